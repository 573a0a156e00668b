"""How large and how long an intervention is, against the rulebook's thresholds."""

from datetime import date

from models.domain.case import Case
from models.domain.rules.stages import Threshold


def applied_for(case: Case) -> int:
    """What the newest application applies for in all, in öre."""
    return sum(row.applied for row in case.application.budget) if case.application else 0


def is_small(case: Case, under: int) -> bool:
    """Whether the board has granted less than a sum in öre, or the parties apply for less where it has not decided."""
    amounts = case.decision.content.amounts if case.decision else ()
    return (sum(one.amount for one in amounts) if amounts else applied_for(case)) < under


def reaches(case: Case, threshold: Threshold) -> bool:
    """Whether the application reaches a threshold by its sum or by its length."""
    by_sum = threshold.amount is not None and applied_for(case) >= threshold.amount
    return by_sum or longer_than(case, threshold)


def longer_than(case: Case, threshold: Threshold) -> bool:
    """Whether the funding lasts over the threshold's number of months."""
    starts, ends = funding(case)
    if starts is None or ends is None or threshold.over_months is None:
        return False
    return ends >= months_after(starts, threshold.over_months)


def funding(case: Case) -> tuple[date | None, date | None]:
    """First and last day of the funding, by the agreement or else the application; of an assignment, its own."""
    if case.assignment is not None:
        return case.assignment.commissioned.starts, case.assignment.commissioned.ends
    if case.agreement is not None:
        return case.agreement.content.starts, case.agreement.content.ends
    return (case.application.starts, case.application.ends) if case.application else (None, None)


def months_after(day: date, months: int) -> date:
    """The day on which so many whole months have passed: its date in that month, or the first day after it."""
    years, month = divmod(day.month - 1 + months, 12)
    try:
        return date(day.year + years, month + 1, day.day)
    except ValueError:
        return date(day.year + years, month + 2, 1)
