"""What is true after a fact about a working group's assignment."""

from collections.abc import Callable
from typing import Any

from models.domain.apply.unchanged import unchanged
from models.domain.assignment import AssignmentState
from models.domain.case import Case
from models.domain.events import assignments as happened
from models.domain.journal import Entry


def _commissioned(case: Case, event: happened.AssignmentCommissioned, entry: Entry) -> Case:
    return case.model_copy(
        update={
            "title": event.title,
            "registered_by": entry.actor.person,
            "assignment": AssignmentState(commissioned=event, members=event.members),
        }
    )


def _group_changed(case: Case, event: happened.WorkingGroupChanged, _: Entry) -> Case:
    return _with(case, members=event.members)


def _planned(case: Case, event: happened.AssignmentPlanned, _: Entry) -> Case:
    return _with(case, plan=event)


def _with(case: Case, **changed: Any) -> Case:
    assert case.assignment is not None  # noqa: S101 - nothing else happens to an assignment before it is given
    return case.model_copy(update={"assignment": case.assignment.model_copy(update=changed)})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.AssignmentCommissioned: _commissioned,
    happened.WorkingGroupChanged: _group_changed,
    happened.AssignmentPlanned: _planned,
    happened.AssignmentEnded: unchanged,
}
