"""Commands about reports and other things owed."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from models.domain.case_type import ANY_CASE, CaseType
from models.domain.commands.act import Act
from models.domain.commands.application import Count, HeadingText
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.money import NonNegativeOre
from models.domain.value import Request

ObligationId = Annotated[str, Field(min_length=1, max_length=160, description="For instance tertial_report/2027-T1.")]


class Participants(Request):
    """How many took part, by sex. Counts only."""

    women: Count = Field(description="Women in all.")
    men: Count = Field(description="Men in all.")
    new_women: Count = Field(default=0, description="Of them women who came in the period.")
    new_men: Count = Field(default=0, description="Of them men who came in the period.")


class ConditionText(Request):
    """How a report says that one condition of the grant is met."""

    condition: Annotated[int, Field(ge=1, le=100)] = Field(description="Which of the grant's conditions, from 1.")
    text: Enclosed = Field(description="How it stands with it.")


class SubmitReport(Act):
    """Hand in what is owed: a report, a final report, a method handbook, or word that something is done."""

    concerns: ClassVar[frozenset[CaseType]] = ANY_CASE

    type: Literal["submit_report"] = "submit_report"
    obligation: ObligationId
    answers: Annotated[tuple[HeadingText, ...], Field(max_length=60)] = Field(
        default=(), description="What is written under the form's headings; needed where the obligation has a form."
    )
    participants: Participants | None = Field(default=None, description="The counts, where the form asks for them.")
    conditions: Annotated[tuple[ConditionText, ...], Field(max_length=100)] = Field(
        default=(), description="How it stands with each condition of the grant, where the form asks for it."
    )
    amount: NonNegativeOre | None = Field(
        default=None, description="What the period has cost, or will cost, where the form asks for a sum."
    )


class ApproveReport(Act):
    """Find what came in good."""

    concerns: ClassVar[frozenset[CaseType]] = ANY_CASE

    type: Literal["approve_report"] = "approve_report"
    obligation: ObligationId


class ReturnReport(Act):
    """Send back what came in, with what is wrong with it; while the case runs also what was found good by mistake."""

    concerns: ClassVar[frozenset[CaseType]] = ANY_CASE

    type: Literal["return_report"] = "return_report"
    obligation: ObligationId
    reason: Enclosed = Field(description="What is wrong with it.")
    due: Day | None = Field(
        default=None, description="The new last day; the rulebook's number of days where none is given."
    )


class PlanSteeringMeeting(Act):
    """Note when the steering group meets; its notes are owed afterwards."""

    type: Literal["plan_steering_meeting"] = "plan_steering_meeting"
    on: Day = Field(description="The day of the meeting.")


class SteeringGroupReport(Act):
    """What was reported to the steering group, and its notes."""

    type: Literal["steering_group_report"] = "steering_group_report"
    held_on: Day = Field(description="The day of the meeting.")
    goals: Enclosed = Field(description="How it stands with the goals.")
    results: Enclosed = Field(description="What has come of it.")
    budget: Enclosed = Field(description="How it stands with the budget.")
    deviations: Enclosed = Field(description="What deviates from the application.")
    participants: Participants | None = Field(default=None, description="The counts so far.")
