"""The ledgers: what was sent, suppressed, parked or rendered. One row for each mail and each document ordered."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, Index, LargeBinary, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from models.tables.record import moment_column


class EffectState(StrEnum):
    """How far a mail or a document has come."""

    ORDERED = "ordered"
    SENDING = "sending"
    DONE = "done"
    SUPPRESSED = "suppressed"
    PARKED = "parked"


WAITING_STATES = (EffectState.ORDERED, EffectState.SENDING)


class MailRow(SQLModel, table=True):
    """One mail: the case, its key in the case, and one Message-ID from its first attempt on.

    ``sending`` was written before the mail was handed over: a row that is found in that state may have been sent.
    It is not handed over before ``not_before``.
    """

    __tablename__ = "mails"

    case_id: str = Field(primary_key=True)
    mail: str = Field(primary_key=True)
    sequence: int
    ordered_at: datetime = Field(sa_column=moment_column())
    rule: str
    recipient: str
    not_before: datetime | None = Field(default=None, sa_column=moment_column(nullable=True))
    order: dict[str, object] = Field(sa_column=Column(JSONB, nullable=False))
    message_id: str | None = Field(default=None, unique=True)
    state: str = EffectState.ORDERED
    reason: str = ""
    possibly_twice: bool = False
    attempts: int = 0
    first_attempt_at: datetime | None = Field(default=None, sa_column=moment_column(nullable=True))
    finished_at: datetime | None = Field(default=None, sa_column=moment_column(nullable=True))
    address: str = ""
    subject: str = ""
    body: str = ""

    __table_args__ = (
        Index("mails_waiting", "case_id", postgresql_where=text("state in ('ordered', 'sending', 'parked')")),
    )


class DocumentRow(SQLModel, table=True):
    """One document: what it was ordered from, and the file once it has been produced."""

    __tablename__ = "documents"

    case_id: str = Field(primary_key=True)
    document: str = Field(primary_key=True)
    sequence: int
    ordered_at: datetime = Field(sa_column=moment_column())
    kind: str
    template_version: int
    title: str
    data_sha256: str
    state: str = EffectState.ORDERED
    reason: str = ""
    attempts: int = 0
    first_attempt_at: datetime | None = Field(default=None, sa_column=moment_column(nullable=True))
    finished_at: datetime | None = Field(default=None, sa_column=moment_column(nullable=True))
    sha256: str = ""
    content: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))

    __table_args__ = (
        Index("documents_waiting", "case_id", postgresql_where=text("state in ('ordered', 'sending', 'parked')")),
    )
