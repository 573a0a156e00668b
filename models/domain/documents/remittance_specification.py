"""The remittance specification with its approval, in whole öre (004 4.4; inventory.md DOC-15; rules.md 5)."""

from datetime import date
from typing import ClassVar

from models.domain.documents.document import Document
from models.domain.documents.stockholm_time import StockholmTime
from models.domain.money import NonNegativeTotal, Total
from models.domain.value import Value


class ClaimedLine(Value):
    """A budget line of a payee in a year: its budget, what is claimed and approved now, and what is left.

    ``claimed_before`` is what earlier claims had approved, so that budget, before, approved and left tie.
    """

    line: str
    budget: NonNegativeTotal
    claimed_before: Total
    claimed: Total
    approved: Total
    left: Total


class NotCovered(Value):
    """What exceeds the cap: received, but not payable."""

    amount: NonNegativeTotal
    reason: str = ""


class Withheld(Value):
    """What waits with being paid, why, and what lifts it."""

    amount: NonNegativeTotal
    reason: str
    lifted_by: str


class Approval(Value):
    """Who approved the payment (attest), as what, and when; without ``at``, on the document's day."""

    name: str
    role: str
    at: StockholmTime | None = None


class Payment(Value):
    """What was paid, when, and by whom it was carried out: never the one who approved it."""

    amount: Total
    on: date
    by: str = ""


class RemittanceSpecification(Document):
    """Rekvisition med attest.

    Attributes:
        payee: The organisation that claims.
        period: What the period is called, such as ``Kvartal 1 2027``.
        credit_note: The invoice is a credit note, and its sums are below zero.
        specification_received: When the cost specification came.
        invoice_received: When the invoice came; the two come in either order.
        remark: The approver's remark, such as why less was approved than claimed.
    """

    kind: ClassVar[str] = "remittance_specification"
    template_version: ClassVar[int] = 1

    payee: str
    period: str
    starts: date
    ends: date
    invoice: str = ""
    invoice_date: date | None = None
    credit_note: bool = False
    specification_received: date | None = None
    invoice_received: date | None = None
    lines: tuple[ClaimedLine, ...]
    not_covered: NotCovered | None = None
    withheld: Withheld | None = None
    remark: str = ""
    approval: Approval | None = None
    payment: Payment | None = None
