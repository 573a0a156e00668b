"""When something is due. Due dates roll forward to a working day (lag 1930:173, section 2)."""

from collections.abc import Mapping
from datetime import date, timedelta

from models.calendar.month_day import MonthDay
from models.calendar.periods import Period, period_containing
from models.calendar.working_days import roll_forward


def due_on_month_day(period: Period, month_days: Mapping[str, MonthDay]) -> date:
    """The first of the period's fixed days strictly after its calendar end, rolled forward.

    `month_days` is keyed by the labels of periods: `Q1` due on 30 April, `Q4` on 20 January. A partial period is
    due when the whole one would have been, and one that the next was folded into when that one would have been:
    nobody has less time after the end of what is told of than the fixed day leaves after a whole period.

    Raises:
        ValueError: no fixed day is given for the label.
    """
    last = period_containing(period.cadence, period.ends)
    fixed = month_days.get(last.label)
    if fixed is None:
        raise ValueError(
            f"no due date is given for {last.label}, which {period.key} needs; "
            f"those given are: {', '.join(sorted(month_days)) or 'none'}"
        )
    return roll_forward(fixed.first_after(last.ends))


def due_after_days(day: date, days: int) -> date:
    """The day `days` calendar days after `day`, rolled forward.

    Raises:
        ValueError: `days` is negative.
    """
    if days < 0:
        raise ValueError(f"{days} days after {day} lies before it; give zero or more days")
    return roll_forward(day + timedelta(days=days))
