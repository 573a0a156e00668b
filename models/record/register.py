"""The association's register: versioned rows, of which the newest of each thing counts."""

from datetime import datetime
from typing import Literal, get_args

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Session
from sqlmodel import col, select

from models.domain.register import Meeting, Organisation, Person, Register, Substitute
from models.tables.association import RegisterRow

Kind = Literal["organisation", "person", "meeting", "substitute"]
Thing = Organisation | Person | Meeting | Substitute


def load_register(session: Session, association: str) -> Register:
    """The register of an association as it stands."""
    rows = session.scalars(
        select(RegisterRow)
        .where(RegisterRow.association == association)
        .ext(distinct_on(col(RegisterRow.kind), col(RegisterRow.key)))
        .order_by(col(RegisterRow.kind), col(RegisterRow.key), col(RegisterRow.version).desc())
    ).all()
    of_kind: dict[str, list[dict[str, object]]] = {kind: [] for kind in get_args(Kind)}
    for row in rows:
        if row.content is not None:
            of_kind[row.kind].append(row.content)
    return Register(
        organisations=tuple(Organisation.model_validate(one, strict=False) for one in of_kind["organisation"]),
        people=tuple(Person.model_validate(one, strict=False) for one in of_kind["person"]),
        meetings=tuple(Meeting.model_validate(one, strict=False) for one in of_kind["meeting"]),
        substitutes=tuple(Substitute.model_validate(one, strict=False) for one in of_kind["substitute"]),
    )


def key_of(thing: Thing) -> tuple[Kind, str]:
    """The kind and key under which a thing stands in the register."""
    if isinstance(thing, Meeting):
        return "meeting", f"{thing.body}/{thing.on.isoformat()}"
    if isinstance(thing, Substitute):
        return "substitute", f"{thing.person}/{thing.by}/{thing.starts.isoformat()}"
    return ("organisation" if isinstance(thing, Organisation) else "person"), thing.id


def put(session: Session, association: str, thing: Thing, by: str, at: datetime) -> None:
    """Add a version of a thing, unless it is the same as the newest."""
    kind, key = key_of(thing)
    content = thing.model_dump(mode="json")
    newest = session.scalars(
        select(RegisterRow)
        .where(RegisterRow.association == association, RegisterRow.kind == kind, RegisterRow.key == key)
        .order_by(col(RegisterRow.version).desc())
        .limit(1)
    ).first()
    if newest is not None and newest.content == content:
        return
    version = newest.version + 1 if newest else 1
    session.add(
        RegisterRow(association=association, kind=kind, key=key, version=version, content=content, by=by, at=at)
    )


def put_all(session: Session, association: str, register: Register, by: str, at: datetime) -> None:
    """Add a version of everything in a register that has changed."""
    things: list[Thing] = [
        *register.organisations, *register.people, *register.meetings, *register.substitutes,
    ]  # fmt: skip
    for thing in things:
        put(session, association, thing, by, at)


def is_empty(session: Session, association: str) -> bool:
    """Whether nothing has been entered for an association."""
    return not session.scalar(
        select(func.count()).select_from(RegisterRow).where(RegisterRow.association == association)
    )
