"""The form of a letter's source: blocks of plain text, from which both the text and the HTML are made.

The first line is the heading. Then every line belongs to a block, by the sign at its start:

    ordinary lines         a paragraph, up to the next blank line
    - a line               an item of a list
    > a line               a quotation of somebody's own words
    | what | value         a row of facts; a row without a value is left out
    => a line              the button, which always leads to the case's page
    -- a line              why the letter came
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby


class Form(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    ITEMS = "items"
    QUOTE = "quote"
    FACTS = "facts"
    ACTION = "action"
    WHY = "why"


_SIGNS = {"- ": Form.ITEMS, "> ": Form.QUOTE, "| ": Form.FACTS, "=> ": Form.ACTION, "-- ": Form.WHY}


@dataclass(frozen=True, slots=True)
class Block:
    """A block.

    Attributes:
        form: What it is.
        lines: Its lines without their signs.
    """

    form: Form
    lines: tuple[str, ...]

    @property
    def words(self) -> str:
        """The whole block as one line."""
        return " ".join(self.lines)

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """The rows of a block of facts: what, and the value."""
        return tuple((what.strip(), value.strip()) for what, _, value in (line.partition("|") for line in self.lines))


def read_blocks(source: str) -> tuple[str, tuple[Block, ...]]:
    """The heading and the blocks of a letter's source."""
    heading, _, rest = source.strip().partition("\n")
    blocks = (Block(form, lines) for form, lines in _runs(rest.splitlines()))
    return heading.strip(), tuple(_merged(block for block in blocks if block.lines))


def _runs(lines: list[str]) -> Iterator[tuple[Form, tuple[str, ...]]]:
    """Consecutive lines of one form."""
    for form, run in groupby(lines, key=_form):
        if form is not None:
            bare = tuple(_bare(line) for line in run)
            yield (
                form,
                tuple(line for line in bare if form is not Form.FACTS or line.partition("|")[2].strip()),
            )


def _merged(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blank lines divide paragraphs; lists, quotations and facts go on after them."""
    for form, run in groupby(blocks, key=lambda block: block.form):
        if form is Form.PARAGRAPH:
            yield from run
        else:
            yield Block(form, tuple(line for block in run for line in block.lines))


def _form(line: str) -> Form | None:
    if not line.strip():
        return None
    return next((form for sign, form in _SIGNS.items() if line.startswith(sign)), Form.PARAGRAPH)


def _bare(line: str) -> str:
    sign = next((sign for sign in _SIGNS if line.startswith(sign)), "")
    return line.removeprefix(sign).strip()
