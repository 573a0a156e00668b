"""A wrongly entered decision is corrected; after its release by a notice that replaces the first (rules.md 3)."""

from collections.abc import Callable
from datetime import date
from typing import Any

from models.domain.apply.board import release_key
from models.domain.commands import board as wanted
from models.domain.commands.board import DecisionContent
from models.domain.decide.board import check_decision, content_of, release_if_due
from models.domain.decide.conditional_years import check_year
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.phases import require_phase
from models.domain.decide.release import release_moment, replace_notice
from models.domain.events import board as happened
from models.domain.events.engine import MomentsDropped
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.register import Body
from models.domain.state import Decision
from models.domain.sums import approved_of, borne_of, granted_in

CORRECTED_AFTER_RELEASE = (
    Phase.IN_PREPARATION,
    Phase.SUPPLEMENT_REQUESTED,
    Phase.DIRECTOR_ASSESSMENT,
    Phase.AT_BOARD,
    Phase.REMITTED_BACK,
    Phase.AGREEMENT_DRAFT,
    Phase.RUNNING,
    Phase.CLOSING,
    Phase.REJECTED,
)
"""Where a case can stand after a decision: also a remittal or a tabling is corrected by a replacing notice."""


def _correct(deliberation: Deliberation, body: wanted.CorrectDecision) -> None:
    content = content_of(body)
    waiting = deliberation.case.waiting_decision
    if waiting is not None:
        _correct_in_window(deliberation, body, content, waiting)
        return
    require_phase(deliberation, *CORRECTED_AFTER_RELEASE)
    if not deliberation.case.decisions:
        raise Refused("nothing_to_correct")
    before = _decided_at(deliberation, content.meeting)
    if (content.outcome, content.meeting) != (before.content.outcome, before.content.meeting):
        raise Refused("correction_changes_outcome", field="outcome", outcome=before.content.outcome)
    _check_again(deliberation, content, before)
    _require_later_decisions_to_hold(deliberation, content, before)
    deliberation.establish(
        happened.DecisionReplaced(number=before.number, content=content, reason=body.reason, year=before.year)
    )
    _require_approved_to_be_granted(deliberation)
    replace_notice(deliberation, before, body.reason)


def _decided_at(deliberation: Deliberation, meeting: date) -> Decision:
    """Which decision a correction means: the latest of its meeting, else the one on the application."""
    decisions = deliberation.case.decisions
    at_meeting = (one for one in reversed(decisions) if one.content.meeting == meeting)
    return next(at_meeting, deliberation.case.decision or decisions[-1])


def _check_again(deliberation: Deliberation, content: DecisionContent, decision: Decision) -> None:
    if content == decision.content:
        raise Refused("nothing_corrected")
    if decision.year is None:
        check_decision(deliberation, content, decision)
    else:
        check_year(deliberation, content, decision.year)


def _require_later_decisions_to_hold(deliberation: Deliberation, content: DecisionContent, before: Decision) -> None:
    """A year that the board has decided on later stands as it was promised."""
    if before.year is not None:
        return
    for later in deliberation.case.decisions:
        changed = {one for one in content.amounts if one.year == later.year} ^ {
            one for one in before.content.amounts if one.year == later.year
        }
        if changed:
            raise Refused("year_decided_already", field="amounts", year=later.year)


def _require_approved_to_be_granted(deliberation: Deliberation) -> None:
    case = deliberation.case
    spent = {one.year for one in case.remittances.values()} | {one.year for one in case.own_costs}
    for year in sorted(spent):
        approved, granted = approved_of(case, year=year) + borne_of(case, year), granted_in(case, year)
        if approved > granted:
            raise Refused("approved_already", field="amounts", year=year, approved=approved, granted=granted)


def _correct_in_window(
    deliberation: Deliberation, body: wanted.CorrectDecision, content: DecisionContent, waiting: Decision
) -> None:
    if content.meeting != waiting.content.meeting:
        raise Refused("not_on_for_meeting", field="meeting", body=Body.BOARD, on=content.meeting)
    _check_again(deliberation, content, waiting)
    key = release_key(waiting.number)
    held = key not in deliberation.case.moments
    if not held:
        deliberation.establish(MomentsDropped(keys=(key,), reason="corrected"))
    deliberation.establish(
        happened.DecisionCorrected(
            number=waiting.number,
            content=content,
            reason=body.reason,
            release=None if held else release_moment(deliberation, waiting.number),
            year=waiting.year,
        )
    )
    if not held:
        release_if_due(deliberation)


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.CorrectDecision: _correct,
}
