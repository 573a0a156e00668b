"""Somebody leaves: everything that the person answers for in a case is handed to another (rules.md 7)."""

from typing import ClassVar, Literal

from pydantic import Field

from models.domain.actor import PersonId
from models.domain.case_type import ANY_CASE, CaseType
from models.domain.commands.act import Act
from models.domain.enclosed import Enclosed


class HandOver(Act):
    """Hand everything that a person answers for in the case to another, or to nobody yet.

    Contact of a party, owner's contact, lead, seats in the steering group, signatures that are awaited, and places in
    a working group. What nobody has goes to the owner's contact and the secretariat.
    """

    concerns: ClassVar[frozenset[CaseType]] = ANY_CASE

    type: Literal["hand_over"] = "hand_over"
    person: PersonId = Field(description="Who leaves.")
    to: PersonId | None = Field(default=None, description="Who takes over; left out while there is nobody.")
    reason: Enclosed | None = Field(default=None, description="Why.")
