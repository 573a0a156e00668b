"""Commands about money: claims for granted money, their approval and payment, repayments. Sums in whole öre."""

from typing import Annotated, Literal

from pydantic import Field

from models.domain.actor import MemberId
from models.domain.commands.act import Act
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.money import Ore, PositiveOre
from models.domain.value import Request

PeriodKey = Annotated[str, Field(pattern=r"^\d{4}-Q[1-4]$", description="A quarter: 2027-Q1.")]
RemittanceId = Annotated[str, Field(min_length=1, max_length=120, description="For instance 2027-Q1/kommunen.")]


class CostRow(Request):
    """What a budget line has cost in the period. Negative only in a credit note."""

    line: Annotated[str, Field(min_length=1, max_length=80)] = Field(
        description="The budget line, as the agreement calls it."
    )
    amount: Ore


class Invoice(Request):
    """An invoice as it names itself. Its number is unique for its issuer."""

    issuer: MemberId
    number: Annotated[str, Field(min_length=1, max_length=60)] = Field(description="Its number, unique for its issuer.")
    dated: Day = Field(description="Its date.")
    amount: Ore
    intervention_named: bool = Field(default=True, description="It names the intervention, as it must.")


class RemittanceContent(Request):
    """A claim for one period, to one payee: cost specification, invoice, or both."""

    payee: MemberId
    period: PeriodKey
    specification: Annotated[tuple[CostRow, ...], Field(max_length=100)] | None = Field(
        default=None, description="The cost specification, row by row."
    )
    invoice: Invoice | None = Field(default=None, description="The invoice.")


class Remittance(Act, RemittanceContent):
    """Send a claim, or the missing half of one.

    ``correction`` marks costs of the period that come later than its claim; ``credits`` names the invoice that a
    credit note takes back.
    """

    type: Literal["remittance"] = "remittance"
    correction: bool = Field(default=False, description="These are costs of the period that come later than its claim.")
    credits: str | None = Field(
        default=None,
        max_length=60,
        description="The number of the invoice that a credit note takes back; its sums are negative.",
    )


class ClaimNothing(Act):
    """Say that there is nothing to claim for a period. Costs that come later can still be claimed as a correction."""

    type: Literal["claim_nothing"] = "claim_nothing"
    obligation: str = Field(description="The claim that is awaited, or the estimate of a year's last quarter.")
    reason: Enclosed | None = Field(default=None, description="Why there is nothing to claim.")


class ApproveRemittance(Act):
    """Approve a claim, whole or in part. What the agreement does not cover is left out by itself.

    Where invoice and cost specification differ, rows up to the lower of both can be approved. A credit note is
    approved whole.
    """

    type: Literal["approve_remittance"] = "approve_remittance"
    remittance: RemittanceId
    rows: tuple[CostRow, ...] | None = Field(
        default=None, description="What is approved per line, where it is less than claimed."
    )
    reason: Enclosed | None = Field(default=None, description="Why less than claimed is approved.")


class ReturnRemittance(Act):
    """Return a claim, with what is wrong with it. An approval made by mistake is undone so, until it has been paid."""

    type: Literal["return_remittance"] = "return_remittance"
    remittance: RemittanceId
    reason: Enclosed = Field(description="What is wrong with it.")


class LiftWithholding(Act):
    """Let a withheld claim be paid although what lifts it has not come."""

    type: Literal["lift_withholding"] = "lift_withholding"
    remittance: RemittanceId
    reason: Enclosed = Field(description="Why it is paid all the same.")


class PayRemittance(Act):
    """Note that an approved claim has been paid. Whoever approved it cannot pay it."""

    type: Literal["pay_remittance"] = "pay_remittance"
    remittance: RemittanceId
    paid_on: Day = Field(description="The day on which it was paid.")


class RecordRepayment(Act):
    """Note money that came back, also years later; no more than the payee has been paid."""

    type: Literal["record_repayment"] = "record_repayment"
    payee: MemberId
    amount: PositiveOre
    received_on: Day = Field(description="The day on which it came.")
    reason: Enclosed = Field(description="Why it came back.")


class RecordOwnCost(Act):
    """Note a cost that the association bears itself, on a budget line of the agreement that has no payee."""

    type: Literal["record_own_cost"] = "record_own_cost"
    line: Annotated[str, Field(min_length=1, max_length=80)] = Field(
        description="The budget line that the association bears, as the agreement calls it."
    )
    period: PeriodKey
    amount: Ore = Field(description="What it cost, in whole öre; below zero to take back what was noted wrongly.")
    purpose: Enclosed = Field(description="What it was for.")
