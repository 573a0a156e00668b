"""The form of a letter's source."""

from activities.mail.blocks import Block, Form, read_blocks

SOURCE = """
Rubrik

Första stycket
går över två rader.
Andra meningen.

Andra stycket.
- ett
- två

| Dag | 3 maj
| Tom |

| Plats | A | B
> sagt
=> Öppna
-- Därför.
"""


def test_a_source_is_a_heading_and_blocks() -> None:
    heading, blocks = read_blocks(SOURCE)
    assert heading == "Rubrik"
    assert [block.form for block in blocks] == [
        Form.PARAGRAPH, Form.PARAGRAPH, Form.ITEMS, Form.FACTS, Form.QUOTE, Form.ACTION, Form.WHY,
    ]  # fmt: skip


def test_a_paragraph_goes_on_to_the_next_blank_line() -> None:
    _, blocks = read_blocks(SOURCE)
    assert blocks[0].words == "Första stycket går över två rader. Andra meningen."


def test_rows_without_a_value_are_left_out_and_blank_lines_do_not_divide_them() -> None:
    _, blocks = read_blocks(SOURCE)
    assert blocks[3].rows == (("Dag", "3 maj"), ("Plats", "A | B"))


def test_a_block_of_empty_rows_is_no_block() -> None:
    assert read_blocks("Rubrik\n\n| Dag |\n| Tid | \n") == ("Rubrik", ())


def test_a_sign_counts_only_at_the_start_of_a_line() -> None:
    _, blocks = read_blocks("Rubrik\n\n2 > 1 => så\n")
    assert blocks == (Block(Form.PARAGRAPH, ("2 > 1 => så",)),)
