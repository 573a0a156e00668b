from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar.ladder import PlannedRung, plan_rungs
from models.calendar.month_day import MonthDay
from models.calendar.quiet import QuietPeriod, in_quiet
from models.calendar.working_days import is_working_day, roll_forward
from models.calendar.zone import local, local_date

JULY = QuietPeriod(MonthDay(7, 1), MonthDay(7, 31))
CHRISTMAS = QuietPeriod(MonthDay(12, 23), MonthDay(1, 6))
QUIET = (JULY, CHRISTMAS)
LADDER = (-14, -3, 1, 7, 14, 28)
EIGHT = time(8)


def plan(due: date, offsets: tuple[int, ...] = LADDER) -> list[tuple[date, tuple[int, ...]]]:
    return [(rung.day, rung.offsets) for rung in plan_rungs(due, offsets, QUIET, EIGHT)]


def test_the_ladder_of_the_first_quarter_of_2027_rolls_away_from_its_due_date() -> None:
    assert plan(date(2027, 4, 30)) == [
        (date(2027, 4, 16), (-14,)),
        (date(2027, 4, 27), (-3,)),
        (date(2027, 5, 3), (1,)),
        (date(2027, 5, 7), (7,)),
        (date(2027, 5, 14), (14,)),
        (date(2027, 5, 28), (28,)),
    ]


def test_a_reminder_before_the_due_date_rolls_backward_over_easter() -> None:
    assert plan(date(2027, 4, 1), (-3,)) == [(date(2027, 3, 25), (-3,))]


def test_a_reminder_after_the_due_date_rolls_forward_over_easter() -> None:
    assert plan(date(2027, 3, 25), (1,)) == [(date(2027, 3, 30), (1,))]


def test_reminders_after_a_due_date_before_july_become_one_on_the_first_working_day_of_august() -> None:
    assert plan(date(2027, 6, 30)) == [
        (date(2027, 6, 16), (-14,)),
        (date(2027, 6, 24), (-3,)),
        (date(2027, 8, 2), (1, 7, 14, 28)),
    ]


def test_the_merged_reminder_is_the_highest_escalation_of_those_it_took_in() -> None:
    (merged,) = plan_rungs(date(2027, 6, 30), (1, 7, 14), QUIET, EIGHT)
    assert merged.offset == 14


def test_reminders_before_a_due_date_just_after_july_go_on_the_last_working_day_of_june() -> None:
    assert plan(date(2027, 8, 3), (-14, -7, -1)) == [
        (date(2027, 6, 30), (-14, -7)),
        (date(2027, 8, 2), (-1,)),
    ]


def test_a_reminder_before_20_january_that_meets_epiphany_goes_before_christmas() -> None:
    assert plan(date(2027, 1, 20)) == [
        (date(2026, 12, 22), (-14,)),
        (date(2027, 1, 15), (-3,)),
        (date(2027, 1, 21), (1,)),
        (date(2027, 1, 27), (7,)),
        (date(2027, 2, 3), (14,)),
        (date(2027, 2, 17), (28,)),
    ]


def test_reminders_over_christmas_become_one_after_epiphany() -> None:
    assert plan(date(2026, 12, 21), (1, 7, 14)) == [
        (date(2026, 12, 22), (1,)),
        (date(2027, 1, 7), (7, 14)),
    ]


def test_two_reminders_that_land_on_one_day_are_one() -> None:
    assert plan(date(2027, 4, 30), (1, 2, 3)) == [(date(2027, 5, 3), (1, 2, 3))]
    assert plan(date(2027, 5, 3), (-1, -2)) == [(date(2027, 4, 30), (-2, -1))]


def test_a_reminder_on_a_due_date_in_a_quiet_period_goes_before_it_and_never_after() -> None:
    assert plan(date(2027, 7, 15), (0,)) == [(date(2027, 6, 30), (0,))]


def test_the_same_rung_given_twice_is_one() -> None:
    assert plan(date(2027, 4, 30), (7, 7)) == [(date(2027, 5, 7), (7,))]


