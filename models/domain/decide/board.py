"""The board decides, on an application and later on its conditional years; the decision is held and released."""

from collections.abc import Callable
from datetime import date
from typing import Any

from models.domain.apply.board import release_key
from models.domain.commands import board as wanted
from models.domain.commands.board import DecisionContent
from models.domain.commands.preparation import AmountOfYear
from models.domain.decide.checklist import require_passable
from models.domain.decide.conditional_years import CONDITIONAL_YEAR, check_year
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import come_in, no_longer_owed, open_of_kind
from models.domain.decide.phases import require_phase
from models.domain.decide.preparation import require_complete
from models.domain.decide.release import release, release_moment
from models.domain.decisions import Outcome
from models.domain.events import board as happened
from models.domain.events.engine import PhaseEntered
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.register import Body
from models.domain.rules.stages import Gate
from models.domain.size import applied_for
from models.domain.state import Decision
from models.domain.sums import decision_on_year, promised_in

FUNDED = (Phase.AGREEMENT_DRAFT, Phase.RUNNING, Phase.CLOSING)
"""Where a grant has taken effect, so that the board can decide on its conditional years."""


def _decide(deliberation: Deliberation, body: wanted.BoardDecision) -> None:
    require_phase(deliberation, Phase.AT_BOARD)
    content = content_of(body)
    booked = deliberation.case.meetings.get(Body.BOARD)
    if body.meeting != booked:
        raise Refused("not_on_for_meeting", field="meeting", body=Body.BOARD, on=body.meeting)
    _require_held(deliberation, body.meeting)
    check_decision(deliberation, content)
    number = len(deliberation.case.decisions) + 1
    for obligation in open_of_kind(deliberation, "board_decision"):
        come_in(deliberation, obligation)
    for unfiled in open_of_kind(deliberation, "staff_report"):
        no_longer_owed(deliberation, unfiled, "decided_without")
    deliberation.establish(
        happened.DecisionEntered(number=number, content=content, release=release_moment(deliberation, number))
    )
    deliberation.establish(PhaseEntered(phase=Phase.DECIDED_NOT_NOTIFIED))
    release_if_due(deliberation)


def _decide_year(deliberation: Deliberation, body: wanted.DecideConditionalYear) -> None:
    require_phase(deliberation, *FUNDED)
    if deliberation.case.waiting_decision is not None:
        raise Refused("decision_waits")
    _require_held(deliberation, body.meeting)
    if decision_on_year(deliberation.case, body.year) is not None:
        raise Refused("year_decided_already", field="year", year=body.year)
    content = _content_of_year(deliberation, body)
    check_year(deliberation, content, body.year)
    if f"{CONDITIONAL_YEAR}/{body.year}" in deliberation.case.obligations:
        come_in(deliberation, f"{CONDITIONAL_YEAR}/{body.year}")
    number = len(deliberation.case.decisions) + 1
    release_at = release_moment(deliberation, number)
    deliberation.establish(happened.DecisionEntered(number=number, content=content, release=release_at, year=body.year))
    release_if_due(deliberation)


def _require_held(deliberation: Deliberation, meeting: date) -> None:
    held = {one.on for one in deliberation.rules.register.meetings if one.body is Body.BOARD and not one.cancelled}
    if meeting not in held:
        raise Refused("no_meeting_that_day", field="meeting", body=Body.BOARD, on=meeting)
    if deliberation.today < meeting:
        raise Refused("meeting_not_held", field="meeting", meeting=meeting)


def _content_of_year(deliberation: Deliberation, body: wanted.DecideConditionalYear) -> DecisionContent:
    outcome = Outcome(body.outcome)
    whole = promised_in(deliberation.case, body.year) if outcome is Outcome.GRANTED else None
    amount = whole if body.amount is None else body.amount
    amounts = () if amount is None else (AmountOfYear(year=body.year, amount=amount),)
    return DecisionContent(
        meeting=body.meeting, paragraph=body.paragraph, outcome=outcome, amounts=amounts, reasons=body.reasons
    )


def content_of(body: DecisionContent) -> DecisionContent:
    """What was decided, without what makes a command of it."""
    return DecisionContent.model_construct(**{name: getattr(body, name) for name in DecisionContent.model_fields})


def check_decision(deliberation: Deliberation, content: DecisionContent, before: Decision | None = None) -> None:
    """Refuse a decision on the application that does not hold. ``before`` is the decision that it corrects.

    Raises:
        Refused: with the field that is wrong.
    """
    if content.outcome not in deliberation.rulebook.board.outcomes:
        outcomes = ", ".join(deliberation.rulebook.board.outcomes)
        raise Refused("outcome_not_used", field="outcome", outcome=content.outcome, outcomes=outcomes)
    _check_paragraph(deliberation, content, before)
    _check_days(deliberation, content, before.content if before else None)
    if content.outcome is Outcome.GRANTED:
        _check_grant(deliberation, content)
    elif content.amounts or content.conditions:
        raise Refused("only_a_grant_has_amounts", field="amounts", outcome=content.outcome)
    if content.outcome in (Outcome.REMITTED_BACK, Outcome.SUPPLEMENT_REQUESTED) and not content.wanted:
        raise Refused("say_what_is_wanted", field="wanted")
    if content.outcome in (Outcome.GRANTED, Outcome.REJECTED):
        require_passable(deliberation, Gate.BOARD)


def _check_paragraph(deliberation: Deliberation, content: DecisionContent, before: Decision | None) -> None:
    """A paragraph of the minutes is one decision."""
    others = [one for one in deliberation.case.decisions if before is None or one.number != before.number]
    cited = (content.meeting, content.paragraph_number)
    if any((one.content.meeting, one.content.paragraph_number) == cited for one in others):
        raise Refused("paragraph_used", field="paragraph", paragraph=content.paragraph, meeting=content.meeting)


def _check_days(deliberation: Deliberation, content: DecisionContent, before: DecisionContent | None) -> None:
    """What is asked for by a day is asked for in time; what a correction leaves as it was may have passed since."""
    today, known = deliberation.today, before.conditions if before else ()
    if content.due is not None and content.due < today and content.due != (before.due if before else None):
        raise Refused("due_in_the_past", field="due", due=content.due)
    for number, condition in enumerate(content.conditions):
        if condition.due < today and condition not in known:
            raise Refused("due_in_the_past", field=f"conditions.{number}.due", due=condition.due)


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


def release_if_due(deliberation: Deliberation) -> None:
    """Without a regret window a decision entered in office hours takes effect at once."""
    waiting = deliberation.case.moments.get(release_key(len(deliberation.case.decisions)))
    if waiting is not None and waiting.at <= deliberation.at:
        release(deliberation)


def _release(deliberation: Deliberation, _: wanted.ReleaseDecision) -> None:
    _waiting(deliberation)
    release(deliberation)


def _hold(deliberation: Deliberation, body: wanted.HoldDecision) -> None:
    number = _waiting(deliberation).number
    if release_key(number) not in deliberation.case.moments:
        raise Refused("held_already")
    deliberation.establish(happened.DecisionHeld(number=number, reason=body.reason))


def _waiting(deliberation: Deliberation) -> Decision:
    waiting = deliberation.case.waiting_decision
    if waiting is None:
        raise Refused("nothing_to_release")
    return waiting


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.BoardDecision: _decide,
    wanted.DecideConditionalYear: _decide_year,
    wanted.ReleaseDecision: _release,
    wanted.HoldDecision: _hold,
}
