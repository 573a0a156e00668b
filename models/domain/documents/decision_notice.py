"""The decision notice: what the board decided, to all applicant parties (rules.md 3; inventory.md DOC-10)."""

from datetime import date
from typing import ClassVar

from models.domain.documents.correspondents import ContactPerson, Recipient, Signatory
from models.domain.documents.decision import (
    Condition,
    DecisionOutcome,
    MinutesReference,
    WantedItem,
    YearGrant,
)
from models.domain.documents.document import Document
from models.domain.money import NonNegativeTotal
from models.domain.value import Value


class ReplacedNotice(Value):
    """The earlier notice that this one corrects and replaces.

    Attributes:
        dated: The earlier notice's day.
        minutes: The minutes that it is corrected by.
        correction: What was wrong, in words.
    """

    dated: date
    minutes: MinutesReference
    correction: str


class DecisionNotice(Document):
    """Beslutsmeddelande.

    Attributes:
        minutes: The meeting and the item (§) that hold the decision.
        in_part: A grant of less than was applied for, or than the conditional sum of a year.
        conditional_year: The year that the board decides on, where it was granted conditionally before.
        conditional_amount: What was granted conditionally for that year, whole öre.
        wanted: What a requested supplement is to hold.
        next_meeting: When the matter comes back, where it is tabled or waits for a supplement.
        how_to_proceed: What the recipients do now.
        how_to_appeal: The association's own text; where it is empty nothing is said (FinsamL 28 §).
        replaces: The earlier notice, where this one corrects it.
    """

    kind: ClassVar[str] = "decision_notice"
    template_version: ClassVar[int] = 1

    recipients: tuple[Recipient, ...]
    minutes: MinutesReference
    outcome: DecisionOutcome
    in_part: bool = False
    conditional_year: int | None = None
    conditional_amount: NonNegativeTotal | None = None
    years: tuple[YearGrant, ...] = ()
    conditions: tuple[Condition, ...] = ()
    wanted: tuple[WantedItem, ...] = ()
    next_meeting: date | None = None
    reasons: str = ""
    how_to_proceed: str = ""
    how_to_appeal: str = ""
    replaces: ReplacedNotice | None = None
    contact: ContactPerson | None = None
    signed_by: Signatory
