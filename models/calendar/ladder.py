"""On which days the rungs of a reminder ladder fall."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from models.calendar.quiet import QuietPeriod, in_quiet
from models.calendar.working_days import is_working_day
from models.calendar.zone import instant

_FORWARD = timedelta(days=1)
_BACKWARD = timedelta(days=-1)
_A_YEAR_AND_A_WEEK = 373


@dataclass(frozen=True, slots=True)
class PlannedRung:
    """A reminder with its day in Stockholm, its UTC instant, and the rungs that became this one.

    `offsets` are days from the due date (negative before it), ascending and never empty.
    """

    day: date
    at: datetime
    offsets: tuple[int, ...]

    @property
    def offset(self) -> int:
        """The highest of the merged rungs, whose text and recipients the reminder takes."""
        return self.offsets[-1]


def plan_rungs(
    foot: date, offsets: Sequence[int], quiet: Sequence[QuietPeriod], at: time, *, due: date | None = None
) -> tuple[PlannedRung, ...]:
    """Plan a ladder of reminders, in order of time, counted from a foot: the due date, or the day of opening.

    `due` is the due date as already rolled where the foot is another day, `offsets` are days from the foot, and `at`
    is Stockholm wall time. A rung before or on the due date moves backward, and one after it forward, to a working
    day outside every quiet period; so no rung crosses the due date. One that would move back to its opening, before
    anybody was asked, moves forward. Rungs that meet on a day are one.

    Raises:
        ValueError: the quiet periods leave no working day to remind on, or `at` carries a time zone.
    """
    by_day: defaultdict[date, list[int]] = defaultdict(list)
    for offset in sorted(set(offsets)):
        by_day[_day_of(foot, offset, quiet, due)].append(offset)
    return tuple(PlannedRung(day, instant(day, at), tuple(merged)) for day, merged in sorted(by_day.items()))


def _day_of(foot: date, offset: int, quiet: Sequence[QuietPeriod], due: date | None) -> date:
    day = foot + timedelta(days=offset)
    if due is None:
        return _open_day(day, _FORWARD if offset > 0 else _BACKWARD, quiet)
    back = _open_day(day, _BACKWARD, quiet) if day <= due else foot
    return back if back > foot else _open_day(day, _FORWARD, quiet)


def _open_day(day: date, step: timedelta, quiet: Sequence[QuietPeriod]) -> date:
    for _ in range(_A_YEAR_AND_A_WEEK):
        if is_working_day(day) and not in_quiet(day, quiet):
            return day
        day += step
    raise ValueError("the quiet periods leave no working day to remind on; shorten them")
