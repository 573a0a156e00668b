"""The parties' drafts: in a store of their own, and nowhere else."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from models.tables.association import DraftRow


def read_draft(session: Session, case_id: str, kind: str) -> DraftRow | None:
    """A draft, if there is one."""
    return session.get(DraftRow, (case_id, kind))


def save_draft(session: Session, case_id: str, kind: str, content: dict[str, Any], by: str, at: datetime) -> None:
    """Save a draft over the one before it."""
    session.merge(DraftRow(case_id=case_id, kind=kind, content=content, by=by, saved_at=at))


def delete_draft(session: Session, case_id: str, kind: str) -> None:
    """Delete a draft, if there is one."""
    row = session.get(DraftRow, (case_id, kind), with_for_update=True)
    if row is not None:
        session.delete(row)


def lock_draft(session: Session, case_id: str, kind: str) -> DraftRow | None:
    """A draft, which nobody else can save until this transaction ends."""
    return session.get(DraftRow, (case_id, kind), with_for_update=True)
