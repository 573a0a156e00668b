"""What is true after a fact about an amendment or a pause."""

from collections.abc import Callable
from typing import Any

from models.domain.case import Case
from models.domain.commands.amendments import ChangeOwner
from models.domain.events import amendments as happened
from models.domain.events import pause
from models.domain.journal import Entry


def _amended(case: Case, event: happened.AgreementAmended, _: Entry) -> Case:
    if case.agreement is None:
        return case
    remaining = {party.organisation for party in event.parties}
    changed: dict[str, Any] = {
        "agreement": case.agreement.model_copy(update={"content": event.content}),
        "amendments": (*case.amendments, event),
        "parties": event.parties,
        "steering_group": tuple(seat for seat in case.steering_group if seat.organisation in remaining),
    }
    if any(isinstance(change, ChangeOwner) for change in event.changes):
        changed["owner_contact"] = None
    if event.granted is not None:
        changed["amended_grant"] = event.granted
    if event.goals is not None:
        changed["refined_goals"] = (*case.refined_goals, event.goals)
    return case.model_copy(update=changed)


def _paused(case: Case, event: pause.CasePaused, _: Entry) -> Case:
    return case.model_copy(update={"pause": event})


def _resumed(case: Case, _event: pause.CaseResumed, _entry: Entry) -> Case:
    return case.model_copy(update={"pause": None})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.AgreementAmended: _amended,
    pause.CasePaused: _paused,
    pause.CaseResumed: _resumed,
}
