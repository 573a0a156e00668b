"""A decision takes effect: phase, plan, documents and mails come together."""

from collections.abc import Callable
from datetime import timedelta

from models.calendar.working_days import roll_forward
from models.domain.actor import Role
from models.domain.commands.board import DecisionContent
from models.domain.decide.application import ask_for_supplement
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.endings import end
from models.domain.decide.meetings import book
from models.domain.decide.obligations import no_longer_owed, open_of_kind
from models.domain.decide.planning import move, plan
from models.domain.decide.signing import new_version_after_correction
from models.domain.decisions import Outcome
from models.domain.documents.decision import MinutesReference
from models.domain.documents.decision_notice import ReplacedNotice
from models.domain.enclosed import Enclosed, listed
from models.domain.events.board import DecisionReleased
from models.domain.events.engine import PhaseEntered
from models.domain.papers.decision_notice import decision_notice
from models.domain.papers.notice_of_remittal import notice_of_remittal
from models.domain.phase import Phase
from models.domain.register import Body
from models.domain.size import applied_for
from models.domain.state import Decision


def release(deliberation: Deliberation) -> None:
    """Release the latest decision, with everything that follows from it."""
    decision = deliberation.case.decisions[-1]
    granted = sum(one.amount for one in decision.content.amounts)
    deliberation.establish(
        DecisionReleased(
            number=decision.number,
            content=decision.content,
            full=granted >= applied_for(deliberation.case),
            entered_at=decision.entered_at,
        )
    )
    _FOLLOWS[decision.content.outcome](deliberation, deliberation.case.decisions[-1])


def _granted(deliberation: Deliberation, decision: Decision) -> None:
    deliberation.establish(PhaseEntered(phase=Phase.AGREEMENT_DRAFT))
    _notify(deliberation, decision)
    kind = deliberation.case.kind
    if kind in deliberation.rulebook.obligations["steering_group"].kinds:
        plan(deliberation, "steering_group", due=None)
    plan(deliberation, "agreement", due=None)
    for number, condition in enumerate(decision.content.conditions, start=1):
        plan(deliberation, "condition", name=str(number), due=roll_forward(condition.due))


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
        amount=sum(one.amount for one in decision.content.amounts) or None,
        conditions=listed(condition.text for condition in decision.content.conditions) or None,
        meeting=decision.content.meeting, paragraph=decision.content.paragraph,
    )  # fmt: skip


def _outcome(deliberation: Deliberation, decision: Decision) -> str:
    outcome = decision.content.outcome
    granted = sum(one.amount for one in decision.content.amounts)
    in_part = outcome is Outcome.GRANTED and granted < applied_for(deliberation.case)
    return "granted_in_part" if in_part else outcome


def replace_notice(deliberation: Deliberation, before: DecisionContent, reason: Enclosed) -> None:
    """Send a notice that replaces the one before and cites the minutes; an agreement that is out is written anew."""
    decision = deliberation.case.decisions[-1]
    replaces = ReplacedNotice(
        dated=decision.released_on or deliberation.today,
        minutes=MinutesReference(meeting=before.meeting, item=before.paragraph_number),
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
    _follow_conditions(deliberation, reason)
    new_version_after_correction(deliberation)


def _follow_conditions(deliberation: Deliberation, reason: Enclosed) -> None:
    """What is owed for the grant's conditions follows the corrected decision."""
    conditions = {
        f"condition/{number}": (str(number), roll_forward(condition.due))
        for number, condition in enumerate(deliberation.case.decisions[-1].content.conditions, start=1)
    }
    for owed in open_of_kind(deliberation, "condition"):
        if owed not in conditions:
            no_longer_owed(deliberation, owed, "corrected")
        elif conditions[owed][1] != deliberation.case.obligations[owed].due:
            move(deliberation, owed, conditions[owed][1], reason)
    for owed, (name, due) in conditions.items():
        if owed not in deliberation.case.obligations:
            plan(deliberation, "condition", name=name, due=due)
