"""``apply``: what is true once a fact has been added. It never fails and never asks for anything else."""

from collections.abc import Callable, Iterable
from typing import Any

from models.domain.apply import (
    aftermath,
    agreement,
    amendments,
    application,
    assignments,
    association,
    board,
    contacts,
    engine,
    follow_up,
    groundwork,
    handing_over,
    idea,
    letters,
    local_plan,
    minutes,
    obligations,
    remittances,
    reports,
    taking_over,
)
from models.domain.case import Case
from models.domain.journal import Entry

_APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    **engine.APPLY,
    **obligations.APPLY,
    **idea.APPLY,
    **taking_over.APPLY,
    **groundwork.APPLY,
    **application.APPLY,
    **board.APPLY,
    **minutes.APPLY,
    **agreement.APPLY,
    **amendments.APPLY,
    **remittances.APPLY,
    **reports.APPLY,
    **aftermath.APPLY,
    **follow_up.APPLY,
    **assignments.APPLY,
    **association.APPLY,
    **local_plan.APPLY,
    **contacts.APPLY,
    **handing_over.APPLY,
    **letters.APPLY,
}


def apply(case: Case, entry: Entry) -> Case:
    """The case after one more fact."""
    changed = _APPLY[type(entry.event)](case, entry.event, entry)
    return changed.model_copy(update={"sequence": entry.sequence, "last_at": entry.at})


def replay(case: Case, entries: Iterable[Entry]) -> Case:
    """The case after many more facts, in order."""
    for entry in entries:
        case = apply(case, entry)
    return case
