"""Commands about an idea before its application: anchoring, way forward, working group, prestudy, problem statement."""

from typing import Annotated, Literal

from pydantic import Field

from models.domain.actor import MemberId, PersonId
from models.domain.commands.act import Act
from models.domain.commands.application import HeadingText
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.rules.value import Key
from models.domain.value import Request

Arena = Annotated[Key | None, Field(description="Where it is discussed, among the rulebook's arenas.")]
DecidingBody = Annotated[str, Field(max_length=120, description="Which body it is, in words: Socialnämnden.")]
Answers = Annotated[
    tuple[HeadingText, ...],
    Field(min_length=1, max_length=60, description="What is written under the form's headings."),
]


class PlanAnchoring(Act):
    """Note when an organisation is to take a stand. It is then awaited on that day."""

    type: Literal["plan_anchoring"] = "plan_anchoring"
    organisation: MemberId
    arena: Arena = None
    body: DecidingBody = ""
    on: Day = Field(description="The day on which it takes its stand.")


class RecordAnchoring(Act):
    """Note how an organisation stands, where that was said, and when."""

    type: Literal["record_anchoring"] = "record_anchoring"
    organisation: MemberId
    arena: Arena = None
    body: DecidingBody = ""
    on: Day = Field(description="The day on which it took its stand.")
    stance: Literal["supports", "has_reservations", "opposes"] = Field(description="Where the organisation stands.")
    formal: bool = Field(default=False, description="It is the organisation's own formal decision.")
    note: Enclosed | None = Field(default=None, description="What was said.")


class ChooseWayForward(Act):
    """Choose how an idea is worked on, and note which of the association's goals it serves."""

    type: Literal["choose_way_forward"] = "choose_way_forward"
    way: Key = Field(description="One of the rulebook's ways forward.")
    goals: tuple[Key, ...] = Field(default=(), description="The association's goals that the idea serves.")
    reason: Enclosed = Field(description="Why this way, and how the idea serves the goals.")


class WorkingGroupMember(Request):
    """Somebody in a working group, and for whom: an organisation, or the association."""

    person: PersonId
    organisation: MemberId | Literal["association"] = Field(description="For whom; `association` for its own staff.")


class AppointWorkingGroup(Act):
    """Appoint a working group by name, with somebody who convenes it. A new one replaces the one before."""

    type: Literal["appoint_working_group"] = "appoint_working_group"
    members: Annotated[tuple[WorkingGroupMember, ...], Field(min_length=1, max_length=40)] = Field(
        description="Everybody in it."
    )
    convener: PersonId = Field(description="Who of them convenes it.")


class RecordPrestudy(Act):
    """Record what a prestudy found, under its form's headings. What is missing is named."""

    type: Literal["record_prestudy"] = "record_prestudy"
    answers: Answers
    with_target_group: bool = Field(default=False, description="It was made together with the target group.")


class ShareProblemStatement(Act):
    """Share the problem statement, the first of two stages. A later one replaces it until it has been answered."""

    type: Literal["share_problem_statement"] = "share_problem_statement"
    answers: Answers


class AnswerProblemStatement(Act):
    """Say whether a problem statement is worth an application."""

    type: Literal["answer_problem_statement"] = "answer_problem_statement"
    go_on: bool = Field(description="Whether an application is now awaited.")
    reason: Enclosed = Field(description="Why; the parties get it.")
