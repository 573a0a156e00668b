"""Facts about an idea before its application."""

from datetime import date
from typing import Literal

from models.domain.actor import MemberId, PersonId
from models.domain.commands.application import HeadingText
from models.domain.commands.groundwork import WorkingGroupMember
from models.domain.enclosed import Enclosed
from models.domain.events.application import Gap
from models.domain.value import Value


class AnchoringPlanned(Value):
    """An organisation is to take a stand on a day."""

    type: Literal["anchoring_planned"] = "anchoring_planned"
    organisation: MemberId
    arena: str | None
    body: str
    on: date


class AnchoringRecorded(Value):
    """An organisation has taken a stand."""

    type: Literal["anchoring_recorded"] = "anchoring_recorded"
    organisation: MemberId
    arena: str | None
    body: str
    on: date
    stance: Literal["supports", "has_reservations", "opposes"]
    formal: bool
    note: Enclosed | None


class WayForwardChosen(Value):
    """It was chosen how the idea is worked on."""

    type: Literal["way_forward_chosen"] = "way_forward_chosen"
    way: str
    goals: tuple[str, ...]
    reason: Enclosed


class WorkingGroupAppointed(Value):
    """A working group was appointed."""

    type: Literal["working_group_appointed"] = "working_group_appointed"
    members: tuple[WorkingGroupMember, ...]
    convener: PersonId


class PrestudyRecorded(Value):
    """A prestudy was recorded.

    Attributes:
        gaps: What it lacks under its form's headings.
    """

    type: Literal["prestudy_recorded"] = "prestudy_recorded"
    answers: tuple[HeadingText, ...]
    with_target_group: bool
    gaps: tuple[Gap, ...]


class ProblemStatementShared(Value):
    """A problem statement came in.

    Attributes:
        gaps: What it lacks under its form's headings.
    """

    type: Literal["problem_statement_shared"] = "problem_statement_shared"
    answers: tuple[HeadingText, ...]
    gaps: tuple[Gap, ...]


class ProblemStatementAnswered(Value):
    """The problem statement was found worth an application, or was not."""

    type: Literal["problem_statement_answered"] = "problem_statement_answered"
    go_on: bool
    reason: Enclosed
