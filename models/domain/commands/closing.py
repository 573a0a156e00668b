"""Commands at the end, and what can reach a case at any time."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from models.domain.case_type import ANY_CASE, CaseType
from models.domain.commands.act import Act
from models.domain.day import Day
from models.domain.enclosed import Enclosed


class CloseCase(Act):
    """Close the case. What it must have must be there; what it ought to have takes a reason."""

    type: Literal["close_case"] = "close_case"
    reason: Enclosed | None = Field(default=None, description="Why it is closed without what it ought to have.")


class ReceivePaper(Act):
    """Register something that reached the case, whatever it is and wherever the case stands."""

    concerns: ClassVar[frozenset[CaseType]] = ANY_CASE

    type: Literal["receive_paper"] = "receive_paper"
    about: Annotated[str, Field(min_length=1, max_length=160)] = Field(
        description="What it is about, for the register."
    )
    sender: Annotated[
        str, Field(min_length=1, max_length=160, description="The organisation or function that sent it.")
    ]
    received_on: Day = Field(description="The day on which it came.")
    text: Enclosed | None = Field(default=None, description="What it says, or a note on it.")
