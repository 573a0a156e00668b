"""Verifying that a case's journal is whole and unchanged."""

from sqlalchemy.orm import Session
from sqlmodel import col, select

from models.domain.enclosed import sha256
from models.record.chain import GENESIS, link
from models.record.journal import entries
from models.tables.record import JournalRow, TextRow


def faults(session: Session, case_id: str) -> list[str]:
    """What is wrong with a case's journal, in words; an empty list where it is whole."""
    rows = session.scalars(
        select(JournalRow).where(JournalRow.case_id == case_id).order_by(col(JournalRow.sequence))
    ).all()
    found: list[str] = []
    previous = GENESIS
    for number, (row, entry) in enumerate(zip(rows, entries(session, case_id), strict=True), start=1):
        if row.sequence != number:
            found.append(f"sequence {number} is missing")
        expected = link(previous, case_id, entry, row.event)
        if (row.previous_hash, row.hash) != (previous, expected):
            found.append(f"sequence {row.sequence} has been changed, or a row before it")
        previous = row.hash
    return found + _changed_texts(session, case_id)


def _changed_texts(session: Session, case_id: str) -> list[str]:
    texts = session.scalars(select(TextRow).where(TextRow.case_id == case_id)).all()
    return [
        f"text {row.sha256} has been changed"
        for row in texts
        if row.text is not None and sha256(row.text) != row.sha256
    ]
