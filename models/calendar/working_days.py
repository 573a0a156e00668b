"""Which days are working days, and moving dates to one.

The days off are those of lag (1930:173) om beräkning av lagstadgad tid, section 2: Saturdays, Sundays,
public holidays (lag 1989:253), Midsummer Eve, Christmas Eve and New Year's Eve. No other eve is a day off.
"""

from datetime import date, timedelta
from functools import cache

from holidays import country_holidays
from holidays.constants import DE_FACTO, PUBLIC

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


@cache
def _days_off(year: int) -> frozenset[date]:
    return frozenset(country_holidays("SE", years=year, expand=False, categories=(PUBLIC, DE_FACTO)))


def is_working_day(day: date) -> bool:
    """Whether `day` is neither a weekend, a public holiday nor one of the statute's three eves."""
    return day.weekday() < _SATURDAY and day not in _days_off(day.year)


def roll_forward(day: date) -> date:
    """The first working day on or after `day`: the rule for due dates."""
    while not is_working_day(day):
        day += _ONE_DAY
    return day


def roll_backward(day: date) -> date:
    """The last working day on or before `day`: the rule for what must be done ahead of something."""
    while not is_working_day(day):
        day -= _ONE_DAY
    return day


def next_working_day(day: date) -> date:
    """The first working day strictly after `day`."""
    return roll_forward(day + _ONE_DAY)


def previous_working_day(day: date) -> date:
    """The last working day strictly before `day`."""
    return roll_backward(day - _ONE_DAY)


def days_before_meeting(meeting: date, days: int) -> date:
    """The working day by which something is owed `days` calendar days before a meeting.

    Raises:
        ValueError: `days` is negative.
    """
    if days < 0:
        raise ValueError(f"a lead time of {days} days lies after the meeting; give zero or more days")
    return roll_backward(meeting - timedelta(days=days))
