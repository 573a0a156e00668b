"""A decision takes effect: phase, plan, documents and mails come together."""

from collections.abc import Callable
from datetime import time, timedelta

from models.calendar.office_hours import release_instant
from models.calendar.working_days import roll_forward
from models.domain.actor import Role
from models.domain.apply.board import release_key
from models.domain.decide.application import ask_for_supplement
from models.domain.decide.conditional_years import plan_conditional_years, take_effect
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.endings import end
from models.domain.decide.meetings import book
from models.domain.decide.obligations import no_longer_owed, open_of_kind
from models.domain.decide.planning import move, plan
from models.domain.decide.signing import new_version_after_correction
from models.domain.decisions import Outcome
from models.domain.documents.decision_notice import ReplacedNotice
from models.domain.enclosed import Enclosed, listed
from models.domain.events.board import DecisionReleased
from models.domain.events.engine import PhaseEntered
from models.domain.moment import Happening, Moment
from models.domain.papers.decided import minutes_reference
from models.domain.papers.decision_notice import decision_notice
from models.domain.papers.notice_of_remittal import notice_of_remittal
from models.domain.phase import Phase
from models.domain.register import Body
from models.domain.size import applied_for
from models.domain.state import Decision
from models.domain.steering_group import steering_group_needed
from models.domain.sums import promised_in


def release(deliberation: Deliberation) -> None:
    """Release the latest decision, with everything that follows from it."""
    decision = deliberation.case.decisions[-1]
    deliberation.establish(
        DecisionReleased(
            number=decision.number,
            content=decision.content,
            full=_in_full(deliberation, decision),
            entered_at=decision.entered_at,
            year=decision.year,
        )
    )
    released = deliberation.case.decisions[-1]
    if released.year is None:
        _FOLLOWS[decision.content.outcome](deliberation, released)
        return
    take_effect(deliberation, released, released.year)
    agreement = deliberation.case.agreement
    if agreement is not None and not agreement.in_force:
        new_version_after_correction(deliberation)


def _in_full(deliberation: Deliberation, decision: Decision) -> bool:
    granted = sum(one.amount for one in decision.content.amounts)
    asked = applied_for(deliberation.case)
    return granted >= (asked if decision.year is None else promised_in(deliberation.case, decision.year))


def release_moment(deliberation: Deliberation, number: int) -> Moment:
    """When a decision entered or corrected now is released: after its regret window, in office hours."""
    board = deliberation.rulebook.board
    at = release_instant(
        deliberation.at,
        timedelta(hours=board.regret_hours),
        time.fromisoformat(board.released_from),
        time.fromisoformat(board.released_until),
    )
    return Moment(key=release_key(number), at=at, happening=Happening.RELEASE_DECISION, subject=str(number))


def _granted(deliberation: Deliberation, decision: Decision) -> None:
    deliberation.establish(PhaseEntered(phase=Phase.AGREEMENT_DRAFT))
    _notify(deliberation, decision)
    _ask_for_steering_group(deliberation)
    plan(deliberation, "agreement", due=None)
    for number, condition in enumerate(decision.content.conditions, start=1):
        plan(deliberation, "condition", name=str(number), due=roll_forward(condition.due))
    plan_conditional_years(deliberation)


def _ask_for_steering_group(deliberation: Deliberation) -> None:
    """Nobody owes a steering group where the rulebook needs none for interventions of this kind."""
    case, rulebook = deliberation.case, deliberation.rulebook
    needed = steering_group_needed(case, rulebook) != "none"
    if needed and rulebook.obligations["steering_group"].owed_in(case.kind):
        plan(deliberation, "steering_group", due=None)


def _rejected(deliberation: Deliberation, decision: Decision) -> None:
    _notify(deliberation, decision)
    end(deliberation, Phase.REJECTED, "rejected")


def _remitted_back(deliberation: Deliberation, decision: Decision) -> None:
    deliberation.establish(PhaseEntered(phase=Phase.REMITTED_BACK))
    plan(deliberation, "further_preparation", name=str(decision.number), due=None)
    notice = order(
        deliberation, notice_of_remittal(deliberation.case, decision, deliberation.today, deliberation.rules)
    )
    write_to(
        deliberation, "remitted_back", str(decision.number), Role.PARTY_REPRESENTATIVE,
        document=notice, meeting=decision.content.meeting, paragraph=decision.content.paragraph,
        wanted=listed(decision.content.wanted),
    )  # fmt: skip


