from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar.office_hours import release_instant
from models.calendar.working_days import is_working_day
from models.calendar.zone import instant, local

A_DAY = timedelta(hours=24)
OPENS, CLOSES = time(8), time(16)


def released(day: date, at: time, window: timedelta = A_DAY) -> tuple[date, time]:
    moment = local(release_instant(instant(day, at), window, OPENS, CLOSES))
    return moment.date(), moment.time()


def test_a_decision_entered_on_a_tuesday_morning_is_released_the_same_time_on_wednesday() -> None:
    assert released(date(2027, 5, 18), time(10, 15)) == (date(2027, 5, 19), time(10, 15))


def test_a_decision_entered_before_the_office_opens_waits_for_it_the_next_day() -> None:
    assert released(date(2027, 5, 18), time(6)) == (date(2027, 5, 19), time(8))


def test_the_moment_of_opening_is_inside_office_hours_and_that_of_closing_is_not() -> None:
    assert released(date(2027, 5, 18), time(8)) == (date(2027, 5, 19), time(8))
    assert released(date(2027, 5, 18), time(15, 59, 59)) == (date(2027, 5, 19), time(15, 59, 59))
    assert released(date(2027, 5, 18), time(16)) == (date(2027, 5, 20), time(8))


def test_a_decision_entered_on_a_friday_is_released_on_monday_morning() -> None:
    assert released(date(2027, 5, 21), time(10)) == (date(2027, 5, 24), time(8))


def test_a_decision_entered_the_day_before_ascension_day_is_released_on_the_friday() -> None:
    assert released(date(2027, 5, 5), time(10)) == (date(2027, 5, 7), time(8))


def test_a_decision_entered_on_maundy_thursday_is_released_on_the_tuesday_after_easter() -> None:
    assert released(date(2027, 3, 25), time(14)) == (date(2027, 3, 30), time(8))


def test_a_letter_with_half_an_hour_of_regret_waits_until_morning_when_the_office_closes_meanwhile() -> None:
    half_an_hour = timedelta(minutes=30)
    assert released(date(2024, 2, 29), time(15, 29), half_an_hour) == (date(2024, 2, 29), time(15, 59))
    assert released(date(2024, 2, 28), time(15, 30), half_an_hour) == (date(2024, 2, 29), time(8))


def test_no_regret_window_in_office_hours_is_released_at_once() -> None:
    assert released(date(2040, 5, 15), time(9), timedelta(0)) == (date(2040, 5, 15), time(9))


def test_24_hours_over_a_clock_change_are_elapsed_hours() -> None:
    every_hour = (time(0), time(23, 59))
    before_spring = instant(date(2027, 3, 27), time(23, 30))
    assert release_instant(before_spring, timedelta(hours=48), *every_hour) == instant(date(2027, 3, 30), time(0, 30))
    before_autumn = instant(date(2027, 10, 30), time(12))
    assert local(release_instant(before_autumn, timedelta(hours=48), *every_hour)).time() == time(11)


def test_what_is_entered_without_a_time_zone_is_refused() -> None:
    naive = datetime(2027, 5, 18, 10, tzinfo=UTC).replace(tzinfo=None)
    with pytest.raises(ValueError, match="has no time zone"):
        release_instant(naive, A_DAY, OPENS, CLOSES)


def test_a_window_or_office_hours_turned_backward_are_refused() -> None:
    entered = instant(date(2027, 5, 18), time(10))
    with pytest.raises(ValueError, match="ends before it begins; give zero or more"):
        release_instant(entered, timedelta(hours=-1), OPENS, CLOSES)
    with pytest.raises(ValueError, match="never open; let them close after they open"):
        release_instant(entered, A_DAY, CLOSES, OPENS)


@settings(deadline=None)
@given(
    entered=st.builds(instant, st.dates(date(2020, 1, 1), date(2045, 12, 31)), st.times()),
    window=st.timedeltas(timedelta(0), timedelta(days=10)),
)
def test_a_release_never_comes_before_the_window_ends_nor_outside_office_hours(
    entered: datetime, window: timedelta
) -> None:
    moment = release_instant(entered, window, OPENS, CLOSES)
    assert moment.tzinfo is UTC
    assert moment >= entered + window
    assert OPENS <= local(moment).time() < CLOSES
    assert is_working_day(local(moment).date())
