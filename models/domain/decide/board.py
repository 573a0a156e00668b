"""The board decides; the decision is corrected, held, released, and after its release replaced."""

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

from models.calendar.office_hours import release_instant
from models.domain.apply.board import release_key
from models.domain.commands import board as wanted
from models.domain.commands.board import DecisionContent
from models.domain.decide.checklist import require_passable
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import come_in, open_of_kind
from models.domain.decide.phases import require_phase
from models.domain.decide.preparation import require_complete
from models.domain.decide.release import release, replace_notice
from models.domain.decisions import Outcome
from models.domain.events import board as happened
from models.domain.events.engine import MomentsDropped, PhaseEntered
from models.domain.moment import Happening, Moment
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.register import Body
from models.domain.rules.stages import Gate
from models.domain.size import applied_for
from models.domain.state import Decision

CORRECTED_AFTER_RELEASE = (Phase.AGREEMENT_DRAFT, Phase.REJECTED, Phase.RUNNING, Phase.CLOSING)


def _decide(deliberation: Deliberation, body: wanted.BoardDecision) -> None:
    require_phase(deliberation, Phase.AT_BOARD)
    content = _content(body)
    booked = deliberation.case.meetings.get(Body.BOARD)
    if body.meeting != booked:
        raise Refused("not_on_for_meeting", field="meeting", body=Body.BOARD, on=body.meeting)
    if deliberation.today < body.meeting:
        raise Refused("meeting_not_held", field="meeting", meeting=body.meeting)
    _check(deliberation, content)
    number = len(deliberation.case.decisions) + 1
    for obligation in (*open_of_kind(deliberation, "board_decision"), *open_of_kind(deliberation, "staff_report")):
        come_in(deliberation, obligation)
    deliberation.establish(
        happened.DecisionEntered(number=number, content=content, release=_release_moment(deliberation, number))
    )
    deliberation.establish(PhaseEntered(phase=Phase.DECIDED_NOT_NOTIFIED))
    _release_if_due(deliberation)


def _content(body: DecisionContent) -> DecisionContent:
    return DecisionContent.model_construct(**{name: getattr(body, name) for name in DecisionContent.model_fields})


def _check(deliberation: Deliberation, content: DecisionContent) -> None:
    if content.outcome not in deliberation.rulebook.board.outcomes:
        outcomes = ", ".join(deliberation.rulebook.board.outcomes)
        raise Refused("outcome_not_used", field="outcome", outcome=content.outcome, outcomes=outcomes)
    if content.outcome is Outcome.GRANTED:
        _check_grant(deliberation, content)
    elif content.amounts or content.conditions:
        raise Refused("only_a_grant_has_amounts", field="amounts", outcome=content.outcome)
    if content.outcome in (Outcome.REMITTED_BACK, Outcome.SUPPLEMENT_REQUESTED) and not content.wanted:
        raise Refused("say_what_is_wanted", field="wanted")
    if content.due is not None and content.due < deliberation.today:
        raise Refused("due_in_the_past", field="due", due=content.due)
    if content.outcome in (Outcome.GRANTED, Outcome.REJECTED):
        require_passable(deliberation, Gate.BOARD)


def _check_grant(deliberation: Deliberation, content: DecisionContent) -> None:
    require_complete(deliberation)
    granted = sum(one.amount for one in content.amounts)
    if granted == 0:
        raise Refused("grant_without_amount", field="amounts")
    years = [one.year for one in content.amounts]
    if len(set(years)) < len(years):
        raise Refused("year_named_twice", field="amounts")
    application = deliberation.case.application
    applied = {row.year for row in application.budget} if application else set()
    strange = sorted(set(years) - applied)
    if strange:
        raise Refused("year_not_applied_for", field="amounts", year=strange[0])
    if granted > applied_for(deliberation.case):
        raise Refused("more_than_applied_for", field="amounts", granted=granted, applied=applied_for(deliberation.case))


def _release_moment(deliberation: Deliberation, number: int) -> Moment:
    board = deliberation.rulebook.board
    at = release_instant(
        deliberation.at,
        timedelta(hours=board.regret_hours),
        time.fromisoformat(board.released_from),
        time.fromisoformat(board.released_until),
    )
    return Moment(key=release_key(number), at=at, happening=Happening.RELEASE_DECISION, subject=str(number))


def _release_if_due(deliberation: Deliberation) -> None:
    """Without a regret window a decision entered in office hours takes effect at once."""
    waiting = deliberation.case.moments.get(release_key(_latest(deliberation).number))
    if waiting is not None and waiting.at <= deliberation.at:
        release(deliberation)


def _latest(deliberation: Deliberation) -> Decision:
    return deliberation.case.decisions[-1]


def _correct(deliberation: Deliberation, body: wanted.CorrectDecision) -> None:
    content = _content(body)
    if deliberation.case.phase is Phase.DECIDED_NOT_NOTIFIED:
        _correct_in_window(deliberation, body, content)
        return
    require_phase(deliberation, *CORRECTED_AFTER_RELEASE)
    before = _latest(deliberation).content
    if (content.outcome, content.meeting) != (before.outcome, before.meeting):
        raise Refused("correction_changes_outcome", field="outcome", outcome=before.outcome)
    _check(deliberation, content)
    number = _latest(deliberation).number
    deliberation.establish(happened.DecisionReplaced(number=number, content=content, reason=body.reason))
    replace_notice(deliberation, before, body.reason)


def _correct_in_window(deliberation: Deliberation, body: wanted.CorrectDecision, content: DecisionContent) -> None:
    number = _latest(deliberation).number
    if content.meeting != _latest(deliberation).content.meeting:
        raise Refused("not_on_for_meeting", field="meeting", body=Body.BOARD, on=content.meeting)
    _check(deliberation, content)
    key = release_key(number)
    if key in deliberation.case.moments:
        deliberation.establish(MomentsDropped(keys=(key,), reason="corrected"))
    deliberation.establish(
        happened.DecisionCorrected(
            number=number, content=content, reason=body.reason, release=_release_moment(deliberation, number)
        )
    )
    _release_if_due(deliberation)


def _release(deliberation: Deliberation, _: wanted.ReleaseDecision) -> None:
    _require_waiting(deliberation)
    release(deliberation)


def _hold(deliberation: Deliberation, body: wanted.HoldDecision) -> None:
    _require_waiting(deliberation)
    number = _latest(deliberation).number
    if release_key(number) not in deliberation.case.moments:
        raise Refused("held_already")
    deliberation.establish(happened.DecisionHeld(number=number, reason=body.reason))


def _require_waiting(deliberation: Deliberation) -> None:
    if deliberation.case.phase is not Phase.DECIDED_NOT_NOTIFIED:
        raise Refused("nothing_to_release")


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.BoardDecision: _decide,
    wanted.CorrectDecision: _correct,
    wanted.ReleaseDecision: _release,
    wanted.HoldDecision: _hold,
}
