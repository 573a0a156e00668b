"""Days, times and periods in words."""

from datetime import UTC, date, datetime

import pytest

from models.domain.obligation import Span
from models.wording.dates import days_in_words, instant_in_words, period_in_words, span_in_words, whole_span


@pytest.mark.parametrize(
    ("key", "swedish", "english"),
    [
        ("2027-Q1", "kvartal 1 2027", "quarter 1 2027"),
        ("2027-T3", "tertial 3 2027", "tertial 3 2027"),
        ("2027-H2", "halvår 2 2027", "half-year 2 2027"),
        ("2027-05", "maj 2027", "May 2027"),
        ("2027", "år 2027", "the year 2027"),
        ("rehab-ab", "rehab-ab", "rehab-ab"),
        ("2027-Q9", "2027-Q9", "2027-Q9"),
    ],
)
def test_a_period_is_called_by_its_name(key: str, swedish: str, english: str) -> None:
    assert period_in_words(key, "sv") == swedish
    assert period_in_words(key, "en") == english


@pytest.mark.parametrize(
    ("key", "starts", "ends", "told"),
    [
        ("2027-T1", date(2027, 1, 1), date(2027, 4, 30), "tertial 1 2027 (1 januari–30 april)"),
        ("2027-T1", date(2027, 2, 12), date(2027, 4, 30), "tertial 1 2027 (12 februari–30 april)"),
        ("2027-T1", date(2026, 12, 15), date(2027, 4, 30), "tertial 1 2027 (15 december 2026–30 april 2027)"),
        ("2027-05", date(2027, 5, 1), date(2027, 5, 31), "maj 2027"),
        ("2027-05", date(2027, 5, 1), date(2027, 5, 20), "maj 2027 (1 maj–20 maj)"),
        ("2027", date(2027, 1, 1), date(2027, 12, 31), "år 2027"),
    ],
)
def test_the_days_of_a_period_are_told_where_its_name_does_not_say_them(
    key: str, starts: date, ends: date, told: str
) -> None:
    assert span_in_words(Span(key=key, starts=starts, ends=ends), "sv") == told


def test_a_whole_period_is_known_from_its_key() -> None:
    assert whole_span("2027-Q1") == Span(key="2027-Q1", starts=date(2027, 1, 1), ends=date(2027, 3, 31))
    assert whole_span("rehab-ab") is None


def test_days_of_two_years_name_both() -> None:
    assert days_in_words(date(2026, 12, 1), date(2027, 1, 31), "en") == "1 December 2026–31 January 2027"


def test_an_instant_is_told_as_clocks_in_stockholm_show_it() -> None:
    assert instant_in_words(datetime(2027, 7, 1, 22, 30, tzinfo=UTC), "sv") == "2 juli 2027 kl. 00:30"
    assert instant_in_words(datetime(2027, 1, 1, 7, 0, tzinfo=UTC), "en") == "1 January 2027 at 08:00"
