"""Commands about reports and other things owed."""

from typing import Annotated, Literal

from pydantic import Field

from models.domain.commands.act import Act
from models.domain.commands.application import Count, HeadingText
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.value import Request

ObligationId = Annotated[str, Field(min_length=1, max_length=160, description="For instance tertial_report/2027-T1.")]


class Participants(Request):
    """How many took part, by sex. Counts only."""

    women: Count = Field(description="Women in all.")
    men: Count = Field(description="Men in all.")
    new_women: Count = Field(default=0, description="Of them women who came in the period.")
    new_men: Count = Field(default=0, description="Of them men who came in the period.")


class SubmitReport(Act):
    """Hand in what is owed: a report, a final report, a method handbook, or word that something is done."""

    type: Literal["submit_report"] = "submit_report"
    obligation: ObligationId
    answers: Annotated[tuple[HeadingText, ...], Field(max_length=60)] = Field(
        default=(), description="What is written under the form's headings; needed where the obligation has a form."
    )
    participants: Participants | None = Field(default=None, description="The counts, where the form asks for them.")


class ApproveReport(Act):
    """Find what came in good."""

    type: Literal["approve_report"] = "approve_report"
    obligation: ObligationId


class ReturnReport(Act):
    """Send back what came in, with what is wrong with it."""

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
