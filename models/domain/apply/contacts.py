"""What is true after a fact about whom to turn to."""

from collections.abc import Callable
from typing import Any

from models.domain.case import Case
from models.domain.events.contacts import ContactChanged
from models.domain.journal import Entry


def _changed(case: Case, event: ContactChanged, _: Entry) -> Case:
    """The owner's contact is remembered by itself: the agreement says whom it was signed with."""
    parties = tuple(
        party.model_copy(update={"contact": event.person}) if party.organisation == event.organisation else party
        for party in case.parties
    )
    of_owner = {"owner_contact": event} if event.organisation == case.owner else {}
    return case.model_copy(update={"parties": parties, **of_owner})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    ContactChanged: _changed,
}
