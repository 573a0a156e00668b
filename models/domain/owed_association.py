"""What a calendar year asks of the association itself by the rulebook, with every date."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from models.calendar.month_day import MonthDay
from models.calendar.periods import Cadence, Period, periods
from models.calendar.working_days import days_before_meeting, roll_backward
from models.domain.kinds import CaseKind
from models.domain.obligation import Span
from models.domain.owed import LOCAL_ACTION_PLAN, Owed, at_meetings
from models.domain.register import Body, Register
from models.domain.rules.deadlines import Anchor, ObligationRule
from models.domain.rules.rulebook import Rulebook

ASSOCIATION_BUDGET: Final = "association_budget"
"""The board's budget for the year after the one in which it is owed."""


def owed_in_year(year: int, rulebook: Rulebook, register: Register) -> Iterator[Owed]:
    """All that a calendar year asks of the association, kind by kind, in the rulebook's order.

    Its last days roll backward to a working day: many of them are a statute's, and before the day is never too late.
    The local action plan is left out: each year's is owed by the plan before it.
    """
    for key, rule in rulebook.obligations.items():
        if key == LOCAL_ACTION_PLAN or not rule.owed_in(CaseKind.ASSOCIATION) or not rule.comes_in(year):
            continue
        if rule.anchor is Anchor.BUDGET_MEETING:
            yield before_budget_meeting(key, rule, year, rulebook, register)
        elif rule.meetings is not None:
            yield from at_meetings(key, rule, date(year, 1, 1), date(year, 12, 31), register)
        elif rule.cadence is not None:
            yield from _recurring(key, rule, rule.cadence, year)


def _recurring(key: str, rule: ObligationRule, cadence: Cadence, year: int) -> Iterator[Owed]:
    """Once for each of the year's periods that the rule gives a day: within the year, or after the period."""
    for period in periods(cadence, date(year, 1, 1), date(year, 12, 31)):
        if period.label not in rule.due:
            continue
        day = MonthDay.parse(rule.due[period.label])
        due = roll_backward(day.in_year(year) if rule.within else day.first_after(period.ends))
        yield Owed(key, period.key, _opens(rule, period, due), due, _span(period))


def _opens(rule: ObligationRule, period: Period, due: date) -> date:
    if rule.opens_days_before is not None:
        return due - timedelta(days=rule.opens_days_before)
    return period.starts if rule.within else period.ends + timedelta(days=1)


def before_budget_meeting(key: str, rule: ObligationRule, year: int, rulebook: Rulebook, register: Register) -> Owed:
    """What is owed some days before the year's budget meeting, or after it."""
    meeting = budget_meeting(year, rulebook, register)
    due = roll_backward(meeting + timedelta(days=rule.days)) if rule.days > 0 else _before(meeting, rule)
    opens = date(year, 1, 1) if rule.opens_days_before is None else due - timedelta(days=rule.opens_days_before)
    return Owed(key, str(year), opens, due, Span(key=str(year), starts=date(year, 1, 1), ends=date(year, 12, 31)))


def _before(meeting: date, rule: ObligationRule) -> date:
    return days_before_meeting(meeting, -rule.days)


def budget_meeting(year: int, rulebook: Rulebook, register: Register) -> date:
    """The board's budget meeting of a year; where the register has none in time, the last day for it (23 § FinsamL)."""
    last = MonthDay.parse(rulebook.board.conditional_years_by).in_year(year)
    held = [
        one.on
        for one in register.meetings
        if one.body is Body.BOARD and one.budget and not one.cancelled and one.on.year == year and one.on <= last
    ]
    return max(held, default=roll_backward(last))


def _span(period: Period) -> Span:
    return Span(key=period.key, starts=period.starts, ends=period.ends)
