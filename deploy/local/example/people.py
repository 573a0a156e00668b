"""Who acts in the example, and in which role."""

from typing import Final

from models.domain.actor import PersonId, Role
from models.domain.register import Register

Who = tuple[PersonId, Role]

SECRETARIAT: Final[Who] = ("sara", Role.SECRETARIAT)
DIRECTOR: Final[Who] = ("frida", Role.DIRECTOR)
ECONOMIST: Final[Who] = ("erik", Role.ECONOMIST)
BOARD_SECRETARY: Final[Who] = ("bo", Role.BOARD_SECRETARY)
LEAD: Final[Who] = ("lena", Role.INTERVENTION_LEAD)
MUNICIPALITY: Final[Who] = ("anna", Role.PARTY_REPRESENTATIVE)


def representative(person: PersonId) -> Who:
    """Somebody who represents a party."""
    return person, Role.PARTY_REPRESENTATIVE


def signatory(person: PersonId) -> Who:
    """Somebody who signs for a party."""
    return person, Role.SIGNATORY_MANAGER


def in_group(register: Register, organisation: str) -> Who:
    """The organisation's member of the preparatory group, or the secretariat where it has none there."""
    seated = [
        one.id for one in register.people if one.organisation == organisation and Role.PREPARATORY_GROUP in one.roles
    ]
    return (seated[0], Role.PREPARATORY_GROUP) if seated else SECRETARIAT


def steering(person: PersonId) -> Who:
    """Somebody who sits in the steering group."""
    return person, Role.STEERING_GROUP
