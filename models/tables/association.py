"""The association's own tables: register, rulebooks, case numbers, drafts, access."""

from datetime import datetime

from sqlalchemy import Column, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from models.tables.record import moment_column


class RegisterRow(SQLModel, table=True):
    """One version of one thing in the register (a person, an organisation, a meeting). The newest version counts."""

    __tablename__ = "register"

    association: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    content: dict[str, object] | None = Field(default=None, sa_column=Column(JSONB, nullable=True))
    by: str
    at: datetime = Field(sa_column=moment_column())


class RulebookRow(SQLModel, table=True):
    """A version of a rulebook, whole, by the hash of its text. It is stored when a case first uses it."""

    __tablename__ = "rulebooks"

    sha256: str = Field(primary_key=True)
    association: str = Field(index=True)
    text: str


class CaseNumberRow(SQLModel, table=True):
    """A reserved case number. The same idempotency key is given the same number again."""

    __tablename__ = "case_numbers"

    association: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    idempotency_key: str

    __table_args__ = (UniqueConstraint("association", "idempotency_key"),)


class DraftRow(SQLModel, table=True):
    """What a party has written and not shared. It is in no payload, log or journal; nobody else reads it."""

    __tablename__ = "drafts"

    case_id: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    content: dict[str, object] = Field(sa_column=Column(JSONB, nullable=False))
    by: str
    saved_at: datetime = Field(sa_column=moment_column())


class AccessTokenRow(SQLModel, table=True):
    """An access token, by the hash of its text."""

    __tablename__ = "access_tokens"

    sha256: str = Field(primary_key=True)
    association: str
    person: str
    role: str
    expires_at: datetime | None = Field(default=None, sa_column=moment_column(nullable=True))
    revoked_at: datetime | None = Field(default=None, sa_column=moment_column(nullable=True))
