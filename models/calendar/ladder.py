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


def plan_rungs(due: date, offsets: Sequence[int], quiet: Sequence[QuietPeriod], at: time) -> tuple[PlannedRung, ...]:
    """Plan a ladder of reminders around a due date, in order of time.

    `due` is the due date as already rolled, `offsets` are days from it, and `at` is Stockholm wall time.
    A rung before or on the due date moves backward, and one after it forward, to a working day outside every
    quiet period; so no rung crosses the due date or overtakes another. Rungs that meet on a day are one.

    Raises:
        ValueError: the quiet periods leave no working day to remind on, or `at` carries a time zone.
    """
    by_day: defaultdict[date, list[int]] = defaultdict(list)
    for offset in sorted(set(offsets)):
        step = _FORWARD if offset > 0 else _BACKWARD
        by_day[_open_day(due + timedelta(days=offset), step, quiet)].append(offset)
    return tuple(PlannedRung(day, instant(day, at), tuple(merged)) for day, merged in by_day.items())


def _open_day(day: date, step: timedelta, quiet: Sequence[QuietPeriod]) -> date:
    for _ in range(_A_YEAR_AND_A_WEEK):
        if is_working_day(day) and not in_quiet(day, quiet):
            return day
        day += step
    raise ValueError("the quiet periods leave no working day to remind on; shorten them")
