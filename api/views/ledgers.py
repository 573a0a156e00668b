"""Mails and documents as they are shown."""

from datetime import datetime
from urllib.parse import quote

from pydantic import Field

from api.views.view import View
from models.tables.ledgers import DocumentRow, EffectState, MailRow
from models.wording.names import name_of


class Mail(View):
    """A mail: what became of it, and its text once it has been sent."""

    mail: str = Field(description="Its key in the case.")
    letter: str = Field(description="What the letter is called.")
    recipient: str
    address: str
    ordered_at: datetime = Field(description="UTC.")
    leaves_at: datetime | None = Field(
        description="It leaves within ten minutes of then, UTC. Until then the command `recall_letter` takes it back."
    )
    finished_at: datetime | None = Field(description="When it was sent, suppressed or parked, UTC.")
    state: EffectState
    reason: str = Field(description="Why it was suppressed or parked.")
    attempts: int
    possibly_twice: bool = Field(description="It may have been sent twice, under the same Message-ID.")
    message_id: str | None
    subject: str = Field(description="Its subject line; empty until it is about to be sent.")
    body: str = Field(description="Its text; empty until it is about to be sent.")


class Document(View):
    """A document, and where its PDF is once it has been produced."""

    document: str = Field(description="Its name in the case.", examples=["decision_notice/1"])
    kind: str
    title: str
    ordered_at: datetime = Field(description="UTC.")
    finished_at: datetime | None = Field(description="When it was produced, UTC.")
    state: EffectState
    reason: str = Field(description="Why it is parked.")
    template_version: int
    data_sha256: str = Field(description="The hash of the data that it was ordered from.")
    sha256: str = Field(description="The hash of the PDF.")
    address: str | None = Field(description="Where the PDF is.")


def mail(row: MailRow, language: str) -> Mail:
    """A row of the ledger, told."""
    return Mail(
        mail=row.mail,
        letter=name_of("letter", row.rule, language),
        recipient=row.recipient,
        address=row.address,
        ordered_at=row.ordered_at,
        leaves_at=row.not_before,
        finished_at=row.finished_at,
        state=EffectState(row.state),
        reason=row.reason,
        attempts=row.attempts,
        possibly_twice=row.possibly_twice,
        message_id=row.message_id,
        subject=row.subject,
        body=row.body,
    )


def document(row: DocumentRow, case_address: str) -> Document:
    """A row of the ledger, told."""
    return Document(
        document=row.document,
        kind=row.kind,
        title=row.title,
        ordered_at=row.ordered_at,
        finished_at=row.finished_at,
        state=EffectState(row.state),
        reason=row.reason,
        template_version=row.template_version,
        data_sha256=row.data_sha256,
        sha256=row.sha256,
        address=f"{case_address}/documents/{quote(row.document)}" if row.sha256 else None,
    )
