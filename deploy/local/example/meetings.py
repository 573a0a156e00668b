"""The example association's meetings, counted from a day: five a year of each body."""

from collections.abc import Iterator
from datetime import date, timedelta

from models.calendar.working_days import roll_backward, roll_forward
from models.domain.register import Body, Meeting

BOARD_DAYS = ((2, 25), (4, 22), (6, 4), (9, 30), (11, 25))
"""About when the board meets. The last is its budget meeting, by 30 November (lag 2003:1210, section 23)."""

GROUP_DAYS = ((2, 4), (4, 1), (5, 13), (9, 9), (11, 4))
"""About when the preparatory group meets: three weeks before the board."""

BUDGET_BY = (11, 30)
YEARS_AROUND = 2


def meetings_around(day: date) -> tuple[Meeting, ...]:
    """The meetings of the years around a day.

    Of each body one meeting is moved, so that the group has just met and the board soon will: whatever day the
    example is loaded, an application can then be on its way from the one to the other.
    """
    return (
        *(Meeting(body=Body.PREPARATORY_GROUP, on=on) for on in _around(day, GROUP_DAYS, group_just_met(day))),
        *_board_meetings(day),
    )


def group_just_met(day: date) -> date:
    """The group's latest meeting: about twelve days ago."""
    return roll_backward(day - timedelta(days=12))


def board_soon_meets(day: date) -> date:
    """The board's next meeting: in about nine days, but not between its budget meeting and the middle of January."""
    soon = roll_forward(day + timedelta(days=9))
    budget = roll_backward(date(soon.year, *BUDGET_BY))
    if soon > budget:
        return roll_forward(date(soon.year + 1, 1, 15))
    return max(soon, roll_forward(date(soon.year, 1, 15)))


def _board_meetings(day: date) -> Iterator[Meeting]:
    dates = _around(day, BOARD_DAYS, board_soon_meets(day))
    last = {on.year: on for on in dates}
    return (Meeting(body=Body.BOARD, on=on, budget=on == last[on.year]) for on in dates)


def _around(day: date, usual: tuple[tuple[int, int], ...], certain: date) -> list[date]:
    """The usual days of the years around, on working days; the nearest of them is moved to the certain day."""
    dates = [
        roll_backward(date(year, *one))
        for year in range(day.year - YEARS_AROUND, day.year + YEARS_AROUND + 1)
        for one in usual
    ]
    nearest = min((one for one in dates if one.year == certain.year), key=lambda one: abs((one - certain).days))
    return sorted(certain if one == nearest else one for one in dates)
