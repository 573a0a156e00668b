from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar.zone import STOCKHOLM, end_of_day, instant, local, local_date

SPRING_CHANGE = date(2027, 3, 28)
AUTUMN_CHANGE = date(2027, 10, 31)
DAYS = st.dates(date(2020, 1, 1), date(2045, 12, 31))


def utc(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 1, 20), utc(2027, 1, 20, 7)),
        (date(2027, 3, 27), utc(2027, 3, 27, 7)),
        (SPRING_CHANGE, utc(2027, 3, 28, 6)),
        (date(2027, 10, 30), utc(2027, 10, 30, 6)),
        (AUTUMN_CHANGE, utc(2027, 10, 31, 7)),
        (date(2024, 2, 29), utc(2024, 2, 29, 7)),
        (date(2040, 7, 2), utc(2040, 7, 2, 6)),
    ],
)
def test_eight_in_the_morning_follows_the_clocks_of_stockholm(day: date, expected: datetime) -> None:
    assert instant(day, time(8)) == expected


@pytest.mark.parametrize("skipped", [time(2), time(2, 0, 1), time(2, 30), time(2, 59, 59, 999_999)])
def test_a_wall_time_that_spring_skips_becomes_the_first_instant_after_the_gap(skipped: time) -> None:
    assert instant(SPRING_CHANGE, skipped) == utc(2027, 3, 28, 1)
    assert local(instant(SPRING_CHANGE, skipped)).time() == time(3)


def test_the_wall_times_around_the_spring_gap_stand() -> None:
    assert instant(SPRING_CHANGE, time(1, 59)) == utc(2027, 3, 28, 0, 59)
    assert instant(SPRING_CHANGE, time(3, 1)) == utc(2027, 3, 28, 1, 1)


@pytest.mark.parametrize("repeated", [time(2, 30), time(2, 30, fold=1)])
def test_a_wall_time_that_autumn_repeats_is_taken_the_first_time_round(repeated: time) -> None:
    assert instant(AUTUMN_CHANGE, repeated) == utc(2027, 10, 31, 0, 30)


def test_a_wall_time_with_a_zone_of_its_own_is_refused() -> None:
    with pytest.raises(ValueError, match="give the bare wall time in Stockholm"):
        instant(date(2027, 5, 3), time(8, tzinfo=UTC))


@pytest.mark.parametrize(
    ("day", "over"),
    [
        (date(2027, 4, 30), utc(2027, 4, 30, 22)),
        (date(2027, 1, 20), utc(2027, 1, 20, 23)),
        (SPRING_CHANGE, utc(2027, 3, 28, 22)),
        (AUTUMN_CHANGE, utc(2027, 10, 31, 23)),
        (date(2024, 2, 28), utc(2024, 2, 28, 23)),
        (date(2039, 12, 31), utc(2039, 12, 31, 23)),
    ],
)
def test_a_day_is_over_when_the_next_one_begins_in_stockholm(day: date, over: datetime) -> None:
    assert end_of_day(day) == over


def test_the_day_of_the_spring_change_has_23_hours_and_that_of_the_autumn_change_25() -> None:
    assert end_of_day(SPRING_CHANGE) - instant(SPRING_CHANGE, time.min) == timedelta(hours=23)
    assert end_of_day(AUTUMN_CHANGE) - instant(AUTUMN_CHANGE, time.min) == timedelta(hours=25)


def test_late_evening_in_utc_is_already_the_next_day_in_stockholm() -> None:
    assert local_date(utc(2026, 12, 31, 23)) == date(2027, 1, 1)
    assert local_date(utc(2026, 12, 31, 22, 59)) == date(2026, 12, 31)
    assert local_date(utc(2027, 6, 30, 22)) == date(2027, 7, 1)


def test_an_instant_from_another_zone_is_the_same_instant_in_stockholm() -> None:
    new_york = datetime(2027, 5, 3, 20, tzinfo=timezone(timedelta(hours=-4)))
    assert local(new_york) == new_york
    assert local(new_york).tzinfo is STOCKHOLM
    assert local_date(new_york) == date(2027, 5, 4)


def test_a_datetime_without_a_zone_is_no_instant() -> None:
    naive = utc(2027, 5, 3, 8).replace(tzinfo=None)
    with pytest.raises(ValueError, match="2027-05-03T08:00:00 has no time zone; give an instant in UTC"):
        local(naive)
    with pytest.raises(ValueError, match="has no time zone"):
        local_date(naive)


@settings(deadline=None)
@given(day=DAYS | st.sampled_from([SPRING_CHANGE, AUTUMN_CHANGE]), at=st.times())
def test_every_instant_is_utc_and_lies_on_the_day_asked_for(day: date, at: time) -> None:
    moment = instant(day, at)
    assert moment.tzinfo is UTC
    assert local_date(moment) == day
    assert moment < end_of_day(day)


@settings(deadline=None)
@given(day=DAYS | st.sampled_from([SPRING_CHANGE, AUTUMN_CHANGE]), earlier=st.times(), later=st.times())
def test_a_later_wall_time_is_never_an_earlier_instant_also_when_clocks_change(
    day: date, earlier: time, later: time
) -> None:
    earlier, later = sorted((earlier, later))
    assert instant(day, earlier) <= instant(day, later)
