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
    known = session.scalars(
        select(CaseNumberRow).where(
            CaseNumberRow.association == association, CaseNumberRow.idempotency_key == idempotency_key
        )
    ).first()
    if known is not None:
        return numbered(known.year, known.number)
    last = session.scalar(
        select(func.max(col(CaseNumberRow.number))).where(
            CaseNumberRow.association == association, CaseNumberRow.year == year
        )
    )
    number = (last or 0) + 1
    session.add(CaseNumberRow(association=association, year=year, number=number, idempotency_key=idempotency_key))
    return numbered(year, number)
