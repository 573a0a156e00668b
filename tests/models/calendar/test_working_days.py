from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar.working_days import (
    days_before_meeting,
    is_working_day,
    next_working_day,
    previous_working_day,
    roll_backward,
    roll_forward,
)

YEARS = range(2020, 2046)
DAYS = st.dates(date(2020, 1, 1), date(2045, 12, 31))


def easter_sunday(year: int) -> date:
    """The Gregorian computus, so that the library's holidays are checked against the rule itself."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    moon_correction = (century - (century - (century + 8) // 25 + 1) // 3) - century // 4
    epact = (19 * golden + moon_correction + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def first_on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def days_off_by_statute(year: int) -> set[date]:
    easter = easter_sunday(year)
    midsummer_day = first_on_or_after(date(year, 6, 20), 5)
    return {
        date(year, 1, 1),
        date(year, 1, 6),
        easter - timedelta(days=2),
        easter,
        easter + timedelta(days=1),
        date(year, 5, 1),
        easter + timedelta(days=39),
        easter + timedelta(days=49),
        date(year, 6, 6),
        midsummer_day - timedelta(days=1),
        midsummer_day,
        first_on_or_after(date(year, 10, 31), 5),
        date(year, 12, 24),
        date(year, 12, 25),
        date(year, 12, 26),
        date(year, 12, 31),
    }


@pytest.mark.parametrize("year", YEARS)
def test_the_days_off_are_weekends_public_holidays_and_three_eves_and_no_other_day(year: int) -> None:
    statute = days_off_by_statute(year)
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
    for day in (day for day in days if day.year == year):
        assert is_working_day(day) == (day.weekday() < 5 and day not in statute), day


def test_easter_falls_where_almanacs_put_it() -> None:
    assert easter_sunday(2024) == date(2024, 3, 31)
    assert easter_sunday(2027) == date(2027, 3, 28)
    assert easter_sunday(2038) == date(2038, 4, 25)
    assert easter_sunday(2040) == date(2040, 4, 1)


@pytest.mark.parametrize(
    "eve",
    [
        date(2027, 4, 30),
        date(2027, 3, 25),
        date(2027, 1, 5),
        date(2028, 6, 5),
        date(2040, 3, 29),
        date(2026, 10, 30),
        date(2026, 12, 23),
        date(2026, 12, 30),
    ],
)
def test_no_other_eve_is_a_day_off(eve: date) -> None:
    assert is_working_day(eve)


@pytest.mark.parametrize(
    "day_off",
    [
        date(2024, 6, 6),
        date(2027, 3, 26),
        date(2027, 3, 29),
        date(2027, 5, 6),
        date(2027, 6, 25),
        date(2026, 12, 24),
        date(2026, 12, 31),
        date(2027, 1, 6),
        date(2027, 4, 24),
        date(2027, 4, 25),
    ],
)
def test_national_day_the_three_eves_easter_and_weekends_are_days_off(day_off: date) -> None:
    assert not is_working_day(day_off)


def test_whit_monday_and_the_leap_day_are_working_days() -> None:
    assert is_working_day(date(2027, 5, 17))
    assert is_working_day(date(2024, 2, 29))
    assert is_working_day(date(2040, 2, 29))


def test_a_due_date_in_easter_rolls_to_the_tuesday_after() -> None:
    assert roll_forward(date(2027, 3, 26)) == date(2027, 3, 30)


def test_a_due_date_on_christmas_eve_2027_rolls_past_both_weekend_holidays_to_monday() -> None:
    assert roll_forward(date(2027, 12, 24)) == date(2027, 12, 27)


def test_a_working_day_stays_where_it_is() -> None:
    assert roll_forward(date(2027, 4, 30)) == date(2027, 4, 30)
    assert roll_backward(date(2027, 4, 30)) == date(2027, 4, 30)


def test_the_next_and_the_previous_working_day_are_strictly_after_and_before() -> None:
    assert next_working_day(date(2027, 4, 30)) == date(2027, 5, 3)
    assert previous_working_day(date(2027, 5, 3)) == date(2027, 4, 30)
    assert next_working_day(date(2039, 12, 30)) == date(2040, 1, 2)
    assert previous_working_day(date(2040, 1, 2)) == date(2039, 12, 30)


def test_papers_for_thursday_13_may_2027_go_on_wednesday_5_may_since_the_6th_is_ascension_day() -> None:
    assert days_before_meeting(date(2027, 5, 13), 7) == date(2027, 5, 5)


def test_a_lead_time_of_no_days_is_the_meeting_itself() -> None:
    assert days_before_meeting(date(2027, 5, 13), 0) == date(2027, 5, 13)


def test_a_lead_time_after_the_meeting_is_refused() -> None:
    with pytest.raises(ValueError, match="give zero or more days"):
        days_before_meeting(date(2027, 5, 13), -1)


@settings(deadline=None)
@given(day=DAYS)
def test_rolling_reaches_the_nearest_working_day_on_its_side(day: date) -> None:
    forward, backward = roll_forward(day), roll_backward(day)
    assert backward <= day <= forward
    assert is_working_day(forward)
    assert is_working_day(backward)
    assert next_working_day(backward) >= forward
    assert previous_working_day(forward) <= backward
