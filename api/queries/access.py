"""Access tokens, and which cases their persons see."""

import hashlib
import secrets
from datetime import datetime

from sqlalchemy.orm import Session
from sqlmodel import col, select

from models.domain.actor import ASSOCIATION_ROLES, Role
from models.domain.register import Person
from models.tables.association import AccessTokenRow, RegisterRow
from models.tables.record import CaseRow

CASE_ROLES = tuple(role for role in Role if role not in ASSOCIATION_ROLES and role is not Role.CLOCK)
"""Roles that a case gives."""


def digest_of(token: str) -> str:
    """The hash by which a token is kept."""
    return hashlib.sha256(token.encode()).hexdigest()


def add_token(session: Session, association: str, person: str, role: Role) -> str:
    """Make a token and keep its hash. Its text is given here and never again."""
    token = f"tertial_{secrets.token_urlsafe(32)}"
    session.add(AccessTokenRow(sha256=digest_of(token), association=association, person=person, role=role))
    return token


def valid_token(session: Session, token: str, now: datetime) -> AccessTokenRow | None:
    """The token's row, where it is known, not revoked and not out of date."""
    row = session.get(AccessTokenRow, digest_of(token))
    if row is None or row.revoked_at is not None or (row.expires_at is not None and row.expires_at <= now):
        return None
    return row


def holds_for_association(session: Session, association: str, person: str, role: Role) -> bool:
    """Whether the register gives a person a role for the association, as it stands now."""
    newest = session.scalars(
        select(RegisterRow)
        .where(RegisterRow.association == association, RegisterRow.kind == "person", RegisterRow.key == person)
        .order_by(col(RegisterRow.version).desc())
        .limit(1)
    ).first()
    if newest is None or newest.content is None:
        return False
    return role in Person.model_validate(newest.content, strict=False).roles


def case_exists(session: Session, case_id: str) -> bool:
    """Whether anything has reached a case of that id."""
    return session.get(CaseRow, case_id) is not None


def is_one_of_its_people(session: Session, case_id: str, person: str) -> bool:
    """Whether a person registered a case, or holds a role in it."""
    row = session.get(CaseRow, case_id)
    return row is not None and person in row.people


def own_cases(session: Session, association: str, person: str) -> list[str]:
    """The ids of the cases that a person registered or holds a role in."""
    named = select(CaseRow.id).where(CaseRow.association == association, col(CaseRow.people).contains([person]))
    return list(session.scalars(named))
