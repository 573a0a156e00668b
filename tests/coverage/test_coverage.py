"""The page of coverage cannot lie."""

from pathlib import Path

from tests.coverage.items import excused, groups, items
from tests.coverage.marks import showings, shown
from tests.coverage.page import PAGE, page

NUMBERS = [item.number for item in items()]


def test_the_page_is_as_the_marks_make_it() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python -m tests.coverage`"


def test_every_mark_names_an_item_that_there_is() -> None:
    unknown = {number for showing in showings() for number in showing.numbers} - set(NUMBERS)
    assert not unknown


def test_a_test_shows_three_items_at_the_most() -> None:
    assert [showing.test for showing in showings() if len(showing.numbers) > 3] == []


def test_an_item_with_nothing_to_build_is_an_item_and_has_no_test() -> None:
    assert excused() <= set(NUMBERS)
    assert not excused() & set(shown())


def test_every_item_stands_in_a_group() -> None:
    assert {item.group for item in items()} == set(groups())


def test_a_mark_is_read_from_the_test_that_bears_it(tmp_path: Path) -> None:
    (tmp_path / "test_one.py").write_text(
        '@pytest.mark.shows("R-01", "R-02")\nasync def test_both_are_here():\n    pass\n', encoding="utf-8"
    )
    [showing] = showings(tmp_path)
    assert (showing.numbers, showing.sentence) == (("R-01", "R-02"), "both are here")
