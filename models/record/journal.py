"""Reading a case from its journal and adding to it. This is the only module that writes journal rows."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session
from sqlmodel import col, select

from models.domain.actor import Actor, Channel, Role
from models.domain.apply import replay
from models.domain.case import Case
from models.domain.journal import Entry
from models.record.chain import GENESIS, link
from models.record.sealing import seal, unseal
from models.tables.record import JournalRow, TextRow


def load(session: Session, case_id: str) -> Case:
    """The case as its journal has made it; an empty one where there is no journal yet."""
    return replay(Case(id=case_id), entries(session, case_id))


def entries(session: Session, case_id: str, after: int = 0) -> list[Entry]:
    """The facts of a case after a sequence, in order, with their texts."""
    rows = session.scalars(
        select(JournalRow)
        .where(JournalRow.case_id == case_id, JournalRow.sequence > after)
        .order_by(col(JournalRow.sequence))
    ).all()
    kept = session.scalars(select(TextRow).where(TextRow.case_id == case_id))
    texts = {row.sha256: row.text for row in kept}
    return [_entry(row, texts) for row in rows]


def append(session: Session, case_id: str, facts: Iterable[Entry], written_at: datetime, run: str) -> None:
    """Add facts to a case's journal, each chained to the one before it, with their texts beside it."""
    previous = _last_hash(session, case_id)
    for entry in facts:
        sealed, texts = seal(entry.event)
        previous_hash, previous = previous, link(previous, case_id, entry, sealed)
        session.add(
            JournalRow(
                case_id=case_id,
                sequence=entry.sequence,
                at=entry.at,
                person=entry.actor.person,
                role=entry.actor.role,
                on_behalf_of=entry.actor.on_behalf_of,
                channel=entry.actor.channel,
                command_id=entry.command,
                event_type=entry.event.type,
                event=sealed,
                written_at=written_at,
                run_id=run,
                previous_hash=previous_hash,
                hash=previous,
            )
        )
        for digest, text in texts.items():
            row = {"case_id": case_id, "sha256": digest, "text": text}
            session.execute(insert(TextRow).values(row).on_conflict_do_nothing())


def _last_hash(session: Session, case_id: str) -> str:
    last = session.scalars(
        select(JournalRow.hash).where(JournalRow.case_id == case_id).order_by(col(JournalRow.sequence).desc()).limit(1)
    ).first()
    return last or GENESIS


def _entry(row: JournalRow, texts: dict[str, str | None]) -> Entry:
    return Entry(
        sequence=row.sequence,
        at=row.at,
        actor=Actor(
            person=row.person,
            role=Role(row.role),
            on_behalf_of=row.on_behalf_of,
            channel=Channel(row.channel),
        ),
        command=row.command_id,
        event=unseal(row.event, texts),
    )
