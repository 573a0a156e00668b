"""What is true after a fact about an idea."""

from collections.abc import Callable
from typing import Any

from models.domain.apply.unchanged import unchanged
from models.domain.case import Case
from models.domain.events import idea as happened
from models.domain.journal import Entry


def _registered(case: Case, event: happened.IdeaRegistered, entry: Entry) -> Case:
    return case.model_copy(
        update={
            "kind": event.kind,
            "title": event.title,
            "parties": event.parties,
            "predecessor": event.predecessor,
            "registered_by": entry.actor.person,
        }
    )


def _followed(case: Case, event: happened.SuccessorNoted, _: Entry) -> Case:
    return case.model_copy(update={"successors": (*case.successors, event.successor)})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.IdeaRegistered: _registered,
    happened.IdeaShelved: unchanged,
    happened.IdeaResumed: unchanged,
    happened.SuccessorNoted: _followed,
}
