"""Commands about a working group's assignment, which has no funding (seed 003, sections 3 to 6)."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from models.domain.actor import MemberId, PersonId
from models.domain.case_type import CaseType
from models.domain.commands.act import Act
from models.domain.commands.idea import Title
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.value import Request

OF_ASSIGNMENTS = frozenset({CaseType.ASSIGNMENT})
"""What belongs to assignments and to no other case."""

ActivityKey = Annotated[
    str,
    Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$", description="An activity's key in the local action plan."),
]


class GroupMember(Request):
    """A named person in the working group, and the principal that the person comes from."""

    person: PersonId
    principal: MemberId
    convener: bool = Field(default=False, description="Calls the group together. Just one of them does.")


Group = Annotated[tuple[GroupMember, ...], Field(min_length=1, max_length=40)]


class CommissionAssignment(Act):
    """Give a working group an assignment. Everything here stands in the assignment document."""

    concerns: ClassVar[frozenset[CaseType]] = OF_ASSIGNMENTS

    type: Literal["commission_assignment"] = "commission_assignment"
    title: Title = Field(description="What people call it, everywhere.")
    starts: Day = Field(description="The day on which the assignment begins.")
    ends: Day = Field(description="The day by which it is finished.")
    target_group: Enclosed = Field(description="Whom it concerns.")
    purpose: Enclosed = Field(description="What it is for.")
    activity: Enclosed = Field(description="What is to be done.")
    principals: Annotated[tuple[MemberId, ...], Field(min_length=1, max_length=30)] = Field(
        description="The organisations that stand behind it; at least one person comes from each."
    )
    members: Group = Field(description="The named persons in the group, one of them convener.")
    reporting: Enclosed = Field(description="How the group reports while it works.")
    goal: Enclosed = Field(description="What is to be achieved.")
    resources: Enclosed | None = Field(
        default=None, description="Resources beyond the group's own effort, where there are any."
    )
    final_report: Enclosed = Field(description="In what form the group reports at the end.")
    activity_of_plan: ActivityKey | None = Field(
        default=None, description="The activity of the local action plan that it carries out, where it comes from one."
    )


class ChangeWorkingGroup(Act):
    """Name the working group anew: who is in it, and who calls it together."""

    concerns: ClassVar[frozenset[CaseType]] = OF_ASSIGNMENTS

    type: Literal["change_working_group"] = "change_working_group"
    members: Group = Field(description="The whole group as it is from now on.")
    reason: Enclosed = Field(description="Why it changes.")


class PlannedTask(Request):
    """Who does what, and when."""

    what: Enclosed = Field(description="What is done.")
    who: Annotated[tuple[PersonId, ...], Field(min_length=1, max_length=20)] = Field(description="Who does it.")
    starts: Day = Field(description="When it begins.")
    ends: Day = Field(description="When it is done.")


class Milestone(Request):
    """Something that is to be reached by a day."""

    what: Enclosed = Field(description="What is reached.")
    by: Day = Field(description="By when.")


class PlanAssignment(Act):
    """Lay down the assignment's own plan, or a new version of it. Its milestones are owed by the convener."""

    concerns: ClassVar[frozenset[CaseType]] = OF_ASSIGNMENTS

    type: Literal["plan_assignment"] = "plan_assignment"
    tasks: Annotated[tuple[PlannedTask, ...], Field(min_length=1, max_length=60)] = Field(
        description="Who does what and when."
    )
    milestones: Annotated[tuple[Milestone, ...], Field(max_length=40)] = Field(
        default=(), description="What is to be reached by when."
    )
    measured: Enclosed = Field(description="How the result is measured.")


class CloseAssignment(Act):
    """Close the assignment. What it must have must be there; what it ought to have takes a reason."""

    concerns: ClassVar[frozenset[CaseType]] = OF_ASSIGNMENTS

    type: Literal["close_assignment"] = "close_assignment"
    reason: Enclosed | None = Field(default=None, description="Why it is closed without what it ought to have.")
