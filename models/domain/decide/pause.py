"""An intervention stands still, and goes on. What fell into the pause moves by its length, and nothing else does."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from models.calendar.working_days import roll_forward
from models.domain.actor import Role
from models.domain.commands import pause as wanted
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import is_held, move, timetable
from models.domain.events import pause as happened
from models.domain.events.engine import MomentsDropped
from models.domain.events.obligations import ObligationOpened, ObligationResumed
from models.domain.obligation import SETTLED, Obligation, Standing
from models.domain.phase import Phase
from models.domain.refusal import Refused

TOLD = (Role.PARTY_REPRESENTATIVE, Role.INTERVENTION_LEAD, Role.ECONOMIST)


def _pause(deliberation: Deliberation, body: wanted.PauseCase) -> None:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING)
    if deliberation.case.pause is not None:
        raise Refused("paused_already", since=deliberation.case.pause.since)
    deliberation.establish(happened.CasePaused(since=deliberation.today, reason=body.reason))
    held = {obligation.id for obligation in _held(deliberation)}
    coming = sorted(deliberation.case.moments.values(), key=lambda moment: moment.order)
    keys = tuple(moment.key for moment in coming if moment.subject in held)
    if keys:
        deliberation.establish(MomentsDropped(keys=keys, reason="paused"))
    for role in TOLD:
        write_to(
            deliberation, "case_paused", deliberation.today.isoformat(), role,
            date=deliberation.today, reason=body.reason,
        )  # fmt: skip


def _resume(deliberation: Deliberation, _: wanted.ResumeCase) -> None:
    pause = deliberation.case.pause
    if pause is None:
        raise Refused("not_paused")
    held = _held(deliberation)
    days = (deliberation.today - pause.since).days
    deliberation.establish(happened.CaseResumed(since=pause.since, until=deliberation.today, days=days))
    for obligation in held:
        _go_on(deliberation, obligation, pause, days)
    for role in TOLD:
        write_to(
            deliberation, "case_resumed", deliberation.today.isoformat(), role,
            starts=pause.since, date=deliberation.today, days=days,
        )  # fmt: skip


def _held(deliberation: Deliberation) -> tuple[Obligation, ...]:
    """What waits to be done and stands still while the case is paused."""
    return tuple(
        obligation
        for obligation in deliberation.case.obligations.values()
        if obligation.standing not in SETTLED
        and obligation.standing is not Standing.SUBMITTED
        and is_held(deliberation, obligation)
    )


def _go_on(deliberation: Deliberation, obligation: Obligation, pause: happened.CasePaused, days: int) -> None:
    if obligation.due is not None and _fell_into(obligation, pause.since, deliberation.today):
        move(deliberation, obligation.id, roll_forward(obligation.due + timedelta(days=days)), pause.reason)
    else:
        dates = timetable(deliberation, obligation, obligation.due)
        deliberation.establish(ObligationResumed(obligation=obligation.id, timetable=dates))
    if obligation.standing is Standing.PLANNED and obligation.opens_at <= deliberation.at:
        deliberation.establish(ObligationOpened(obligation=obligation.id))


def _fell_into(obligation: Obligation, since: date, until: date) -> bool:
    """Whether its last day, or the end of its period, lies within the pause (rules.md 7), which found it in time."""
    days = (obligation.due, obligation.span.ends if obligation.span else None)
    in_time = obligation.due is not None and obligation.due >= since
    return in_time and any(day is not None and since <= day < until for day in days)


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.PauseCase: _pause,
    wanted.ResumeCase: _resume,
}
