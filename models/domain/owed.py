"""What an execution will ask for by the rulebook, with every date, worked out from an agreement's content."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from models.calendar.due_dates import due_after_days, due_on_month_day
from models.calendar.month_day import MonthDay
from models.calendar.periods import Cadence, Period, fold_short, periods
from models.calendar.working_days import days_before_meeting, roll_forward
from models.domain.case import Case
from models.domain.commands.agreement import AgreementContent
from models.domain.kinds import InterventionKind
from models.domain.obligation import Span
from models.domain.rules.deadlines import Anchor, Condition, ObligationRule
from models.domain.rules.rulebook import Rulebook
from models.domain.size import longer_than

REMITTANCE = "remittance"
FINAL_REPORTS = ("final_report", "short_report")


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that the execution will ask for, with its dates.

    Attributes:
        name: What tells it from its like, within its kind.
        opens: The day from which it can be done, in Stockholm.
        due: The last day, in Stockholm, rolled to a working day.
        payee: For a claim, who claims.
    """

    kind: str
    name: str
    opens: date
    due: date
    span: Span | None = None
    payee: str | None = None


def everything_owed(case: Case, content: AgreementContent, rulebook: Rulebook) -> Iterator[Owed]:
    """All that a funding will ask for by the rulebook, kind by kind, in the rulebook's order."""
    kind = case.kind or InterventionKind.INDIVIDUAL
    for key, rule in rulebook.obligations.items():
        if kind not in rule.kinds or not _applies(case, content, rule, rulebook):
            continue
        if key == REMITTANCE:
            yield from _claims(content, rule, rulebook)
        elif rule.cadence is not None:
            yield from _recurring(key, rule, content, rulebook)
        elif rule.anchor in (Anchor.START, Anchor.END):
            yield _single(key, rule, content)


def _applies(case: Case, content: AgreementContent, rule: ObligationRule, rulebook: Rulebook) -> bool:
    match rule.condition:
        case Condition.ALWAYS:
            return True
        case Condition.NEW_METHODS:
            return content.new_methods
        case Condition.SURVEYS:
            return content.surveys
        case Condition.STEERING_GROUP:
            return bool(case.steering_group)
        case Condition.LONGER:
            return longer_than(case, rulebook.thresholds.longer)


def _claims(content: AgreementContent, rule: ObligationRule, rulebook: Rulebook) -> Iterator[Owed]:
    """A claim per quarter and payee; a short quarter never folds. The last is due some time after the end."""
    quarters = periods(rule.cadence or Cadence.QUARTER, content.starts, content.ends)
    for quarter in quarters:
        due = due_on_month_day(quarter, _month_days(rule))
        if quarter is quarters[-1]:
            due = due_after_days(content.ends, rulebook.money.last_claim_days)
        for payee in payees(content, quarter.year):
            name = f"{quarter.key}/{payee}"
            yield Owed(REMITTANCE, name, quarter.ends + timedelta(days=1), due, _span(quarter), payee)


def payees(content: AgreementContent, year: int) -> tuple[str, ...]:
    """Who has something to claim in a year, in the agreement's order."""
    return tuple(dict.fromkeys(row.payee for row in content.compensation if row.year == year and row.amount))


def _recurring(key: str, rule: ObligationRule, content: AgreementContent, rulebook: Rulebook) -> Iterator[Owed]:
    """Once for each period that the rule gives a day; the last one no later than the final report."""
    tiling = fold_short(periods(rule.cadence or Cadence.YEAR, content.starts, content.ends), rule.fold_shorter_than)
    for period in tiling:
        if period.label not in rule.due:
            continue
        due = _within(rule, period) if rule.within else due_on_month_day(period, _month_days(rule))
        if due is None:
            continue
        if period is tiling[-1] and not rule.within:
            due = min(due, _final_report_due(content, rulebook) or due)
        opens = (
            due - timedelta(days=rule.opens_days_before) if rule.opens_days_before else period.ends + timedelta(days=1)
        )
        yield Owed(key, period.key, opens, due, _span(period))


def _within(rule: ObligationRule, period: Period) -> date | None:
    """The rule's day inside the period's year, where the funding covers it."""
    day = MonthDay.parse(rule.due[period.label]).in_year(period.year)
    return roll_forward(day) if period.starts <= day <= period.ends else None


def _final_report_due(content: AgreementContent, rulebook: Rulebook) -> date | None:
    for key in FINAL_REPORTS:
        rule = rulebook.obligations.get(key)
        if rule is not None and rule.anchor is Anchor.END:
            return due_after_days(content.ends, rule.days)
    return None


def _single(key: str, rule: ObligationRule, content: AgreementContent) -> Owed:
    foot = content.starts if rule.anchor is Anchor.START else content.ends
    due = due_after_days(foot, rule.days) if rule.days >= 0 else days_before_meeting(foot, -rule.days)
    after = foot + timedelta(days=1) if rule.anchor is Anchor.END else foot
    opens = due - timedelta(days=rule.opens_days_before) if rule.opens_days_before else min(after, due)
    return Owed(key, "", opens, due)


def _month_days(rule: ObligationRule) -> dict[str, MonthDay]:
    return {label: MonthDay.parse(day) for label, day in rule.due.items()}


def _span(period: Period) -> Span:
    return Span(key=period.key, starts=period.starts, ends=period.ends)
