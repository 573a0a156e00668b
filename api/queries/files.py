"""The files of a case, known by their hash."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session, defer
from sqlmodel import col, select

from models.tables.record import FileRow


def keep(
    session: Session, case_id: str, content: bytes, name: str, media_type: str, sent_by: str, at: datetime
) -> tuple[FileRow, bool]:
    """Keep a file, and say whether it is new. The same content is the same file, whatever it is called."""
    row = {
        "case_id": case_id,
        "sha256": hashlib.sha256(content).hexdigest(),
        "name": name,
        "media_type": media_type,
        "size": len(content),
        "sent_by": sent_by,
        "received_at": at,
        "content": content,
    }
    new = session.execute(insert(FileRow).values(row).on_conflict_do_nothing().returning(col(FileRow.sha256))).first()
    kept = session.scalars(
        select(FileRow)
        .where(FileRow.case_id == case_id, FileRow.sha256 == row["sha256"])
        .options(defer(FileRow.content))  # type: ignore[arg-type]
    ).one()
    return kept, new is not None


def files(session: Session, case_id: str) -> Sequence[FileRow]:
    """The files of a case in the order in which they came, without their content."""
    return session.scalars(
        select(FileRow)
        .where(FileRow.case_id == case_id)
        .order_by(col(FileRow.received_at), col(FileRow.sha256))
        .options(defer(FileRow.content))  # type: ignore[arg-type]
    ).all()


def file(session: Session, case_id: str, sha256: str) -> FileRow | None:
    """A file of a case with its content, which is None once it has been destroyed."""
    return session.get(FileRow, (case_id, sha256))
