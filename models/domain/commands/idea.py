"""Commands about an idea."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from models.domain.actor import MemberId, PersonId
from models.domain.commands.act import Act
from models.domain.enclosed import Enclosed
from models.domain.kinds import InterventionKind
from models.domain.value import Request

Title = Annotated[
    str, StringConstraints(strip_whitespace=True), Field(min_length=3, max_length=120, pattern=r"^[^\x00-\x1f<>]+$")
]


class PartyInIdea(Request):
    """An organisation that takes part, and the person to turn to there."""

    organisation: MemberId
    contact: PersonId


class RegisterIdea(Act):
    """Register an idea. The title is shown everywhere: write no name of a person in it."""

    type: Literal["register_idea"] = "register_idea"
    kind: InterventionKind = Field(description="Structural or individual: it decides the form, and what is owed.")
    title: Title = Field(description="What people call it, everywhere.")
    summary: Enclosed = Field(description="The idea in a few sentences.")
    parties: Annotated[tuple[PartyInIdea, ...], Field(min_length=1, max_length=30)] = Field(
        description="The organisations behind it, each named once."
    )
    predecessor: str | None = Field(
        default=None, description="The case that this one follows on, a prestudy for instance."
    )


class ShelveIdea(Act):
    """Let an idea rest, with the reason."""

    type: Literal["shelve_idea"] = "shelve_idea"
    reason: Enclosed = Field(description="Why it rests.")


class ResumeIdea(Act):
    """Take up an idea that rests."""

    type: Literal["resume_idea"] = "resume_idea"
    reason: Enclosed = Field(description="Why now.")


class NoteSuccessor(Act):
    """Note in a case that another one follows on it."""

    type: Literal["note_successor"] = "note_successor"
    successor: Annotated[str, Field(pattern=r"^(19|20)\d{2}-\d{3,}$")] = Field(
        description="The case number of the one that follows: `2028-003`."
    )
