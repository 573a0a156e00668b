"""What an execution will ask for by the rulebook, with every date, worked out from an agreement's content."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from models.calendar.due_dates import due_after_days, due_on_month_day
from models.calendar.month_day import MonthDay
from models.calendar.periods import Cadence, Period, fold_short, periods
from models.calendar.working_days import days_before_meeting, roll_forward
from models.domain.case import Case
from models.domain.commands.agreement import AgreementContent
from models.domain.commands.application import Goal
from models.domain.goals import GoalKind
from models.domain.kinds import CaseKind, InterventionKind
from models.domain.obligation import Span
from models.domain.register import Register
from models.domain.rules.deadlines import Anchor, Condition, Each, ObligationRule
from models.domain.rules.rulebook import Rulebook
from models.domain.size import longer_than, months_after

REMITTANCE = "remittance"
Q4_ESTIMATE = "q4_estimate"
FINAL_REPORTS = ("final_report", "short_report")
EVALUATION_PLAN = "evaluation_plan"
EVALUATION_REPORT = "evaluation_report"
ADOPTION_STATEMENT = "adoption_statement"
BENEFIT_GOAL = "benefit_goal"
LOCAL_ACTION_PLAN = "local_action_plan"
NOBODY_MEETS = Register()


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that the execution will ask for, with its dates.

    Attributes:
        name: What tells it from its like, within its kind.
        opens: The day from which it can be done, in Stockholm.
        due: The last day, in Stockholm, rolled to a working day.
        party: On whose side it is owed: of a claim, who claims.
    """

    kind: str
    name: str
    opens: date
    due: date
    span: Span | None = None
    party: str | None = None


def everything_owed(
    case: Case, content: AgreementContent, rulebook: Rulebook, register: Register = NOBODY_MEETS
) -> Iterator[Owed]:
    """All that a funding will ask for by the rulebook, kind by kind, in the rulebook's order.

    What comes with each meeting of a body comes for those that the register has.
    """
    kind = case.kind or InterventionKind.INDIVIDUAL
    for key, rule in rulebook.obligations.items():
        if not rule.owed_in(kind) or not _applies(case, content, rule, rulebook) or _done_already(case, key):
            continue
        if key == REMITTANCE:
            yield from _claims(content, rule, rulebook)
        elif key == BENEFIT_GOAL:
            yield from _benefit_goals(case, content, rule, rulebook)
        elif (planned := as_agreed(key, rule, content)) is not None:
            dated = (
                at_meetings(key, planned, content.starts, content.ends, register)
                if planned.meetings is not None
                else _dated(key, planned, content, _lasts(kind, content, rulebook))
            )
            for owed in dated:
                yield from _of_each(case, content, planned, owed)


def as_agreed(key: str, rule: ObligationRule, content: AgreementContent) -> ObligationRule | None:
    """The rule as the agreement's own plan for this report has it; None where the agreement does not ask for it."""
    plan = next((one for one in content.reports if one.report == key), None)
    if plan is None:
        return None if rule.agreed else rule
    if plan.cadence is None:
        return None
    return rule.model_copy(update={"cadence": plan.cadence, "due": plan.days or rule.due, "meetings": None})


@dataclass(frozen=True, slots=True)
class Lasts:
    """The last days of what comes at the end."""

    final_report: date | None
    claim: date


def _lasts(kind: InterventionKind, content: AgreementContent, rulebook: Rulebook) -> Lasts:
    return Lasts(_final_report_due(kind, content, rulebook), _last_claim_due(content, rulebook))


def _last_claim_due(content: AgreementContent, rulebook: Rulebook) -> date:
    return due_after_days(content.ends, rulebook.money.last_claim_days)


def _dated(key: str, rule: ObligationRule, content: AgreementContent, lasts: Lasts) -> Iterator[Owed]:
    if rule.cadence is not None:
        yield from recurring(key, rule, content.starts, content.ends, lasts)
    elif rule.anchor in (Anchor.START, Anchor.END):
        yield single(key, rule, content.starts, content.ends)


def _of_each(case: Case, content: AgreementContent, rule: ObligationRule, owed: Owed) -> Iterator[Owed]:
    """The same of each organisation, where the rule asks each for its own."""
    match rule.each:
        case None:
            yield owed
            return
        case Each.PARTY:
            asked = contracting(content)
        case Each.SEAT:
            asked = tuple(dict.fromkeys(seat.organisation for seat in case.steering_group))
    for organisation in asked:
        name = f"{owed.name}/{organisation}" if owed.name else organisation
        yield replace(owed, name=name, party=organisation)


def contracting(content: AgreementContent) -> tuple[str, ...]:
    """The contracting parties of an agreement, in its order."""
    return tuple(party.organisation for party in content.parties if party.contracting)


def stating(case: Case) -> tuple[str, ...]:
    """Those who state whether they adopt what came of it: the agreement's parties, or an assignment's principals."""
    if case.assignment is not None:
        return case.assignment.commissioned.principals
    return contracting(case.agreement.content) if case.agreement else ()


def _benefit_goals(case: Case, content: AgreementContent, rule: ObligationRule, rulebook: Rulebook) -> Iterator[Owed]:
    """Each benefit goal on its own day, else some months after the end (rules.md 10)."""
    for number, goal in enumerate(benefit_goals(case), start=1):
        due = roll_forward(goal.by or months_after(content.ends, rulebook.closing.benefit_goal_months))
        yield Owed(BENEFIT_GOAL, str(number), due - timedelta(days=rule.opens_days_before or 0), due)


