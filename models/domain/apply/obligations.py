"""What is true after a fact about an obligation."""

from collections.abc import Callable
from typing import Any

from models.domain.apply.engine import without_moments
from models.domain.apply.unchanged import unchanged
from models.domain.case import Case
from models.domain.events import obligations as happened
from models.domain.journal import Entry
from models.domain.obligation import Obligation, Standing, Timetable


def _with(case: Case, obligation: Obligation) -> Case:
    return case.model_copy(update={"obligations": {**case.obligations, obligation.id: obligation}})


def _planning(case: Case, timetable: Timetable) -> Case:
    return case.model_copy(update={"moments": {**case.moments, **{m.key: m for m in timetable.moments}}})


def without_moments_of(case: Case, obligation: str) -> Case:
    """The case without anything that was to happen by itself about an obligation."""
    return without_moments(case, tuple(key for key, moment in case.moments.items() if moment.subject == obligation))


def _planned(case: Case, event: happened.ObligationPlanned, _: Entry) -> Case:
    return _planning(_with(case, event.obligation), event.timetable)


def _to(standing: Standing, *, overdue: bool | None = None) -> Callable[[Case, Any, Entry], Case]:
    def change(case: Case, event: Any, entry: Entry) -> Case:
        known = case.obligations[event.obligation]
        changed = known.model_copy(
            update={
                "standing": standing,
                "since": entry.at,
                "overdue": known.overdue if overdue is None else overdue,
            }
        )
        return _with(case, changed)

    return change


def _settled(standing: Standing) -> Callable[[Case, Any, Entry], Case]:
    def change(case: Case, event: Any, entry: Entry) -> Case:
        return without_moments_of(_to(standing, overdue=False)(case, event, entry), event.obligation)

    return change


def _fell_due(case: Case, event: happened.ObligationFellDue, _: Entry) -> Case:
    return _with(case, case.obligations[event.obligation].model_copy(update={"overdue": True}))


def _again(standing: Standing | None) -> Callable[[Case, Any, Entry], Case]:
    def change(case: Case, event: Any, entry: Entry) -> Case:
        known = case.obligations[event.obligation]
        changed = known.model_copy(
            update={
                "standing": standing or known.standing,
                "since": entry.at if standing else known.since,
                "due": event.timetable.due,
                "overdue": False,
                "round": known.round + 1,
            }
        )
        return _planning(_with(without_moments_of(case, known.id), changed), event.timetable)

    return change


def _moved(case: Case, event: happened.ObligationMoved, entry: Entry) -> Case:
    """By another last day; what cannot be done yet any more is planned again."""
    again = _again(None)(case, event, entry)
    known = again.obligations[event.obligation]
    changed: dict[str, Any] = {"span": event.span or known.span, "opens_at": event.opens_at or known.opens_at}
    if event.opens_at is not None and event.opens_at > entry.at:
        changed |= {"standing": Standing.PLANNED, "since": entry.at}
    return _with(again, known.model_copy(update=changed))


def _resumed(case: Case, event: happened.ObligationResumed, _: Entry) -> Case:
    return _planning(without_moments_of(case, event.obligation), event.timetable)


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.ObligationPlanned: _planned,
    happened.ObligationOpened: _to(Standing.OPEN),
    happened.ObligationFellDue: _fell_due,
    happened.ObligationSubmitted: _settled(Standing.SUBMITTED),
    happened.ObligationApproved: _settled(Standing.APPROVED),
    happened.ObligationWaived: _settled(Standing.WAIVED),
    happened.ObligationReturned: _again(Standing.RETURNED),
    happened.ObligationMoved: _moved,
    happened.ObligationResumed: _resumed,
    happened.ReportAskedFor: unchanged,
    happened.TaskRaised: unchanged,
}