def test_an_item_without_rungs_has_no_reminders() -> None:
    assert plan_rungs(date(2027, 4, 30), (), QUIET, EIGHT) == ()


@pytest.mark.parametrize(
    ("due", "at"),
    [
        (date(2027, 3, 25), datetime(2027, 3, 24, 7, tzinfo=UTC)),
        (date(2027, 3, 31), datetime(2027, 3, 30, 6, tzinfo=UTC)),
        (date(2027, 11, 2), datetime(2027, 11, 1, 7, tzinfo=UTC)),
        (date(2024, 3, 1), datetime(2024, 2, 29, 7, tzinfo=UTC)),
        (date(2040, 8, 21), datetime(2040, 8, 20, 6, tzinfo=UTC)),
    ],
)
def test_a_reminder_goes_at_eight_on_the_clock_of_stockholm_summer_and_winter(due: date, at: datetime) -> None:
    assert plan_rungs(due, (-1,), QUIET, EIGHT) == (PlannedRung(local_date(at), at, (-1,)),)


def test_quiet_periods_that_leave_no_day_to_remind_on_are_refused() -> None:
    whole_year = QuietPeriod(MonthDay(1, 1), MonthDay(12, 31))
    with pytest.raises(ValueError, match="leave no working day to remind on; shorten them"):
        plan_rungs(date(2027, 4, 30), (1,), (whole_year,), EIGHT)


SHORT_QUIETS = st.tuples(st.dates(date(2024, 1, 1), date(2024, 12, 31)), st.integers(0, 60)).map(
    lambda q: QuietPeriod(*(MonthDay(d.month, d.day) for d in (q[0], q[0] + timedelta(days=q[1]))))
)


@settings(deadline=None)
@given(
    due=st.dates(date(2020, 6, 1), date(2045, 6, 1)).map(roll_forward),
    offsets=st.lists(st.integers(-60, 90), max_size=6),
    quiet=st.lists(SHORT_QUIETS, max_size=3),
    at=st.times(),
)
def test_rungs_are_in_order_on_working_days_outside_quiet_periods_and_on_their_side_of_the_due_date(
    due: date, offsets: list[int], quiet: list[QuietPeriod], at: time
) -> None:
    rungs = plan_rungs(due, offsets, quiet, at)
    for rung in rungs:
        assert is_working_day(rung.day)
        assert not in_quiet(rung.day, quiet)
        assert local(rung.at).date() == rung.day
        for offset in rung.offsets:
            wished = due + timedelta(days=offset)
            assert due < wished <= rung.day if offset > 0 else rung.day <= wished <= due
    assert all(before.at < after.at for before, after in pairwise(rungs))
    assert [offset for rung in rungs for offset in rung.offsets] == sorted(set(offsets))


def opened(foot: date, due: date, offsets: tuple[int, ...]) -> list[tuple[date, tuple[int, ...]]]:
    return [(rung.day, rung.offsets) for rung in plan_rungs(foot, offsets, QUIET, EIGHT, due=due)]


def test_a_rung_counted_from_the_opening_goes_before_a_quiet_period_that_it_meets_before_the_last_day() -> None:
    assert opened(date(2027, 6, 24), date(2027, 9, 22), (7, 14, 21, 28)) == [
        (date(2027, 6, 30), (7, 14, 21, 28)),
    ]


def test_a_rung_counted_from_the_opening_goes_after_a_quiet_period_that_it_meets_after_the_last_day() -> None:
    assert opened(date(2027, 6, 1), date(2027, 7, 5), (35,)) == [(date(2027, 8, 2), (35,))]


def test_a_rung_never_moves_back_to_the_day_of_opening_or_before_it() -> None:
    assert opened(date(2027, 7, 5), date(2027, 10, 4), (7, 35)) == [
        (date(2027, 8, 2), (7,)),
        (date(2027, 8, 9), (35,)),
    ]
