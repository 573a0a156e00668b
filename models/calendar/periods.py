"""The periods that reports and remittances are owed for: months, quarters, tertials, half-years, years."""

import re
from calendar import monthrange
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

_KEY = re.compile(r"(?P<year>[1-9][0-9]{3})(-(?P<letter>[QTH]?)(?P<number>[0-9]{1,2}))?")
_ONE_DAY = timedelta(days=1)


class Cadence(StrEnum):
    """How long the periods of an obligation are; the periods of a cadence tile the calendar year."""

    MONTH = "month"
    QUARTER = "quarter"
    TERTIAL = "tertial"
    HALF_YEAR = "half_year"
    YEAR = "year"

    @property
    def months(self) -> int:
        """The length of a whole period, in months."""
        return _MONTHS[self]


_MONTHS: Final = {
    Cadence.MONTH: 1,
    Cadence.QUARTER: 3,
    Cadence.TERTIAL: 4,
    Cadence.HALF_YEAR: 6,
    Cadence.YEAR: 12,
}
_BY_LETTER: Final = {
    "": Cadence.MONTH,
    "Q": Cadence.QUARTER,
    "T": Cadence.TERTIAL,
    "H": Cadence.HALF_YEAR,
}
_LETTER: Final = {cadence: letter for letter, cadence in _BY_LETTER.items()}


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar period, or the part of one that a funding covers.

    `year` and `number` name the calendar period, which gives the key; `starts` and `ends` are the first and
    the last day covered (Stockholm days, both included). A period that a neighbour was folded into covers
    more than its name says.

    Raises:
        ValueError: the cadence has no such number in a year, or the period ends before it starts.
    """

    cadence: Cadence
    year: int
    number: int
    starts: date
    ends: date

    def __post_init__(self) -> None:
        _check_number(self.cadence, self.number)
        _check_order(self.starts, self.ends)

    @property
    def label(self) -> str:
        """The key without its year: `Q1`, `T2`, `H1`, `05`; a whole year's is `year`."""
        if self.cadence is Cadence.YEAR:
            return "year"
        return _LETTER[self.cadence] + format(self.number, "02" if self.cadence is Cadence.MONTH else "d")

    @property
    def key(self) -> str:
        """The period's name: `2027-Q1`, `2027-T2`, `2027-H1`, `2027-05` or `2027`."""
        return f"{self.year}" if self.cadence is Cadence.YEAR else f"{self.year}-{self.label}"

    @property
    def natural_end(self) -> date:
        """The last day of the calendar period, also when the funding covers less or more of it."""
        return _last_day(self.cadence, self.year, self.number)

    @property
    def is_whole(self) -> bool:
        """Whether exactly the calendar period is covered."""
        return self == _whole(self.cadence, self.year, self.number)

    @property
    def days(self) -> int:
        """How many calendar days are covered, the first and the last included."""
        return (self.ends - self.starts).days + 1


def periods(cadence: Cadence, starts: date, ends: date) -> tuple[Period, ...]:
    """The periods that tile a funding from `starts` to `ends`, both included, in order.

    The first and the last are cut to the funding; there is neither gap nor overlap.

    Raises:
        ValueError: the funding ends before it starts.
    """
    _check_order(starts, ends)
    tiles = []
    day = starts
    while True:
        whole = period_containing(cadence, day)
        tiles.append(replace(whole, starts=day, ends=min(whole.ends, ends)))
        if whole.ends >= ends:
            return tuple(tiles)
        day = whole.ends + _ONE_DAY


def labels(cadence: Cadence) -> tuple[str, ...]:
    """The labels of a year's whole periods, in order: `Q1` to `Q4`."""
    year = 2001
    return tuple(period.label for period in periods(cadence, date(year, 1, 1), date(year, 12, 31)))


def fold_short(
    tiling: Sequence[Period], shorter_than_days: int, asked: Collection[str] | None = None
) -> tuple[Period, ...]:
    """Fold a first or a last partial period of fewer than `shorter_than_days` days into its neighbour.

    The neighbour keeps its key. A whole period never folds, however short, nor does a lone one; when only two
    are left the first folds before the last. Where `asked` holds the labels of the periods that are asked for,
    only two of those fold together: a period whose neighbour nobody asks for is told of by itself. For reports
    only: what is claimed in money is never folded.
    """
    folded = tuple(tiling)
    if len(folded) > 1 and _folds(folded[0], shorter_than_days) and _both_asked(folded[:2], asked):
        folded = (replace(folded[1], starts=folded[0].starts), *folded[2:])
    if len(folded) > 1 and _folds(folded[-1], shorter_than_days) and _both_asked(folded[-2:], asked):
        folded = (*folded[:-2], replace(folded[-2], ends=folded[-1].ends))
    return folded


def _both_asked(two: Sequence[Period], asked: Collection[str] | None) -> bool:
    return asked is None or all(period.label in asked for period in two)


def period_containing(cadence: Cadence, day: date) -> Period:
    """The whole calendar period that `day` lies in."""
    return _whole(cadence, day.year, (day.month - 1) // cadence.months + 1)


def whole_period(key: str) -> Period:
    """The whole calendar period with that key.

    Raises:
        ValueError: the key is not written as one, or names a period that no year has.
    """
    parts = _KEY.fullmatch(key)
    if parts is None:
        raise ValueError(
            f"{key!r} is not a period; write a year, or a year with a month, quarter, tertial or half-year: "
            "2027, 2027-05, 2027-Q1, 2027-T2, 2027-H1"
        )
    year, letter, number = int(parts["year"]), parts["letter"], parts["number"]
    cadence = Cadence.YEAR if number is None else _BY_LETTER[letter]
    period = _whole(cadence, year, int(number or 1))
    if period.key != key:
        raise ValueError(f"{key!r} is not written as a period is; write {period.key}")
    return period


def _whole(cadence: Cadence, year: int, number: int) -> Period:
    _check_number(cadence, number)
    first_month = (number - 1) * cadence.months + 1
    return Period(cadence, year, number, date(year, first_month, 1), _last_day(cadence, year, number))


def _last_day(cadence: Cadence, year: int, number: int) -> date:
    last_month = number * cadence.months
    return date(year, last_month, monthrange(year, last_month)[1])


def _folds(period: Period, shorter_than_days: int) -> bool:
    whole = _whole(period.cadence, period.year, period.number)
    return period.days < min(shorter_than_days, whole.days)


def _check_number(cadence: Cadence, number: int) -> None:
    in_a_year = 12 // cadence.months
    if not 1 <= number <= in_a_year:
        raise ValueError(f"a year has no {cadence.value} number {number}; give a number from 1 to {in_a_year}")


def _check_order(starts: date, ends: date) -> None:
    if ends < starts:
        raise ValueError(f"the last day {ends} lies before the first day {starts}; change one of them")
