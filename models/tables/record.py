"""The record: the journal, what came with it, and what has been answered. SQLModel tables, without methods."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, DateTime, Index, LargeBinary, Text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field, SQLModel


def moment_column(*, nullable: bool = False) -> Column[datetime]:
    """A column for an instant, kept with its zone."""
    return Column(DateTime(timezone=True), nullable=nullable)


class CaseRow(SQLModel, table=True):
    """A case as it stands: derived from its journal, and what every command locks first."""

    __tablename__ = "cases"

    id: str = Field(primary_key=True)
    association: str = Field(index=True)
    number: str
    title: str = ""
    kind: str = ""
    phase: str = Field(default="unregistered", index=True)
    since: datetime | None = Field(default=None, sa_column=moment_column(nullable=True))
    sequence: int = 0
    next_at: datetime | None = Field(default=None, sa_column=moment_column(nullable=True))
    overdue: int = 0
    people: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False, server_default="{}"))
    standing: dict[str, object] = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))

    __table_args__ = (Index("cases_people", "people", postgresql_using="gin"),)


class JournalRow(SQLModel, table=True):
    """One fact. Rows are added and never changed; each bears the hash of the one before it."""

    __tablename__ = "journal"

    case_id: str = Field(primary_key=True)
    sequence: int = Field(primary_key=True)
    at: datetime = Field(sa_column=moment_column())
    person: str
    role: str
    on_behalf_of: str | None = None
    channel: str
    command_id: str
    event_type: str
    event: str
    written_at: datetime = Field(sa_column=moment_column())
    run_id: str = ""
    previous_hash: str
    hash: str

    __table_args__ = (Index("journal_command", "case_id", "command_id"),)


class ReceiptRow(SQLModel, table=True):
    """What became of a command. The same id with the same content is answered with it for ever."""

    __tablename__ = "receipts"

    case_id: str = Field(primary_key=True)
    command_id: str = Field(primary_key=True)
    content_sha256: str
    answer: dict[str, object] = Field(sa_column=Column(JSONB, nullable=False))

    __table_args__ = (Index("receipt_command", "command_id"),)


class TextRow(SQLModel, table=True):
    """A text beside the chain. ``text`` is NULL once it has been destroyed by a disposal decision."""

    __tablename__ = "texts"

    case_id: str = Field(primary_key=True)
    sha256: str = Field(primary_key=True)
    text: str | None = None


class FileRow(SQLModel, table=True):
    """A file that came with an act."""

    __tablename__ = "files"

    case_id: str = Field(primary_key=True)
    sha256: str = Field(primary_key=True)
    name: str
    media_type: str
    size: int = Field(sa_column=Column(BigInteger, nullable=False))
    sent_by: str
    received_at: datetime = Field(sa_column=moment_column())
    content: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))
