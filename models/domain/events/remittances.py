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
        set_aside: Why it is only received, as a code: a duplicate of something already here, nothing agreed on.
        replaced: Its cost specification takes the place of one that had come before.
        year: The year whose money it is about, where that is not the period's: that of the invoice it credits.
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
    replaced: bool = False
    year: int | None = None


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


class PaymentWithheld(Value):
    """The payment of an approved claim waits from now on, or waits for more, since a report has become late.

    Attributes:
        reports: The overdue reports that it waits for besides those that it waited for already.
    """

    type: Literal["payment_withheld"] = "payment_withheld"
    remittance: str
    reports: tuple[str, ...]


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


class OwnCostRecorded(Value):
    """The association bore a cost of the intervention itself; below zero where one is taken back."""

    type: Literal["own_cost_recorded"] = "own_cost_recorded"
    line: str
    period: str
    amount: int
    purpose: Enclosed

    @property
    def year(self) -> int:
        """The year whose budget it is borne by."""
        return int(self.period[:4])
