"""A case's journal, page by page, and whether it is whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session
from sqlmodel import col, select

from models.domain.journal import Entry
from models.record.journal import entries
from models.record.verify import faults
from models.tables.record import JournalRow


@dataclass(frozen=True, slots=True)
class JournalPage:
    """Facts in order, each with its row.

    Attributes:
        more: There are facts after these.
        faults: What is wrong with the journal; None where nobody asked.
    """

    facts: Sequence[tuple[JournalRow, Entry]]
    more: bool
    faults: list[str] | None


def journal_page(session: Session, case_id: str, after: int, limit: int, *, verify: bool) -> JournalPage:
    """The facts after a sequence."""
    rows = session.scalars(
        select(JournalRow)
        .where(JournalRow.case_id == case_id, JournalRow.sequence > after)
        .order_by(col(JournalRow.sequence))
        .limit(limit + 1)
    ).all()
    facts = {entry.sequence: entry for entry in entries(session, case_id, after)}
    shown = [(row, facts[row.sequence]) for row in rows[:limit]]
    return JournalPage(shown, len(rows) > limit, faults(session, case_id) if verify else None)
