"""The ledgers of a case: its mails and documents."""

from collections.abc import Sequence

from sqlalchemy.orm import Session, defer
from sqlmodel import col, select

from models.tables.ledgers import DocumentRow, MailRow


def mails(session: Session, case_id: str, recipient: str | None = None) -> Sequence[MailRow]:
    """The mails of a case in the order in which they were ordered; those to one person where one is given."""
    wanted = select(MailRow).where(MailRow.case_id == case_id).order_by(col(MailRow.sequence), col(MailRow.mail))
    return session.scalars(wanted if recipient is None else wanted.where(MailRow.recipient == recipient)).all()


def documents(session: Session, case_id: str) -> Sequence[DocumentRow]:
    """The documents of a case in the order in which they were ordered, without their content."""
    return session.scalars(
        select(DocumentRow)
        .where(DocumentRow.case_id == case_id)
        .order_by(col(DocumentRow.sequence), col(DocumentRow.document))
        .options(defer(DocumentRow.content))  # type: ignore[arg-type]
    ).all()


def document(session: Session, case_id: str, name: str) -> DocumentRow | None:
    """A document of a case, with its content once it has been produced."""
    return session.get(DocumentRow, (case_id, name))
