"""What became of commands, as the record keeps it."""

import json

from sqlalchemy.orm import Session
from sqlmodel import col, select

from models.domain.commands.envelope import Command
from models.domain.proceed import Answer
from models.record.delivery import content_hash
from models.tables.record import ReceiptRow


def answer_to(session: Session, case_id: str, command: Command) -> Answer | None:
    """The answer to the same command, if it was taken before. Another command under the same id has none."""
    row = session.get(ReceiptRow, (case_id, command.id))
    return _answer(row) if row is not None and row.content_sha256 == content_hash(command) else None


def answers(session: Session, command_id: str, association: str) -> list[tuple[str, Answer]]:
    """The answers to commands of an id, each with its case. An id is unique within a case alone."""
    rows = session.scalars(
        select(ReceiptRow)
        .where(
            ReceiptRow.command_id == command_id,
            col(ReceiptRow.case_id).startswith(f"intervention/{association}/", autoescape=True),
        )
        .order_by(col(ReceiptRow.case_id))
    ).all()
    return [(row.case_id, _answer(row)) for row in rows]


def _answer(row: ReceiptRow) -> Answer:
    return Answer.model_validate_json(json.dumps(row.answer))