def _supplement_requested(deliberation: Deliberation, decision: Decision) -> None:
    _notify(deliberation, decision)
    due = decision.content.due
    in_time = due if due is not None and due >= deliberation.today else None
    ask_for_supplement(deliberation, decision.content.wanted, in_time)


def _tabled(deliberation: Deliberation, decision: Decision) -> None:
    deliberation.establish(PhaseEntered(phase=Phase.AT_BOARD))
    _notify(deliberation, decision)
    on = book(deliberation, Body.BOARD, decision.content.meeting + timedelta(days=1))
    plan(deliberation, "board_decision", name=str(decision.number + 1), due=on)


_FOLLOWS: dict[Outcome, Callable[[Deliberation, Decision], None]] = {
    Outcome.GRANTED: _granted,
    Outcome.REJECTED: _rejected,
    Outcome.REMITTED_BACK: _remitted_back,
    Outcome.SUPPLEMENT_REQUESTED: _supplement_requested,
    Outcome.TABLED: _tabled,
}


def _notify(deliberation: Deliberation, decision: Decision) -> None:
    """A notice to all applicant parties, once each."""
    notice = order(deliberation, decision_notice(deliberation.case, decision, deliberation.today, deliberation.rules))
    write_to(
        deliberation, "decision_released", str(decision.number), Role.PARTY_REPRESENTATIVE,
        document=notice, outcome=_outcome(deliberation, decision), reason=decision.content.reasons,
        amount=sum(one.amount for one in decision.content.amounts if not one.conditional) or None,
        conditional=sum(one.amount for one in decision.content.amounts if one.conditional) or None,
        conditions=listed(condition.text for condition in decision.content.conditions) or None,
        meeting=decision.content.meeting, paragraph=decision.content.paragraph,
    )  # fmt: skip


def _outcome(deliberation: Deliberation, decision: Decision) -> str:
    outcome = decision.content.outcome
    granted = sum(one.amount for one in decision.content.amounts)
    in_part = outcome is Outcome.GRANTED and granted < applied_for(deliberation.case)
    return "granted_in_part" if in_part else outcome


def replace_notice(deliberation: Deliberation, before: Decision, reason: Enclosed) -> None:
    """Send a notice that replaces the one before and cites the minutes; an agreement that is out is written anew."""
    decision = next(one for one in deliberation.case.decisions if one.number == before.number)
    replaces = ReplacedNotice(
        dated=decision.released_on or deliberation.today,
        minutes=minutes_reference(before.content),
        correction=str(reason),
    )
    notice = order(
        deliberation,
        decision_notice(deliberation.case, decision, deliberation.today, deliberation.rules, replaces),
    )
    write_to(
        deliberation, "decision_replaced", f"{decision.number}/{notice}", Role.PARTY_REPRESENTATIVE,
        document=notice, meeting=decision.content.meeting, paragraph=decision.content.paragraph, reason=reason,
    )  # fmt: skip
    if decision == deliberation.case.decision:
        _follow_supplement(deliberation, decision, reason)
        _follow_conditions(deliberation, decision, reason)
        plan_conditional_years(deliberation)
        new_version_after_correction(deliberation)


def _follow_supplement(deliberation: Deliberation, decision: Decision, reason: Enclosed) -> None:
    """A supplement that is still awaited gets the corrected last day."""
    due = roll_forward(decision.content.due) if decision.content.due else None
    for owed in open_of_kind(deliberation, "supplement"):
        if due is not None and due >= deliberation.today and due != deliberation.case.obligations[owed].due:
            move(deliberation, owed, due, reason)


def _follow_conditions(deliberation: Deliberation, decision: Decision, reason: Enclosed) -> None:
    """What is owed for the grant's conditions follows the corrected decision."""
    conditions = {
        f"condition/{number}": (str(number), roll_forward(condition.due))
        for number, condition in enumerate(decision.content.conditions, start=1)
    }
    for owed in open_of_kind(deliberation, "condition"):
        if owed not in conditions:
            no_longer_owed(deliberation, owed, "corrected")
        elif conditions[owed][1] != deliberation.case.obligations[owed].due:
            move(deliberation, owed, conditions[owed][1], reason)
    for owed, (name, due) in conditions.items():
        if owed not in deliberation.case.obligations:
            plan(deliberation, "condition", name=name, due=due)
