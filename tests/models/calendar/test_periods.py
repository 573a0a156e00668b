from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar.periods import (
    Cadence,
    Period,
    fold_short,
    period_containing,
    periods,
    whole_period,
)

DAYS = st.dates(date(2020, 1, 1), date(2045, 12, 31))
FUNDINGS = st.tuples(DAYS, st.integers(0, 1800)).map(lambda f: (f[0], f[0] + timedelta(days=f[1])))
CADENCES = st.sampled_from(Cadence)


def keys(tiling: tuple[Period, ...]) -> list[str]:
    return [period.key for period in tiling]


@pytest.mark.parametrize(
    ("cadence", "key", "starts", "ends"),
    [
        (Cadence.MONTH, "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (Cadence.MONTH, "2027-02", date(2027, 2, 1), date(2027, 2, 28)),
        (Cadence.QUARTER, "2027-Q1", date(2027, 1, 1), date(2027, 3, 31)),
        (Cadence.TERTIAL, "2027-T2", date(2027, 5, 1), date(2027, 8, 31)),
        (Cadence.TERTIAL, "2040-T3", date(2040, 9, 1), date(2040, 12, 31)),
        (Cadence.HALF_YEAR, "2027-H1", date(2027, 1, 1), date(2027, 6, 30)),
        (Cadence.YEAR, "2027", date(2027, 1, 1), date(2027, 12, 31)),
    ],
)
def test_a_key_names_a_whole_calendar_period(cadence: Cadence, key: str, starts: date, ends: date) -> None:
    period = whole_period(key)
    assert (period.cadence, period.starts, period.ends, period.key) == (cadence, starts, ends, key)
    assert period.is_whole
    assert period_containing(cadence, starts) == period == period_containing(cadence, ends)


@pytest.mark.parametrize("key", ["", "Q1", "27-Q1", "2027-X1", "2027Q1", "2027-q1", "2027-Q1 ", "2027-Q", "0000"])
def test_what_is_not_written_as_a_period_is_refused_with_examples(key: str) -> None:
    with pytest.raises(ValueError, match=r"is not a period; write a year, or .*2027-T2"):
        whole_period(key)


@pytest.mark.parametrize("key", ["2027-Q5", "2027-Q0", "2027-T4", "2027-H3", "2027-13", "2027-00"])
def test_a_period_that_no_year_has_is_refused_with_the_numbers_that_exist(key: str) -> None:
    with pytest.raises(ValueError, match=r"a year has no .*; give a number from 1 to"):
        whole_period(key)


@pytest.mark.parametrize(("key", "right"), [("2027-5", "2027-05"), ("2027-Q01", "2027-Q1")])
def test_a_period_with_too_few_or_too_many_digits_is_told_how_it_is_written(key: str, right: str) -> None:
    with pytest.raises(ValueError, match=f"write {right}"):
        whole_period(key)


def test_a_two_year_funding_from_a_new_year_has_eight_whole_quarters_and_six_whole_tertials() -> None:
    quarters = periods(Cadence.QUARTER, date(2027, 1, 1), date(2028, 12, 31))
    tertials = periods(Cadence.TERTIAL, date(2027, 1, 1), date(2028, 12, 31))
    assert keys(quarters) == [f"{year}-Q{n}" for year in (2027, 2028) for n in (1, 2, 3, 4)]
    assert keys(tertials) == [f"{year}-T{n}" for year in (2027, 2028) for n in (1, 2, 3)]
    assert all(period.is_whole for period in quarters + tertials)


def test_the_first_and_last_quarters_are_cut_to_the_funding_and_keep_their_names() -> None:
    first, middle, last = periods(Cadence.QUARTER, date(2027, 2, 15), date(2027, 8, 10))
    assert (first.key, first.starts, first.ends, first.is_whole) == (
        "2027-Q1",
        date(2027, 2, 15),
        date(2027, 3, 31),
        False,
    )
    assert (middle.key, middle.is_whole) == ("2027-Q2", True)
    assert (last.key, last.ends, last.natural_end) == ("2027-Q3", date(2027, 8, 10), date(2027, 9, 30))


def test_a_one_day_funding_has_one_period_of_one_day() -> None:
    (only,) = periods(Cadence.TERTIAL, date(2024, 2, 29), date(2024, 2, 29))
    assert (only.key, only.days) == ("2024-T1", 1)


def test_a_leap_year_has_366_days() -> None:
    assert whole_period("2024").days == whole_period("2040").days == 366
    assert whole_period("2027").days == 365


def test_a_funding_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="the last day 2027-01-01 lies before the first day 2027-01-02"):
        periods(Cadence.QUARTER, date(2027, 1, 2), date(2027, 1, 1))


