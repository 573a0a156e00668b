"""Commands about what is raised, presented and reported by word of mouth."""

from typing import Annotated, Literal

from pydantic import Field

from models.domain.actor import PersonId, Role
from models.domain.commands.act import Act
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.register import Body
from models.domain.rules.value import Key, TimeText


class RaiseMatter(Act):
    """Raise a matter with those who can answer it."""

    type: Literal["raise_matter"] = "raise_matter"
    asked: Literal[Role.OWNER_CONTACT, Role.STEERING_GROUP, Role.SECRETARIAT, Role.DIRECTOR, Role.INTERVENTION_LEAD] = (
        Field(description="Who is asked.")
    )
    question: Enclosed = Field(description="The matter in words.")


class AnswerMatter(Act):
    """Answer a matter that was raised. A later answer is added to the ones before."""

    type: Literal["answer_matter"] = "answer_matter"
    matter: Annotated[int, Field(ge=1)] = Field(description="Which of the case's matters, from 1.")
    answer: Enclosed = Field(description="The answer in words.")
    on: Day | None = Field(default=None, description="The day of the answer; today where it is left out.")


class InviteToPresent(Act):
    """Invite somebody to present the case at the meeting that it is on for, at a time of their own."""

    type: Literal["invite_to_present"] = "invite_to_present"
    body: Body = Field(description="Who meets.")
    presenters: Annotated[tuple[PersonId, ...], Field(min_length=1, max_length=10)] = Field(
        description="Who is invited."
    )
    time: TimeText = Field(description="When their slot begins, in Stockholm.")
    minutes: Annotated[int, Field(ge=1, le=480)] = Field(default=20, description="How long it is.")
    place: str = Field(default="", max_length=160, description="Where it is.")


class ReportOrally(Act):
    """Note that the intervention was reported by word of mouth at an event."""

    type: Literal["report_orally"] = "report_orally"
    event: Key = Field(description="Where: one of the rulebook's events.")
    on: Day = Field(description="The day of the event.")
    reported_by: PersonId = Field(description="Who reported.")
    summary: Enclosed = Field(description="What was said, and asked.")
