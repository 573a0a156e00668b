"""Whom to turn to at a party changes: people leave (rules.md 7)."""

from typing import Literal

from pydantic import Field

from models.domain.actor import MemberId, PersonId
from models.domain.commands.act import Act
from models.domain.enclosed import Enclosed


class ChangeContact(Act):
    """Name another contact person at a party, or nobody for the time being. At the owner it is the owner's contact."""

    type: Literal["change_contact"] = "change_contact"
    organisation: MemberId = Field(description="The party.")
    person: PersonId | None = Field(default=None, description="The new contact; left out while there is nobody.")
    reason: Enclosed | None = Field(default=None, description="Why.")
