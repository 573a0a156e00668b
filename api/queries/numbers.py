"""Reserving case numbers, before a case's run is started."""

from sqlalchemy import func, text
from sqlalchemy.orm import Session
from sqlmodel import col, select

from models.contracts.names import numbered
from models.tables.association import CaseNumberRow


def reserve(session: Session, association: str, year: int, idempotency_key: str) -> str:
    """The case number reserved for a key: the same again for the same key, else the next of the year.

    Two callers at once wait for each other, so numbers have no gaps and none is given twice.
    """
    session.execute(
        text("select pg_advisory_xact_lock(hashtextextended(:of, 0))"), {"of": f"case_numbers/{association}"}
    )
    known = _reserved(session, association, idempotency_key)
    if known is not None:
        return numbered(known.year, known.number)
    number = _next(session, association, year)
    session.add(CaseNumberRow(association=association, year=year, number=number, idempotency_key=idempotency_key))
    return numbered(year, number)


def reserved(session: Session, association: str, idempotency_key: str) -> str | None:
    """The case number that has been reserved for a key, if any."""
    known = _reserved(session, association, idempotency_key)
    return numbered(known.year, known.number) if known else None


def foreseen(session: Session, association: str, year: int) -> str:
    """The case number that would be reserved for a new key now. It is not, so another may be given it first."""
    return numbered(year, _next(session, association, year))


def _reserved(session: Session, association: str, idempotency_key: str) -> CaseNumberRow | None:
    return session.scalars(
        select(CaseNumberRow).where(
            CaseNumberRow.association == association, CaseNumberRow.idempotency_key == idempotency_key
        )
    ).first()


def _next(session: Session, association: str, year: int) -> int:
    last = session.scalar(
        select(func.max(col(CaseNumberRow.number))).where(
            CaseNumberRow.association == association, CaseNumberRow.year == year
        )
    )
    return (last or 0) + 1
