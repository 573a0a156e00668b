"""The ledgers of mails and documents: their rows are written together with the facts that order them."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session
from sqlmodel import col, select

from models.domain.events.engine import DocumentOrdered, EffectRetried, MailOrdered
from models.domain.events.letters import LetterRecalled
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
            case LetterRecalled():
                _hold_no_longer(session, case_id, entry.event.mail)
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


def let_go(session: Session, case_id: str) -> frozenset[str]:
    """The keys of a case's mails that are on their way or have come to an end, and so cannot be taken back."""
    begun = (col(MailRow.state) != EffectState.ORDERED) | (col(MailRow.attempts) > 0)
    return frozenset(session.scalars(select(MailRow.mail).where(MailRow.case_id == case_id, begun)))


def is_held(mail: MailRow, now: datetime) -> bool:
    """Whether a mail that waits may not leave yet."""
    return mail.not_before is not None and mail.not_before > now


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
        "not_before": order.not_before,
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


def _hold_no_longer(session: Session, case_id: str, mail: str) -> None:
    """A letter that was taken back has nothing to wait for: it is found pointless at once."""
    row = col(MailRow.case_id) == case_id, col(MailRow.mail) == mail
    session.execute(update(MailRow).where(*row).values(not_before=None))
