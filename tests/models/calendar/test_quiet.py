from datetime import date, timedelta

import pytest

from models.calendar.month_day import MonthDay
from models.calendar.quiet import QuietPeriod, in_quiet

JULY = QuietPeriod(MonthDay.parse("07-01"), MonthDay.parse("07-31"))
CHRISTMAS = QuietPeriod(MonthDay.parse("12-23"), MonthDay.parse("01-06"))


@pytest.mark.parametrize("year", [2024, 2027, 2040])
def test_the_first_and_the_last_day_are_quiet_and_the_days_around_them_are_not(year: int) -> None:
    assert JULY.covers(date(year, 7, 1))
    assert JULY.covers(date(year, 7, 31))
    assert not JULY.covers(date(year, 6, 30))
    assert not JULY.covers(date(year, 8, 1))


def test_a_quiet_period_may_span_new_year() -> None:
    quiet_days = [date(2026, 12, 20) + timedelta(days=n) for n in range(25)]
    covered = [day for day in quiet_days if CHRISTMAS.covers(day)]
    assert (covered[0], covered[-1], len(covered)) == (date(2026, 12, 23), date(2027, 1, 6), 15)


def test_a_day_is_quiet_when_any_of_the_periods_covers_it() -> None:
    assert in_quiet(date(2027, 7, 15), [CHRISTMAS, JULY])
    assert not in_quiet(date(2027, 8, 20), [CHRISTMAS, JULY])
    assert not in_quiet(date(2027, 7, 15), [])


def test_a_quiet_period_of_one_day_is_that_day() -> None:
    only = QuietPeriod(MonthDay(2, 29), MonthDay(2, 29))
    assert only.covers(date(2024, 2, 29))
    assert not only.covers(date(2027, 2, 28))
    assert not only.covers(date(2027, 3, 1))
