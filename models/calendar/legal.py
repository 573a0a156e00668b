"""Statutory time: appeal of a decision, and when it gains legal force."""

from datetime import date, timedelta

from models.calendar.working_days import roll_forward


def last_day_for_appeal(posted: date, *, weeks: int = 3) -> date:
    """The last day on which a decision can be appealed, a Stockholm day.

    `posted` is the day of the last posting on the members' notice boards; the day itself is not counted. The
    three weeks are from kommunallagen (2017:725) 13:5; a last day that is no working day moves to the next
    one by lag (1930:173) section 2.
    """
    return roll_forward(posted + timedelta(weeks=weeks))


def legal_force_from(last_day: date) -> date:
    """The first day of legal force, when nobody appealed: the day after the last day for appeal.

    It is a consequence of kommunallagen (2017:725) 13:5 and does not move to a working day.
    """
    return last_day + timedelta(days=1)
