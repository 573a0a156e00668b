"""The association's half-year or annual report, assembled from what the interventions tell (inventory.md DOC-20)."""

from datetime import date
from typing import ClassVar

from models.domain.documents.answers import Answer, Figure
from models.domain.documents.correspondents import Signatory
from models.domain.documents.document import Document
from models.domain.money import NonNegativeTotal, Total
from models.domain.value import Value


class InterventionSums(Value):
    """How the money of one intervention stands in the report's year, in whole öre."""

    case_number: str
    title: str
    granted: NonNegativeTotal
    agreed: NonNegativeTotal
    claimed: Total
    paid: Total


class Contribution(Value):
    """What one intervention tells.

    Attributes:
        figures: How many took part, where it says so.
        cost: What it says that the period has cost, in whole öre; None where it does not.
    """

    case_number: str
    title: str
    answers: tuple[Answer, ...]
    figures: tuple[Figure, ...] = ()
    cost: Total | None = None


class MissingContribution(Value):
    """An intervention that was to tell something and has not."""

    case_number: str
    title: str
    due: date | None = None


class AssociationReport(Document):
    """Förbundets halvårsrapport eller årsrapport.

    Attributes:
        period: What the period is called.
        introduction: What stands first.
        figures: How many took part in all.
        money: Every intervention with money in the year.
        missing: Who has not contributed.
        compiled_by: Who put it together.
    """

    kind: ClassVar[str] = "association_report"
    template_version: ClassVar[int] = 1

    period: str
    starts: date
    ends: date
    introduction: str = ""
    figures: tuple[Figure, ...] = ()
    money: tuple[InterventionSums, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    missing: tuple[MissingContribution, ...] = ()
    compiled_by: Signatory
