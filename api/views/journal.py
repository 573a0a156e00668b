"""A case's journal as it is shown."""

from datetime import datetime

from pydantic import Field

from api.queries.journal import JournalPage
from api.views.view import View
from models.domain.actor import Channel, Role
from models.domain.events import Event
from models.domain.journal import Entry
from models.tables.record import JournalRow
from models.wording.describe import describe
from models.wording.names import role_name
from models.wording.telling import Teller


class JournalEntry(View):
    """A fact: what happened, when, by whom, and from which command."""

    sequence: int
    at: datetime = Field(description="When it happened, UTC.")
    written_at: datetime = Field(description="When it was written down, UTC.")
    person: str
    name: str
    role: Role
    role_name: str
    on_behalf_of: str | None
    on_behalf_of_name: str | None = Field(description="Who that is by name.")
    channel: Channel
    command: str = Field(description="The id of the command that it came from; `moment:...` where it came by itself.")
    says: str = Field(description="What happened, in a sentence.")
    event: Event
    hash: str = Field(description="Over this fact and the hash of the one before it.")


class Journal(View):
    """A page of a journal."""

    entries: list[JournalEntry]
    next_after: int | None = Field(description="Send it as `after` for the next page; absent on the last one.")
    verified: bool | None = Field(
        description="Whether the whole journal is unbroken and unchanged, where that was asked."
    )
    faults: list[str] | None = Field(description="What is wrong with it, where that was asked.")


def journal(page: JournalPage, teller: Teller) -> Journal:
    """A page, told."""
    told = [_entry(row, entry, teller) for row, entry in page.facts]
    return Journal(
        entries=told,
        next_after=told[-1].sequence if page.more and told else None,
        verified=None if page.faults is None else not page.faults,
        faults=page.faults,
    )


def _entry(row: JournalRow, entry: Entry, teller: Teller) -> JournalEntry:
    return JournalEntry(
        sequence=entry.sequence,
        at=entry.at,
        written_at=row.written_at,
        person=entry.actor.person,
        name=teller.register.name_of(entry.actor.person),
        role=entry.actor.role,
        role_name=role_name(entry.actor.role, teller.language, teller.labels),
        on_behalf_of=entry.actor.on_behalf_of,
        on_behalf_of_name=teller.register.name_of(entry.actor.on_behalf_of) if entry.actor.on_behalf_of else None,
        channel=entry.actor.channel,
        command=entry.command,
        says=describe(entry.event, teller.language, rules=teller.rules, case=teller.case),
        event=entry.event,
        hash=row.hash,
    )
