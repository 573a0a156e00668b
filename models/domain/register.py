"""The register of an association: its people, organisations and meetings, as they are when a command is decided."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from models.domain.actor import MemberId, PersonId, Role
from models.domain.value import Request


class Body(StrEnum):
    """Those who meet on fixed dates."""

    BOARD = "board"
    PREPARATORY_GROUP = "preparatory_group"
    LOCAL_COLLABORATION_GROUP = "local_collaboration_group"


class Organisation(Request):
    """An organisation that may take part. Only members own the association and count in its criteria.

    Attributes:
        member: It is a member of the association.
        member_of: The member that it is a unit of: several units of one can sign, and count as that one member.
    """

    id: MemberId
    name: str
    member: bool = True
    member_of: MemberId | None = None
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


class Substitute(Request):
    """Somebody stands in for a person, from a first day to a last, both included and in Stockholm. It ends by itself.

    Attributes:
        person: Who is away.
        by: Who stands in: may do what the person may, and is reminded too.
    """

    person: PersonId
    by: PersonId
    starts: date
    until: date

    def covers(self, day: date) -> bool:
        """Whether it lasts on a day."""
        return self.starts <= day <= self.until


def _is_empty(substitutes: tuple[Substitute, ...]) -> bool:
    """Nobody stands in: the register then reads as before there were substitutes."""
    return not substitutes


class Register(Request):
    """Everything that a rule may ask the register."""

    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    substitutes: tuple[Substitute, ...] = Field(default=(), exclude_if=_is_empty)

    def stand_ins(self, person: PersonId, on: date) -> tuple[PersonId, ...]:
        """Those who stand in for a person on a day."""
        return tuple(one.by for one in self.substitutes if one.person == person and one.covers(on))

    def person(self, person: PersonId) -> Person | None:
        """The person of that id, if the register knows one."""
        return next((one for one in self.people if one.id == person), None)

    def organisation(self, organisation: MemberId) -> Organisation | None:
        """The organisation of that id, if the register knows one."""
        return next((one for one in self.organisations if one.id == organisation), None)

    def member_behind(self, organisation: MemberId | None) -> MemberId | None:
        """The member that an organisation is, or is a unit of; None where it is neither."""
        known = self.organisation(organisation) if organisation else None
        if known is not None and known.member_of is not None:
            known = self.organisation(known.member_of)
        return known.id if known is not None and known.member and known.member_of is None else None

    def works_at(self, person: PersonId, organisation: MemberId) -> bool:
        """Whether a person works at an organisation, or at a unit of it."""
        known = self.person(person)
        at = self.organisation(known.organisation) if known is not None and known.organisation else None
        return at is not None and organisation in (at.id, at.member_of)

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
