from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar.due_dates import due_after_days, due_on_month_day
from models.calendar.month_day import MonthDay
from models.calendar.periods import Cadence, fold_short, period_containing, periods, whole_period
from models.calendar.working_days import is_working_day

REMITTANCE = {
    "Q1": MonthDay.parse("04-30"),
    "Q2": MonthDay.parse("08-20"),
    "Q3": MonthDay.parse("10-31"),
    "Q4": MonthDay.parse("01-20"),
}
TERTIAL_REPORT = {
    "T1": MonthDay.parse("05-31"),
    "T2": MonthDay.parse("09-30"),
    "T3": MonthDay.parse("01-31"),
}


@pytest.mark.parametrize(
    ("quarter", "due"),
    [
        ("2027-Q1", date(2027, 4, 30)),
        ("2027-Q2", date(2027, 8, 20)),
        ("2027-Q3", date(2027, 11, 1)),
        ("2027-Q4", date(2028, 1, 20)),
        ("2023-Q4", date(2024, 1, 22)),
        ("2039-Q4", date(2040, 1, 20)),
    ],
)
def test_a_remittance_is_due_on_its_fixed_day_after_the_quarter_rolled_forward(quarter: str, due: date) -> None:
    assert due_on_month_day(whole_period(quarter), REMITTANCE) == due


@pytest.mark.parametrize(
    ("tertial", "due"),
    [
        ("2027-T1", date(2027, 5, 31)),
        ("2027-T2", date(2027, 9, 30)),
        ("2027-T3", date(2028, 1, 31)),
        ("2025-T1", date(2025, 6, 2)),
    ],
)
def test_a_tertial_report_is_due_the_month_after_its_tertial(tertial: str, due: date) -> None:
    assert due_on_month_day(whole_period(tertial), TERTIAL_REPORT) == due


def test_a_partial_last_quarter_keeps_the_due_date_of_its_quarter() -> None:
    last = periods(Cadence.QUARTER, date(2027, 1, 1), date(2027, 11, 10))[-1]
    assert due_on_month_day(last, REMITTANCE) == date(2028, 1, 20)


def test_a_last_period_that_was_folded_in_gives_its_own_fixed_day() -> None:
    last = fold_short(periods(Cadence.TERTIAL, date(2027, 1, 1), date(2027, 9, 29)), 31)[-1]
    assert last.key == "2027-T2"
    assert due_on_month_day(last, TERTIAL_REPORT) == date(2028, 1, 31)


def test_a_first_period_that_was_folded_in_leaves_the_second_its_fixed_day() -> None:
    first = fold_short(periods(Cadence.TERTIAL, date(2027, 4, 10), date(2027, 12, 31)), 31)[0]
    assert due_on_month_day(first, TERTIAL_REPORT) == date(2027, 9, 30)


def test_a_fourth_quarter_that_took_in_a_short_first_one_is_due_when_the_first_would_be() -> None:
    last = fold_short(periods(Cadence.QUARTER, date(2027, 7, 1), date(2028, 1, 28)), 31)[-1]
    assert last.key == "2027-Q4"
    assert due_on_month_day(last, REMITTANCE) == date(2028, 5, 2)  # 30 April 2028 is a Sunday, 1 May a holiday


@settings(deadline=None)
@given(
    starts=st.dates(date(2020, 1, 1), date(2043, 12, 31)),
    length=st.integers(0, 1500),
    limit=st.integers(0, 60),
)
def test_a_report_leaves_at_least_the_days_that_its_fixed_day_leaves_after_a_whole_period(
    starts: date, length: int, limit: int
) -> None:
    for period in fold_short(periods(Cadence.TERTIAL, starts, starts + timedelta(days=length)), limit):
        fixed = TERTIAL_REPORT[period_containing(Cadence.TERTIAL, period.ends).label]
        whole = period_containing(Cadence.TERTIAL, period.ends).ends
        assert due_on_month_day(period, TERTIAL_REPORT) - period.ends >= fixed.first_after(whole) - whole


def test_a_fixed_day_on_the_last_day_of_the_period_is_the_one_a_year_later() -> None:
    assert due_on_month_day(whole_period("2027"), {"year": MonthDay(12, 31)}) == date(2029, 1, 2)


def test_a_month_is_looked_up_by_its_two_digits() -> None:
    assert due_on_month_day(whole_period("2027-05"), {"05": MonthDay(6, 15)}) == date(2027, 6, 15)


def test_a_missing_fixed_day_is_named_with_those_that_are_given() -> None:
    with pytest.raises(ValueError, match=r"no due date is given for H1, which 2027-H1 needs; .*: Q1, Q2, Q3, Q4"):
        due_on_month_day(whole_period("2027-H1"), REMITTANCE)


def test_the_final_report_is_due_60_days_after_the_end_rolled_forward() -> None:
    assert due_after_days(date(2028, 12, 31), 60) == date(2029, 3, 1)
    assert due_after_days(date(2027, 12, 31), 60) == date(2028, 2, 29)
    assert due_after_days(date(2027, 1, 25), 60) == date(2027, 3, 30)


def test_days_counted_back_are_no_due_date() -> None:
    with pytest.raises(ValueError, match="give zero or more days"):
        due_after_days(date(2027, 1, 1), -1)


@settings(deadline=None)
@given(
    starts=st.dates(date(2020, 1, 1), date(2043, 12, 31)),
    length=st.integers(0, 1500),
    limit=st.integers(0, 60),
)
def test_what_is_due_on_a_fixed_day_is_due_on_a_working_day_after_the_period(
    starts: date, length: int, limit: int
) -> None:
    tiling = fold_short(periods(Cadence.QUARTER, starts, starts + timedelta(days=length)), limit)
    for period in tiling:
        due = due_on_month_day(period, REMITTANCE)
        assert due > period.ends
        assert is_working_day(due)
