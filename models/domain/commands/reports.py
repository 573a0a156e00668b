"""Commands about reports and other things owed."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from models.domain.commands.act import Act
from models.domain.commands.application import Count, HeadingText
from models.domain.enclosed import Enclosed
from models.domain.value import Request

ObligationId = Annotated[str, Field(min_length=1, max_length=160, description="For instance tertial_report/2027-T1.")]


class Participants(Request):
    """How many took part, by sex. Counts only."""

    women: Count
    men: Count
    new_women: Count = 0
    new_men: Count = 0


class SubmitReport(Act):
    """Hand in what is owed: a report, a final report, a method handbook, or word that something is done."""

    type: Literal["submit_report"] = "submit_report"
    obligation: ObligationId
    answers: Annotated[tuple[HeadingText, ...], Field(max_length=60)] = ()
    participants: Participants | None = None


class ApproveReport(Act):
    """Find what came in good."""

    type: Literal["approve_report"] = "approve_report"
    obligation: ObligationId


class ReturnReport(Act):
    """Send back what came in, with what is wrong with it."""

    type: Literal["return_report"] = "return_report"
    obligation: ObligationId
    reason: Enclosed
    due: date | None = Field(
        default=None, description="The new last day; the rulebook's number of days where none is given."
    )


class PlanSteeringMeeting(Act):
    """Note when the steering group meets; its notes are owed afterwards."""

    type: Literal["plan_steering_meeting"] = "plan_steering_meeting"
    on: date


class SteeringGroupReport(Act):
    """What was reported to the steering group, and its notes."""

    type: Literal["steering_group_report"] = "steering_group_report"
    held_on: date
    goals: Enclosed
    results: Enclosed
    budget: Enclosed
    deviations: Enclosed
    participants: Participants | None = None
