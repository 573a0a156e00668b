"""Who did something: a person in a role, on whose behalf, and by which channel. Names live in the register."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.domain.value import Request

PersonId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_.-]{0,63}$", description="A person's id in the register.")]
MemberId = Annotated[
    str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$", description="An organisation's id in the register.")
]


class Role(StrEnum):
    """In what capacity somebody acts or is written to (inventory.md 1)."""

    SECRETARIAT = "secretariat"
    DIRECTOR = "director"
    ECONOMIST = "economist"
    BOARD_SECRETARY = "board_secretary"
    CHAIR = "chair"
    PREPARATORY_GROUP = "preparatory_group"
    AUDITOR = "auditor"
    OPERATOR = "operator"
    LOCAL_COLLABORATION_GROUP = "local_collaboration_group"
    PARTY_REPRESENTATIVE = "party_representative"
    OWNER_CONTACT = "owner_contact"
    INTERVENTION_LEAD = "intervention_lead"
    STEERING_GROUP = "steering_group"
    SIGNATORY_MANAGER = "signatory_manager"
    CONVENER = "convener"
    WORKING_GROUP = "working_group"
    CLOCK = "clock"


ASSOCIATION_ROLES = frozenset(
    {
        Role.SECRETARIAT,
        Role.DIRECTOR,
        Role.ECONOMIST,
        Role.BOARD_SECRETARY,
        Role.CHAIR,
        Role.PREPARATORY_GROUP,
        Role.AUDITOR,
        Role.OPERATOR,
        Role.LOCAL_COLLABORATION_GROUP,
    }
)
"""Roles that the register gives, for every case of the association. The others are given by a case."""


class Channel(StrEnum):
    """The way by which something reached the case."""

    API = "api"
    PAGE = "page"
    CLI = "cli"
    SIGNAL = "signal"
    CLOCK = "clock"


class Actor(Request):
    """Who acts."""

    person: PersonId
    role: Role
    on_behalf_of: PersonId | None = None
    channel: Channel = Channel.SIGNAL


CLOCK = Actor(person="clock", role=Role.CLOCK, channel=Channel.CLOCK)
"""The one that settles what happens by itself."""
