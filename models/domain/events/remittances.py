"""Facts about claims, their approval and payment. Sums in whole öre."""

from datetime import date
from typing import Literal

from models.domain.actor import MemberId
from models.domain.commands.remittances import CostRow, Invoice
from models.domain.enclosed import Enclosed
from models.domain.value import Value


class RemittanceReceived(Value):
    """A claim, or a part of one, came in.

    Attributes:
        remittance: The claim that it is, or belongs to: ``2027-Q1/kommunen``, ``2027-Q1/kommunen/2``.
        set_aside: Why it is only received, as a code: it is a duplicate of something already here.
    """

    type: Literal["remittance_received"] = "remittance_received"
    remittance: str
    payee: MemberId
    period: str
    specification: tuple[CostRow, ...] | None
    invoice: Invoice | None
    correction: bool = False
    credits: str | None = None
    set_aside: str | None = None


class RemittanceReturned(Value):
    """A claim was sent back, with what is wrong with it."""

    type: Literal["remittance_returned"] = "remittance_returned"
    remittance: str
    reason: Enclosed


class ApprovedRow(Value):
    """A line of a claim: what was claimed, what is approved, and what the agreement does not cover."""

    line: str
    claimed: int
    approved: int
    not_covered: int


class RemittanceApproved(Value):
    """A claim was approved, whole or in part.

    Attributes:
        withheld_for: The overdue reports for which its payment waits.
    """

    type: Literal["remittance_approved"] = "remittance_approved"
    remittance: str
    rows: tuple[ApprovedRow, ...]
    reason: Enclosed | None
    withheld_for: tuple[str, ...] = ()
    document: str


class WithholdingLifted(Value):
    """A withheld claim can be paid: what it waited for came, or the director let it go."""

    type: Literal["withholding_lifted"] = "withholding_lifted"
    remittance: str
    reason: Enclosed | None = None


class RemittancePaid(Value):
    """An approved claim was paid."""

    type: Literal["remittance_paid"] = "remittance_paid"
    remittance: str
    paid_on: date


class RepaymentRecorded(Value):
    """Money came back."""

    type: Literal["repayment_recorded"] = "repayment_recorded"
    payee: MemberId
    amount: int
    received_on: date
    reason: Enclosed
