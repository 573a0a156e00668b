"""The notice that what was agreed has changed (rules.md 7)."""

from datetime import date
from typing import ClassVar

from models.domain.documents.correspondents import ContactPerson, Recipient, Signatory
from models.domain.documents.decision import MinutesReference
from models.domain.documents.document import Document
from models.domain.value import Value


class ChangedTerm(Value):
    """One thing that changed: what it is, what was agreed before, and what holds now."""

    what: str
    before: str
    after: str


class AmendmentNotice(Document):
    """Besked om ändring.

    Attributes:
        number: Which of the case's amendments it is, from 1.
        decided_by: Who decided it, in words.
        decided_on: The day of the decision.
        minutes: Where the board's minutes hold it.
        reason: Why.
        terms: What changed.
        contact: Whom to turn to.
    """

    kind: ClassVar[str] = "amendment_notice"
    template_version: ClassVar[int] = 1

    recipients: tuple[Recipient, ...]
    number: int
    decided_by: str
    decided_on: date
    minutes: MinutesReference | None = None
    reason: str
    terms: tuple[ChangedTerm, ...]
    contact: ContactPerson | None = None
    signed_by: Signatory
