"""Substitutes in the register: entering one, and for whom a person stands in."""

from datetime import date, datetime

from sqlalchemy.orm import Session
from sqlmodel import col, select

from models.domain.actor import PersonId
from models.domain.register import Substitute
from models.record.register import load_register, put
from models.tables.association import RegisterRow


def substitutes(session: Session, association: str) -> list[Substitute]:
    """Every substitute that was ever entered, as last entered, by first day."""
    known = load_register(session, association).substitutes
    return sorted(known, key=lambda one: (one.starts, one.person, one.by))


def enter_substitute(session: Session, association: str, substitute: Substitute, by: str, at: datetime) -> None:
    """Enter a substitute; the same person, substitute and first day again is the same one, with another last day."""
    put(session, association, substitute, by, at)


def stood_in_for(session: Session, association: str, person: PersonId, on: date) -> tuple[PersonId, ...]:
    """Those for whom a person stands in on a day in Stockholm."""
    rows = session.scalars(
        select(RegisterRow)
        .where(
            RegisterRow.association == association,
            RegisterRow.kind == "substitute",
            col(RegisterRow.content)["by"].as_string() == person,
        )
        .order_by(col(RegisterRow.version))
    ).all()
    newest = {row.key: Substitute.model_validate(row.content, strict=False) for row in rows if row.content is not None}
    return tuple(dict.fromkeys(one.person for one in newest.values() if one.covers(on)))
