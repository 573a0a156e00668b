"""Facts about adoption into the parties' ordinary operations."""

from datetime import date
from typing import Literal

from models.domain.actor import MemberId
from models.domain.adoption import AdoptionDecision
from models.domain.commands.adoption import AdoptionTask, Stakeholder
from models.domain.enclosed import Enclosed
from models.domain.value import Value


class AdoptionPlanned(Value):
    """The plan for adoption was worked on."""

    type: Literal["adoption_planned"] = "adoption_planned"
    stakeholders: tuple[Stakeholder, ...]
    tasks: tuple[AdoptionTask, ...]
    note: Enclosed | None


class AdoptionStated(Value):
    """A party stated what it knows, wants and can, and what it has decided."""

    type: Literal["adoption_stated"] = "adoption_stated"
    organisation: MemberId
    know: Enclosed
    will: Enclosed
    can: Enclosed
    decision: AdoptionDecision
    deciding_body: str
    decided_on: date
    reason: Enclosed | None
