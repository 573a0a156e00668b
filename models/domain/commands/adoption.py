"""Commands about adoption into the parties' ordinary operations."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from models.domain.actor import MemberId
from models.domain.adoption import AdoptionDecision
from models.domain.case_type import INTERVENTION_OR_ASSIGNMENT, CaseType
from models.domain.commands.act import Act
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.value import Request


class Stakeholder(Request):
    """A function that has to be with it if the way of working is to be taken over."""

    organisation: MemberId
    function: Annotated[str, Field(min_length=1, max_length=120, description="The function, not a name.")]


class AdoptionTask(Request):
    """What one organisation's member of the steering group does for the adoption."""

    organisation: MemberId = Field(description="Whose member of the steering group has it to do.")
    task: Enclosed = Field(description="What is to be done.")
    due: Day = Field(description="The last day, rolled forward to a working day.")


class PlanAdoption(Act):
    """Work on the plan for adoption: who has to be with it, and what each in the steering group does for it.

    Stakeholders replace those named before; tasks are added to those given before.
    """

    concerns: ClassVar[frozenset[CaseType]] = INTERVENTION_OR_ASSIGNMENT

    type: Literal["plan_adoption"] = "plan_adoption"
    stakeholders: Annotated[tuple[Stakeholder, ...], Field(max_length=60)] = Field(
        default=(), description="Who has to be with it."
    )
    tasks: Annotated[tuple[AdoptionTask, ...], Field(max_length=60)] = Field(
        default=(), description="A task for each organisation in the steering group."
    )
    note: Enclosed | None = Field(default=None, description="What has changed since the application's plan.")


class StateAdoption(Act):
    """State for one party what it knows, wants and can, and what its deciding body has decided on adoption."""

    concerns: ClassVar[frozenset[CaseType]] = INTERVENTION_OR_ASSIGNMENT

    type: Literal["state_adoption"] = "state_adoption"
    organisation: MemberId = Field(description="The party that states it.")
    know: Enclosed = Field(description="To know: whether those concerned know the way of working and what it gives.")
    will: Enclosed = Field(description="To want: whether managers and staff want it.")
    can: Enclosed = Field(description="To be able: whether there are means, skills and time for it.")
    decision: AdoptionDecision = Field(description="Whether it is adopted in full, in part or not at all.")
    deciding_body: Annotated[str, Field(min_length=1, max_length=160)] = Field(description="Who at the party decided.")
    decided_on: Day = Field(description="The day of that decision.")
    reason: Enclosed | None = Field(
        default=None, description="What is not adopted and why; needed unless it is adopted in full."
    )
