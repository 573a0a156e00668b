"""The four numbers of every case beside each other (rules.md 5)."""

from typing import ClassVar

from models.domain.documents.correspondents import Signatory
from models.domain.documents.document import Document
from models.domain.money import NonNegativeTotal, Total
from models.domain.value import Value


class ReconciledRow(Value):
    """The four numbers of a case, in whole öre. ``reported`` is None where no report tells of the cost."""

    case_number: str
    title: str
    granted: NonNegativeTotal
    conditional: NonNegativeTotal
    agreed: NonNegativeTotal
    claimed: Total
    paid: Total
    reported: Total | None


class Bridge(Value):
    """What lies between one number and the next, for all cases together, in whole öre."""

    label: str
    amount: Total


class DeviatingRow(Value):
    """Where two of the numbers do not agree. ``year`` is empty where it is about all years together."""

    case_number: str
    year: str
    deviation: str
    amount: Total


class ReconciliationDocument(Document):
    """Avstämning.

    Attributes:
        period: Which years it is about.
        bridges: What explains the way from each number to the next.
        deviations: Where an explanation is missing; empty where everything ties.
    """

    kind: ClassVar[str] = "reconciliation"
    template_version: ClassVar[int] = 1

    period: str
    cases: tuple[ReconciledRow, ...] = ()
    bridges: tuple[Bridge, ...] = ()
    deviations: tuple[DeviatingRow, ...] = ()
    made_by: Signatory
