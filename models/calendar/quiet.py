"""Quiet periods: stretches of each year in which nobody is reminded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.calendar.month_day import MonthDay


@dataclass(frozen=True, slots=True)
class QuietPeriod:
    """A stretch that comes back each year, both days included; it may span New Year (12-23 to 01-06)."""

    first: MonthDay
    last: MonthDay

    def covers(self, day: date) -> bool:
        """Whether the Stockholm day lies in this stretch, in whatever year."""
        month_day = MonthDay(day.month, day.day)
        if self.first <= self.last:
            return self.first <= month_day <= self.last
        return month_day >= self.first or month_day <= self.last


def in_quiet(day: date, quiets: Iterable[QuietPeriod]) -> bool:
    """Whether the Stockholm day lies in any of the quiet periods."""
    return any(quiet.covers(day) for quiet in quiets)
