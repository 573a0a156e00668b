"""Days, periods and lists are written the Swedish way."""

from datetime import date

import pytest

from models.domain.papers.words import capital, day_in_words, listed, paragraphs, period_in_words


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("2027-Q1", "Kvartal 1 2027"),
        ("2027-T3", "Tertial 3 2027"),
        ("2027-H2", "Halvår 2 2027"),
        ("2027-05", "Maj 2027"),
        ("2027", "År 2027"),
        ("något annat", "något annat"),
    ],
)
def test_a_period_is_called_what_people_call_it(key: str, words: str) -> None:
    assert period_in_words(key) == words


def test_a_day_is_written_with_its_month_and_never_broken() -> None:
    assert day_in_words(date(2027, 4, 30)) == "30\u00a0april\u00a02027"


@pytest.mark.parametrize(
    ("names", "words"), [((), ""), (("A",), "A"), (("A", "B"), "A och B"), (("A", "B", "C"), "A, B och C")]
)
def test_names_are_listed_with_och_before_the_last(names: tuple[str, ...], words: str) -> None:
    assert listed(names) == words


def test_a_capital_changes_only_the_first_letter() -> None:
    assert capital("åtgärd för AB") == "Åtgärd för AB"
    assert capital("") == ""


def test_empty_paragraphs_are_left_out() -> None:
    assert paragraphs("", "A ", "\n", "B") == "A\n\nB"
