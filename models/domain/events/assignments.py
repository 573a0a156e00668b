"""Facts about a working group's assignment."""

from datetime import date
from typing import Literal

from models.domain.actor import MemberId
from models.domain.commands.assignments import GroupMember, PlannedTask
from models.domain.enclosed import Enclosed
from models.domain.value import Value


class AssignmentCommissioned(Value):
    """A working group was given an assignment."""

    type: Literal["assignment_commissioned"] = "assignment_commissioned"
    title: str
    starts: date
    ends: date
    target_group: Enclosed
    purpose: Enclosed
    activity: Enclosed
    principals: tuple[MemberId, ...]
    members: tuple[GroupMember, ...]
    reporting: Enclosed
    goal: Enclosed
    resources: Enclosed | None
    final_report: Enclosed
    activity_of_plan: str | None


class WorkingGroupChanged(Value):
    """The working group was named anew."""

    type: Literal["working_group_changed"] = "working_group_changed"
    members: tuple[GroupMember, ...]
    reason: Enclosed


class NumberedMilestone(Value):
    """A milestone, with the number under which it is owed: ``milestone/3``."""

    number: int
    what: Enclosed
    by: date


class AssignmentPlanned(Value):
    """The assignment's own plan was laid down, in a version from 1."""

    type: Literal["assignment_planned"] = "assignment_planned"
    version: int
    tasks: tuple[PlannedTask, ...]
    milestones: tuple[NumberedMilestone, ...]
    measured: Enclosed


class AssignmentEnded(Value):
    """The last day of the assignment passed."""

    type: Literal["assignment_ended"] = "assignment_ended"
