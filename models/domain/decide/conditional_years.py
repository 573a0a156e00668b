"""Years granted on a later decision: brought back to the board in time, then released or let go (rules.md 3)."""

from datetime import date, time, timedelta

from models.calendar.month_day import MonthDay
from models.calendar.working_days import roll_backward
from models.calendar.zone import instant
from models.domain.actor import Role
from models.domain.commands.board import DecisionContent
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.obligations import no_longer_owed, open_of_kind
from models.domain.decide.planning import plan
from models.domain.decisions import Outcome
from models.domain.delivery import to_come
from models.domain.events.obligations import ObligationApproved
from models.domain.obligation import Obligation, Standing
from models.domain.owed import Q4_ESTIMATE, REMITTANCE
from models.domain.papers.decision_notice import decision_notice
from models.domain.refusal import Refused
from models.domain.register import Body
from models.domain.state import Decision
from models.domain.sums import amounts_of_grant, conditional_in, is_refused, promised_in

CONDITIONAL_YEAR = "conditional_year"
TOLD = (Role.PARTY_REPRESENTATIVE, Role.INTERVENTION_LEAD)


def plan_conditional_years(deliberation: Deliberation) -> None:
    """Have every conditional year brought to the board before it begins; a corrected grant is followed."""
    case = deliberation.case
    waiting = {
        f"{CONDITIONAL_YEAR}/{one.year}": one.year for one in amounts_of_grant(case) if conditional_in(case, one.year)
    }
    known = open_of_kind(deliberation, CONDITIONAL_YEAR)
    for owed in known:
        if owed not in waiting:
            no_longer_owed(deliberation, owed, "corrected")
    for owed, year in waiting.items():
        if owed not in known:
            _plan(deliberation, year)


def _plan(deliberation: Deliberation, year: int) -> None:
    due = _due(deliberation, year)
    before = deliberation.rulebook.obligations[CONDITIONAL_YEAR].opens_days_before
    opens_at = None if before is None else instant(due - timedelta(days=before), time.min)
    plan(deliberation, "conditional_year", name=str(year), due=due, opens_at=opens_at)


def _due(deliberation: Deliberation, year: int) -> date:
    """The budget meeting of the year before, else the rulebook's last day for it, rolled back to a working day."""
    by = MonthDay.parse(deliberation.rulebook.board.conditional_years_by).in_year(year - 1)
    budget_meetings = [
        one.on
        for one in deliberation.rules.register.meetings
        if one.body is Body.BOARD and one.budget and not one.cancelled and one.on.year == by.year and one.on <= by
    ]
    return max(budget_meetings, default=roll_backward(by))


def check_year(deliberation: Deliberation, content: DecisionContent, year: int) -> None:
    """Refuse a decision on a year that is not conditional, on other years, or on more than was promised.

    Raises:
        Refused: with the field that is wrong.
    """
    if year not in _conditional_years(deliberation):
        raise Refused("year_not_conditional", field="year", year=year)
    if content.outcome is Outcome.REJECTED and not content.amounts:
        return
    if content.outcome is not Outcome.GRANTED:
        raise Refused("only_a_grant_has_amounts", field="amounts", outcome=content.outcome)
    if [(one.year, one.conditional) for one in content.amounts] != [(year, False)]:
        raise Refused("only_that_year", field="amounts", year=year)
    amount, promised = content.amounts[0].amount, promised_in(deliberation.case, year)
    if amount == 0:
        raise Refused("grant_without_amount", field="amounts")
    if amount > promised:
        raise Refused("more_than_conditional", field="amounts", year=year, amount=amount, conditional=promised)


def _conditional_years(deliberation: Deliberation) -> set[int]:
    return {one.year for one in amounts_of_grant(deliberation.case) if one.conditional}


def take_effect(deliberation: Deliberation, decision: Decision, year: int) -> None:
    """The decision on a year is released: everybody is told, and what a refused year asked for falls away."""
    owed = deliberation.case.obligations.get(f"{CONDITIONAL_YEAR}/{year}")
    if owed is not None and owed.standing is Standing.SUBMITTED:
        deliberation.establish(ObligationApproved(obligation=owed.id))
    _notify(deliberation, decision, year)
    let_go_of_refused_years(deliberation)


def _notify(deliberation: Deliberation, decision: Decision, year: int) -> None:
    notice = order(deliberation, decision_notice(deliberation.case, decision, deliberation.today, deliberation.rules))
    amount = sum(one.amount for one in decision.content.amounts)
    in_part = decision.content.outcome is Outcome.GRANTED and amount < promised_in(deliberation.case, year)
    for role in TOLD:
        write_to(
            deliberation, "conditional_year_decided", str(decision.number), role, document=notice,
            outcome="granted_in_part" if in_part else decision.content.outcome, year=year, amount=amount or None,
            meeting=decision.content.meeting, paragraph=decision.content.paragraph, reason=decision.content.reasons,
        )  # fmt: skip


def let_go_of_refused_years(deliberation: Deliberation) -> None:
    """Claims and estimates of a year that the board did not release are no longer owed."""
    for obligation in list(deliberation.case.obligations.values()):
        year = _year_claimed(obligation)
        if year is not None and is_refused(deliberation.case, year) and to_come(obligation):
            no_longer_owed(deliberation, obligation.id, "year_not_released")


def _year_claimed(obligation: Obligation) -> int | None:
    """The year whose money an obligation is about."""
    if obligation.kind not in (REMITTANCE, Q4_ESTIMATE) or obligation.span is None:
        return None
    return obligation.span.starts.year
