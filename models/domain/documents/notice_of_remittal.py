"""The notice of remittal: the application is to be prepared further (001, Beslut; inventory.md DOC-09)."""

from datetime import date
from typing import ClassVar

from models.domain.documents.correspondents import ContactPerson, Recipient, Signatory
from models.domain.documents.decision import MinutesReference, WantedItem
from models.domain.documents.document import Document


class NoticeOfRemittal(Document):
    """Besked om återremiss.

    Attributes:
        wanted: What more is wanted.
        reasons: Why the board could not decide.
        answer_by: When the secretariat needs the answer.
        returns_to: The board meeting that the application comes back to.
        support: Who helps with the further preparation.
    """

    kind: ClassVar[str] = "notice_of_remittal"
    template_version: ClassVar[int] = 1

    recipients: tuple[Recipient, ...]
    minutes: MinutesReference
    wanted: tuple[WantedItem, ...]
    reasons: str = ""
    answer_by: date | None = None
    returns_to: date | None = None
    support: ContactPerson | None = None
    signed_by: Signatory
