"""The ledgers of mails and documents: their rows are written together with the facts that order them."""

from collections.abc import Iterable, Sequence

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session
from sqlmodel import col, select

from models.domain.events.engine import DocumentOrdered, EffectRetried, MailOrdered
from models.domain.journal import Entry
from models.tables.ledgers import WAITING_STATES, DocumentRow, EffectState, MailRow


def enter(session: Session, case_id: str, facts: Iterable[Entry]) -> None:
    """Write the rows for what some facts order, or set parked ones waiting again."""
    for entry in facts:
        match entry.event:
            case MailOrdered():
                _enter_mail(session, case_id, entry, entry.event)
            case DocumentOrdered():
                _enter_document(session, case_id, entry, entry.event)
            case EffectRetried():
                _again(session, case_id, entry.event.effect)
            case _:
                pass


def waiting(session: Session, case_id: str) -> tuple[Sequence[MailRow], Sequence[DocumentRow]]:
    """The mails and documents of a case that wait to be carried out, in the order in which they were ordered."""
    mails = session.scalars(
        select(MailRow)
        .where(MailRow.case_id == case_id, col(MailRow.state).in_(WAITING_STATES))
        .order_by(col(MailRow.sequence))
    ).all()
    documents = session.scalars(
        select(DocumentRow)
        .where(DocumentRow.case_id == case_id, col(DocumentRow.state).in_(WAITING_STATES))
        .order_by(col(DocumentRow.sequence))
    ).all()
    return mails, documents


def parked(session: Session, case_id: str) -> list[tuple[str, str]]:
    """The keys of a case's parked mails and documents, each with the reason."""
    mails = select(col(MailRow.mail), col(MailRow.reason)).where(
        col(MailRow.case_id) == case_id, col(MailRow.state) == EffectState.PARKED
    )
    documents = select(col(DocumentRow.document), col(DocumentRow.reason)).where(
        col(DocumentRow.case_id) == case_id, col(DocumentRow.state) == EffectState.PARKED
    )
    return [(key, reason) for key, reason in session.execute(mails.union_all(documents))]


def _enter_mail(session: Session, case_id: str, entry: Entry, order: MailOrdered) -> None:
    row = {
        "case_id": case_id,
        "mail": order.mail,
        "sequence": entry.sequence,
        "ordered_at": entry.at,
        "rule": order.rule,
        "recipient": order.recipient,
        "order": order.model_dump(mode="json"),
    }
    session.execute(insert(MailRow).values(row).on_conflict_do_nothing())


def _enter_document(session: Session, case_id: str, entry: Entry, order: DocumentOrdered) -> None:
    row = {
        "case_id": case_id,
        "document": order.document,
        "sequence": entry.sequence,
        "ordered_at": entry.at,
        "kind": order.kind,
        "template_version": order.template_version,
        "title": order.title,
        "data_sha256": order.data.sha256,
    }
    session.execute(insert(DocumentRow).values(row).on_conflict_do_nothing())


def _again(session: Session, case_id: str, effect: str) -> None:
    fresh = {"state": EffectState.ORDERED, "attempts": 0, "first_attempt_at": None, "reason": ""}
    for table, key in ((MailRow, MailRow.mail), (DocumentRow, DocumentRow.document)):
        session.execute(
            update(table)
            .where(col(table.case_id) == case_id, col(key) == effect, col(table.state) == EffectState.PARKED)
            .values(fresh)
        )
