"""An intervention that was running before its association began with Tertial is taken over as it stands."""

from typing import Annotated, Literal

from pydantic import Field

from models.domain.actor import MemberId
from models.domain.commands.act import Act
from models.domain.commands.agreement import AgreementContent
from models.domain.commands.application import Goal, SteeringSeat
from models.domain.commands.idea import PartyInIdea, Title
from models.domain.commands.preparation import AmountOfYear
from models.domain.commands.remittances import PeriodKey
from models.domain.day import Day
from models.domain.kinds import InterventionKind
from models.domain.money import NonNegativeOre
from models.domain.rules.value import Key
from models.domain.value import Request


class PastDecision(Request):
    """What the board granted once, and for which years."""

    meeting: Day = Field(description="The day of the meeting.")
    paragraph: Annotated[str, Field(pattern=r"^§ ?\d{1,4}$")] = Field(description="The paragraph of its minutes.")
    amounts: Annotated[tuple[AmountOfYear, ...], Field(min_length=1, max_length=20)] = Field(
        description="What it granted, year by year."
    )


class PastCost(Request):
    """What a budget line had cost in a quarter, and what of it was approved."""

    line: Annotated[str, Field(min_length=1, max_length=80)] = Field(
        description="The budget line, as the agreement calls it."
    )
    claimed: NonNegativeOre = Field(description="What was claimed.")
    approved: NonNegativeOre | None = Field(
        default=None, description="What of it was approved; left out while nobody has judged it."
    )


class PastClaim(Request):
    """A claim that came in before, and what became of it."""

    payee: MemberId
    period: PeriodKey
    rows: Annotated[tuple[PastCost, ...], Field(min_length=1, max_length=100)] = Field(
        description="Its cost specification, row by row."
    )
    paid_on: Day | None = Field(default=None, description="The day on which what was approved was paid.")


class PastReport(Request):
    """Something owed that came in before."""

    report: Key = Field(description="The rulebook's key for what came in.")
    period: Annotated[str, Field(max_length=120)] = Field(
        default="", description="For which period, or what else tells it from its like; left out where it comes once."
    )
    received_on: Day = Field(description="The day on which it came in.")


class TakeOverIntervention(Act):
    """Take over an intervention whose agreement is in force already. Nobody is written to about the past."""

    type: Literal["take_over_intervention"] = "take_over_intervention"
    earlier_number: Annotated[str, Field(max_length=60)] = Field(
        default="", description="The number or name that it had before."
    )
    kind: InterventionKind = Field(description="Structural or individual.")
    title: Title = Field(description="What people call it, everywhere.")
    parties: Annotated[tuple[PartyInIdea, ...], Field(min_length=1, max_length=30)] = Field(
        description="The organisations of the agreement, and whom to turn to at each."
    )
    agreement: AgreementContent = Field(description="What was agreed, as it stands.")
    agreed_on: Day = Field(description="The day on which the agreement came into force.")
    decisions: Annotated[tuple[PastDecision, ...], Field(min_length=1, max_length=20)] = Field(
        description="What the board granted, decision by decision, in their order."
    )
    steering_group: Annotated[tuple[SteeringSeat, ...], Field(max_length=40)] = Field(
        default=(), description="Who sits in the steering group."
    )
    goals: Annotated[tuple[Goal, ...], Field(max_length=60)] = Field(default=(), description="Its goals.")
    claims: Annotated[tuple[PastClaim, ...], Field(max_length=400)] = Field(
        default=(), description="What was claimed, quarter by quarter and payee by payee."
    )
    reports: Annotated[tuple[PastReport, ...], Field(max_length=400)] = Field(
        default=(), description="Which reports came in."
    )