def test_a_period_with_a_number_outside_its_year_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="a year has no quarter number 5; give a number from 1 to 4"):
        Period(Cadence.QUARTER, 2027, 5, date(2027, 1, 1), date(2027, 3, 31))


def test_a_short_first_period_folds_into_the_next_which_keeps_its_name() -> None:
    folded = fold_short(periods(Cadence.TERTIAL, date(2027, 4, 10), date(2027, 12, 31)), 31)
    assert keys(folded) == ["2027-T2", "2027-T3"]
    assert (folded[0].starts, folded[0].ends) == (date(2027, 4, 10), date(2027, 8, 31))


def test_a_short_last_period_folds_into_the_one_before_which_keeps_its_name() -> None:
    folded = fold_short(periods(Cadence.TERTIAL, date(2027, 1, 1), date(2027, 9, 30)), 31)
    assert keys(folded) == ["2027-T1", "2027-T2"]
    assert folded[-1].ends == date(2027, 9, 30)


def test_a_partial_period_of_exactly_the_limit_stands() -> None:
    tiling = periods(Cadence.TERTIAL, date(2027, 4, 1), date(2027, 10, 1))
    assert fold_short(tiling, 30) == tiling
    assert keys(fold_short(tiling, 31)) == ["2027-T2", "2027-T3"]


def test_both_short_ends_fold_into_the_one_between() -> None:
    (only,) = fold_short(periods(Cadence.TERTIAL, date(2027, 4, 20), date(2027, 9, 5)), 31)
    assert (only.key, only.starts, only.ends) == ("2027-T2", date(2027, 4, 20), date(2027, 9, 5))


def test_of_two_short_periods_one_is_left_and_never_folds() -> None:
    (only,) = fold_short(periods(Cadence.TERTIAL, date(2027, 4, 25), date(2027, 5, 5)), 31)
    assert (only.key, only.days) == ("2027-T2", 11)


def test_a_short_first_period_whose_neighbour_nobody_asks_for_is_told_of_by_itself() -> None:
    tiling = periods(Cadence.HALF_YEAR, date(2027, 6, 10), date(2028, 12, 31))
    assert keys(fold_short(tiling, 31, {"H1"})) == ["2027-H1", "2027-H2", "2028-H1", "2028-H2"]
    assert keys(fold_short(tiling, 31, {"H1", "H2"})) == ["2027-H2", "2028-H1", "2028-H2"]


def test_a_short_last_period_that_nobody_asks_for_folds_into_nothing() -> None:
    tiling = periods(Cadence.HALF_YEAR, date(2027, 1, 1), date(2027, 7, 20))
    assert fold_short(tiling, 31, {"H1"}) == tiling


def test_a_lone_short_period_never_folds() -> None:
    tiling = periods(Cadence.TERTIAL, date(2027, 4, 25), date(2027, 4, 27))
    assert fold_short(tiling, 31) == tiling


def test_a_whole_february_never_folds_though_it_is_short() -> None:
    tiling = periods(Cadence.MONTH, date(2027, 2, 1), date(2027, 4, 30))
    assert fold_short(tiling, 31) == tiling


def test_a_february_that_took_in_a_day_is_no_partial_period_and_folds_no_further() -> None:
    folded = fold_short(periods(Cadence.MONTH, date(2027, 1, 31), date(2027, 4, 30)), 31)
    assert keys(folded) == ["2027-02", "2027-03", "2027-04"]
    assert fold_short(folded, 31) == folded


@settings(deadline=None)
@given(cadence=CADENCES, funding=FUNDINGS)
def test_periods_tile_the_funding_without_gap_or_overlap(cadence: Cadence, funding: tuple[date, date]) -> None:
    tiling = periods(cadence, *funding)
    assert (tiling[0].starts, tiling[-1].ends) == funding
    for before, after in pairwise(tiling):
        assert after.starts == before.ends + timedelta(days=1)
    for period in tiling:
        whole = whole_period(period.key)
        assert whole.starts <= period.starts <= period.ends <= whole.ends
        assert period.natural_end == whole.ends
    assert all(period.is_whole for period in tiling[1:-1])
    assert len(set(keys(tiling))) == len(tiling)


@settings(deadline=None)
@given(cadence=CADENCES, funding=FUNDINGS, limit=st.integers(0, 120))
def test_folding_loses_no_day_and_makes_no_new_name(cadence: Cadence, funding: tuple[date, date], limit: int) -> None:
    tiling = periods(cadence, *funding)
    folded = fold_short(tiling, limit)
    assert (folded[0].starts, folded[-1].ends) == funding
    assert sum(period.days for period in folded) == sum(period.days for period in tiling)
    assert set(keys(folded)) <= set(keys(tiling))
    if len(folded) > 1:
        assert all(period.days >= min(limit, whole_period(period.key).days) for period in folded)
    assert fold_short(folded, limit) == folded
