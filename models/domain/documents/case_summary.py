"""The case summary, with which a closed case explains itself."""

from datetime import date
from typing import ClassVar

from models.domain.documents.correspondents import Signatory
from models.domain.documents.decision import MinutesReference
from models.domain.documents.document import Document
from models.domain.documents.sums import CaseSums
from models.domain.value import Value


class CaseEvent(Value):
    """Something that happened, in a line; ``minutes`` where the board decided it."""

    on: date
    what: str
    by: str = ""
    minutes: MinutesReference | None = None


class ObligationOutcome(Value):
    """Something owed, by when, and when it was done; ``note`` tells why not, or what came instead."""

    obligation: str
    period: str = ""
    due: date | None = None
    fulfilled: date | None = None
    note: str = ""


class RegisteredDocument(Value):
    """A document of the case as the diary lists it (OSL 5:2)."""

    dated: date
    title: str
    correspondent: str = ""


class CaseSummary(Document):
    """Ärendesammanfattning.

    Attributes:
        account: What came of the intervention, in a few sentences.
        owner: The member that owned it.
        closed_on: When the case was closed, in Stockholm.
    """

    kind: ClassVar[str] = "case_summary"
    template_version: ClassVar[int] = 1

    account: str = ""
    owner: str = ""
    parties: tuple[str, ...] = ()
    starts: date | None = None
    ends: date | None = None
    closed_on: date
    events: tuple[CaseEvent, ...] = ()
    sums: CaseSums | None = None
    obligations: tuple[ObligationOutcome, ...] = ()
    documents: tuple[RegisteredDocument, ...] = ()
    closed_by: Signatory | None = None
