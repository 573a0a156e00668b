"""Facts about reports and meetings of the steering group."""

from datetime import date
from typing import Literal

from models.domain.commands.application import HeadingText
from models.domain.commands.reports import ConditionText, Participants
from models.domain.enclosed import Enclosed
from models.domain.events.application import Gap
from models.domain.value import Value


class ReportSubmitted(Value):
    """What was owed was handed in.

    Attributes:
        late: It came after its last day.
        amount: What the period has cost, or will cost, in whole öre.
        gaps: What it lacks under its form's headings.
        version: Which of the versions that have come in it is, from 1.
    """

    type: Literal["report_submitted"] = "report_submitted"
    obligation: str
    answers: tuple[HeadingText, ...]
    participants: Participants | None
    late: bool
    conditions: tuple[ConditionText, ...] = ()
    amount: int | None = None
    gaps: tuple[Gap, ...] = ()
    version: int = 1


class SteeringMeetingPlanned(Value):
    """The steering group will meet."""

    type: Literal["steering_meeting_planned"] = "steering_meeting_planned"
    on: date


class SteeringGroupReported(Value):
    """The steering group met and was reported to."""

    type: Literal["steering_group_reported"] = "steering_group_reported"
    held_on: date
    goals: Enclosed
    results: Enclosed
    budget: Enclosed
    deviations: Enclosed
    participants: Participants | None
