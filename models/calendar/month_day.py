"""A day that comes back each year, such as 30 April."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self

_WRITTEN = re.compile(r"([0-9]{2})-([0-9]{2})")
_LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True, order=True)
class MonthDay:
    """A month and a day without a year; ordered as they come in a year.

    Raises:
        ValueError: no year has such a day.
    """

    month: int
    day: int

    def __post_init__(self) -> None:
        try:
            date(_LEAP_YEAR, self.month, self.day)
        except ValueError:
            raise ValueError(f"{self} is not a day of any year; write month and day, such as 07-01") from None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a month and day written as `07-01`.

        Raises:
            ValueError: the text is written otherwise, or no year has such a day.
        """
        written = _WRITTEN.fullmatch(text)
        if written is None:
            raise ValueError(f"{text!r} is not a month and day; write both with two digits, such as 07-01")
        return cls(month=int(written[1]), day=int(written[2]))

    def __str__(self) -> str:
        return f"{self.month:02}-{self.day:02}"

    def in_year(self, year: int) -> date:
        """The day in that year; 29 February is the 28th in a year without one."""
        return date(year, self.month, min(self.day, monthrange(year, self.month)[1]))

    def first_after(self, day: date) -> date:
        """The first such day strictly after `day`."""
        this_year = self.in_year(day.year)
        return this_year if this_year > day else self.in_year(day.year + 1)
