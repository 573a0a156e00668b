"""The register of an association: its people, organisations and meetings, as they are when a command is decided."""

from datetime import date
from enum import StrEnum

from models.domain.actor import MemberId, PersonId, Role
from models.domain.value import Request


class Body(StrEnum):
    """Those who meet on fixed dates."""

    BOARD = "board"
    PREPARATORY_GROUP = "preparatory_group"


class Organisation(Request):
    """An organisation that may take part. Only members own the association and count in its criteria."""

    id: MemberId
    name: str
    member: bool = True
    non_profit: bool = False


class Person(Request):
    """Somebody who acts or is written to.

    Attributes:
        id: By which facts name the person.
        name: What people see.
        email: Where mail goes; may be a shared mailbox.
        organisation: Where the person works.
        roles: The roles held for the association as a whole.
    """

    id: PersonId
    name: str
    email: str
    title: str = ""
    organisation: MemberId | None = None
    roles: tuple[Role, ...] = ()


class Meeting(Request):
    """One meeting of a body. A cancelled one stays in the register."""

    body: Body
    on: date
    cancelled: bool = False
    budget: bool = False


class Register(Request):
    """Everything that a rule may ask the register."""

    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    meetings: tuple[Meeting, ...] = ()

    def person(self, person: PersonId) -> Person | None:
        """The person of that id, if the register knows one."""
        return next((one for one in self.people if one.id == person), None)

    def organisation(self, organisation: MemberId) -> Organisation | None:
        """The organisation of that id, if the register knows one."""
        return next((one for one in self.organisations if one.id == organisation), None)

    def holders(self, role: Role) -> tuple[PersonId, ...]:
        """Those who hold a role for the association, in the register's order."""
        return tuple(one.id for one in self.people if role in one.roles)

    def name_of(self, person: PersonId) -> str:
        """What to call a person; the id where the register no longer knows the person."""
        known = self.person(person)
        return known.name if known else person

    def organisation_name(self, organisation: MemberId) -> str:
        """What to call an organisation; the id where the register no longer knows it."""
        known = self.organisation(organisation)
        return known.name if known else organisation

    def coming(self, body: Body, on_or_after: date) -> tuple[date, ...]:
        """The dates on which a body meets from a day on, in order."""
        return tuple(
            sorted(one.on for one in self.meetings if one.body is body and not one.cancelled and one.on >= on_or_after)
        )
