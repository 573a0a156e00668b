"""Bodies of requests, read as strictly as everything else that enters the domain.

FastAPI reads JSON into Python values first; the domain's strict models want JSON itself, where a date is text and a
list is a list. So a body is validated from JSON once more, by the same model that OpenAPI describes.
"""

import json
from datetime import date
from typing import Annotated, Any, ClassVar, Generic, Literal, Self, TypeVar, cast, get_args

from pydantic import Field, ModelWrapValidatorHandler, RootModel, TypeAdapter, model_validator
from pydantic_core import PydanticCustomError

from models.domain import commands
from models.domain.actor import PersonId
from models.domain.commands.application import Application
from models.domain.commands.board import BoardDecision
from models.domain.commands.idea import RegisterIdea
from models.domain.enclosed import Enclosed
from models.domain.register import Body, Substitute
from models.domain.value import Request

T = TypeVar("T")

MEMBERS: tuple[type, ...] = get_args(get_args(commands.Body)[0])
"""The class of each command."""

COMMAND_TYPES = frozenset(str(member.model_fields["type"].default) for member in MEMBERS)  # type: ignore[attr-defined]
"""The ``type`` of each command."""


class FromJson(RootModel[T], Generic[T]):
    """A body that is validated from JSON, whatever FastAPI has made of it.

    Attributes:
        strictly: Validates what the subclass holds.
    """

    strictly: ClassVar[TypeAdapter[Any]]

    @model_validator(mode="wrap")
    @classmethod
    def _from_json(cls, given: Any, _handler: ModelWrapValidatorHandler[Self]) -> Self:
        return cast("Self", cls.model_construct(cls.strictly.validate_json(as_json(given))))


class AddMeeting(Request):
    """Add a meeting."""

    action: Literal["add"]
    body: Body
    on: date
    budget: bool = Field(default=False, description="The meeting that sets the coming year's budget.")


class MoveMeeting(Request):
    """Move a meeting to another day."""

    action: Literal["move"]
    body: Body
    on: date
    moved_to: date
    reason: Enclosed


class CancelMeeting(Request):
    """Cancel a meeting."""

    action: Literal["cancel"]
    body: Body
    on: date
    reason: Enclosed


class SuccessorOfPerson(Request):
    """Who takes over what a person answers for."""

    to: PersonId | None = Field(default=None, description="Who takes over; left out while there is nobody.")
    reason: Enclosed | None = Field(default=None, description="Why.")


class DecisionInCase(Request):
    """What the meeting decided in one case."""

    case_number: Annotated[str, Field(pattern=r"^\d{4}-\d{3,6}$", examples=["2027-014"])]
    decision: BoardDecision
    expects: int | None = Field(default=None, ge=0, le=2**31, description="The case's sequence, as a dry run gave it.")


AnyMeetingChange = Annotated[AddMeeting | MoveMeeting | CancelMeeting, Field(discriminator="action")]
Decisions = Annotated[tuple[DecisionInCase, ...], Field(min_length=1, max_length=100)]


class AnyCommand(FromJson[commands.Body]):
    """Any command, told apart by ``type``."""

    strictly = commands.BODY


class IdeaToRegister(RegisterIdea):
    """An idea to register: the fields of ``register_idea``, and whose case it becomes."""

    association: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,47}$", examples=["exempel"])]
    year: Annotated[int, Field(ge=2000, le=2099)] | None = Field(
        default=None,
        description="The year of the case number; the present one in Stockholm where none is given.",
    )

    @property
    def command(self) -> RegisterIdea:
        """The command alone."""
        return RegisterIdea.model_validate({name: getattr(self, name) for name in RegisterIdea.model_fields})


class NewIntervention(FromJson[IdeaToRegister]):
    """An intervention to register."""

    strictly = TypeAdapter(IdeaToRegister)


class DraftApplication(FromJson[Application]):
    """An application in the making."""

    strictly = TypeAdapter(Application)


class MeetingChange(FromJson[AnyMeetingChange]):
    """A change of the meetings, told apart by ``action``."""

    strictly = TypeAdapter(AnyMeetingChange)


class HandOverAll(FromJson[SuccessorOfPerson]):
    """Who takes over in every case."""

    strictly = TypeAdapter(SuccessorOfPerson)


class SubstituteGiven(FromJson[Substitute]):
    """Somebody who stands in for another."""

    strictly = TypeAdapter(Substitute)


class MeetingDecisions(FromJson[Decisions]):
    """Every decision of a meeting that is to be entered."""

    strictly = TypeAdapter(Decisions)


def as_json(given: Any) -> str:
    """What was sent, as JSON again.

    Raises:
        PydanticCustomError: it holds text that cannot be stored.
    """
    _check_text(given)
    return json.dumps(given)


def _check_text(given: object) -> None:
    """PostgreSQL keeps no NUL in text, so none is let in."""
    match given:
        case str():
            if "\x00" in given:
                raise PydanticCustomError("unstorable_text", "Holds a character (NUL) that cannot be stored.")
        case dict():
            for name, inner in given.items():
                _check_text(name)
                _check_text(inner)
        case list():
            for inner in given:
                _check_text(inner)
        case _:
            pass