def benefit_goals(case: Case) -> tuple[Goal, ...]:
    """The benefit goals, in the order of the newest version of the goals."""
    return tuple(goal for goal in case.goals if goal.kind is GoalKind.BENEFIT)


def _done_already(case: Case, key: str) -> bool:
    """The evaluation may have been planned before the agreement was in force."""
    return key == EVALUATION_PLAN and case.evaluation_plan is not None


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
    """A claim per quarter and payee; a short quarter never folds. The last is due some time after the end.

    No earlier quarter is due later than that.
    """
    last_due = _last_claim_due(content, rulebook)
    quarters = periods(rule.cadence or Cadence.QUARTER, content.starts, content.ends)
    for quarter in quarters:
        due = last_due if quarter is quarters[-1] else min(last_due, due_on_month_day(quarter, _month_days(rule)))
        for payee in payees(content, quarter.year):
            name = f"{quarter.key}/{payee}"
            yield Owed(REMITTANCE, name, quarter.ends + timedelta(days=1), due, _span(quarter), payee)


def payees(content: AgreementContent, year: int) -> tuple[str, ...]:
    """Who has something to claim in a year, in the agreement's order."""
    claimed = (row.payee for row in content.compensation if row.year == year and row.amount)
    return tuple(dict.fromkeys(payee for payee in claimed if payee is not None))


def recurring(key: str, rule: ObligationRule, starts: date, ends: date, lasts: Lasts) -> Iterator[Owed]:
    """Once for each period that the rule gives a day; the last one no later than the final report."""
    tiling = fold_short(periods(rule.cadence or Cadence.YEAR, starts, ends), rule.fold_shorter_than, rule.due)
    for period in tiling:
        if period.label not in rule.due:
            continue
        due = _within(key, rule, period, lasts) if rule.within else due_on_month_day(period, _month_days(rule))
        if due is None:
            continue
        if period is tiling[-1] and not rule.within:
            due = min(due, lasts.final_report or due)
        opens = (
            due - timedelta(days=rule.opens_days_before) if rule.opens_days_before else period.ends + timedelta(days=1)
        )
        yield Owed(key, period.key, opens, due, _span(period))


def _within(key: str, rule: ObligationRule, period: Period, lasts: Lasts) -> date | None:
    """The rule's day inside the period's year, where the funding covers it.

    The estimate of the last quarter is for the year's accounts (rules.md 5). It is asked for on its day also where
    the funding ends earlier in that quarter and the claim itself is not due before the year is over; not where that
    quarter's claim is the only one, as of an effort of one day (rules.md 7).
    """
    day = MonthDay.parse(rule.due[period.label]).in_year(period.year)
    covered = period.starts <= day <= period.ends
    quarter = date(day.year, day.month - (day.month - 1) % 3, 1)
    ended_in_it = period.starts < quarter <= period.ends < day and lasts.claim.year > day.year
    return roll_forward(day) if covered or (key == Q4_ESTIMATE and ended_in_it) else None


def final_report_of(kind: InterventionKind | CaseKind, rulebook: Rulebook) -> ObligationRule | None:
    """The rule of the final report that an intervention of a kind, or an assignment, owes, whatever it is called."""
    rules = (rulebook.obligations.get(key) for key in FINAL_REPORTS)
    return next((rule for rule in rules if rule and rule.owed_in(kind) and rule.anchor is Anchor.END), None)


def _final_report_due(kind: InterventionKind, content: AgreementContent, rulebook: Rulebook) -> date | None:
    rule = final_report_of(kind, rulebook)
    return due_after_days(content.ends, rule.days) if rule else None


def single(key: str, rule: ObligationRule, starts: date, ends: date) -> Owed:
    """What is owed once, counted from the first or the last day."""
    foot = starts if rule.anchor is Anchor.START else ends
    due = due_after_days(foot, rule.days) if rule.days >= 0 else days_before_meeting(foot, -rule.days)
    after = foot + timedelta(days=1) if rule.anchor is Anchor.END else foot
    opens = due - timedelta(days=rule.opens_days_before) if rule.opens_days_before else min(after, due)
    return Owed(key, "", opens, due)


def at_meetings(key: str, rule: ObligationRule, starts: date, ends: date, register: Register) -> Iterator[Owed]:
    """What is owed for each meeting of a body from a first day to a last, some days before it or after.

    It tells of the time since the meeting before, and can be done from then on. For a meeting so soon after the
    first day that its last day would lie before that, nothing is owed: there is nothing to tell.
    """
    told_until = starts
    for meeting in register.coming(rule.meetings, starts) if rule.meetings else ():
        due = due_at_meeting(rule, meeting)
        if meeting > ends or due < starts:
            continue
        span = Span(key=meeting.isoformat(), starts=told_until, ends=meeting)
        opens = due - timedelta(days=rule.opens_days_before) if rule.opens_days_before else told_until
        yield Owed(key, span.key, min(opens, due), due, span)
        told_until = meeting + timedelta(days=1)


def due_at_meeting(rule: ObligationRule, meeting: date) -> date:
    """The last day for a meeting: before it rolled backward to a working day, after it forward."""
    return due_after_days(meeting, rule.days) if rule.days > 0 else days_before_meeting(meeting, -rule.days)


def _month_days(rule: ObligationRule) -> dict[str, MonthDay]:
    return {label: MonthDay.parse(day) for label, day in rule.due.items()}


def _span(period: Period) -> Span:
    return Span(key=period.key, starts=period.starts, ends=period.ends)
