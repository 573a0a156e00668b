"""What one person answers for in a case, and the case when somebody else has it."""

from collections.abc import Iterator

from models.domain.actor import MemberId, PersonId, Role
from models.domain.case import Case
from models.domain.commands.application import SteeringSeat
from models.domain.commands.assignments import GroupMember
from models.domain.events.contacts import ContactChanged
from models.domain.events.handing_over import DutiesHandedOver, Duty
from models.domain.obligation import SETTLED, Obligation
from models.domain.people import holders
from models.domain.register import Person, Register

SIGNATURE = "signature"


def duties(case: Case, person: PersonId) -> tuple[Duty, ...]:
    """What a person answers for in a case: contact, lead, seats, signatures that are awaited, places in a group."""
    return tuple(_duties(case, person))


def _duties(case: Case, person: PersonId) -> Iterator[Duty]:
    yield from (
        Duty(role=Role.PARTY_REPRESENTATIVE, organisation=one.organisation)
        for one in case.parties
        if one.contact == person
    )
    if person in holders(case, _knowing(person), Role.OWNER_CONTACT):
        yield Duty(role=Role.OWNER_CONTACT, organisation=case.owner)
    if person in holders(case, _knowing(person), Role.INTERVENTION_LEAD):
        yield Duty(role=Role.INTERVENTION_LEAD)
    yield from (
        Duty(role=Role.STEERING_GROUP, organisation=seat.organisation)
        for seat in case.steering_group
        if seat.person == person
    )
    for owed in personal(case, person):
        if owed.kind == SIGNATURE:
            yield Duty(role=Role.SIGNATORY_MANAGER, organisation=owed.id.split("/")[1])
    for member in case.assignment.members if case.assignment else ():
        if member.person == person:
            role = Role.CONVENER if member.convener else Role.WORKING_GROUP
            yield Duty(role=role, organisation=member.principal)


def _knowing(person: PersonId) -> Register:
    """A register that knows the person, who may have left the association's own already."""
    return Register(people=(Person(id=person, name=person, email=""),))


def personal(case: Case, person: PersonId) -> tuple[Obligation, ...]:
    """What is owed by a person by name, and not settled."""
    return tuple(one for one in case.obligations.values() if one.person == person and one.standing not in SETTLED)


def owed_by(case: Case, person: PersonId) -> tuple[Obligation, ...]:
    """Everything that a person owes, or will owe, by name or by a role that the case gives."""
    known = _knowing(person)
    return tuple(
        one
        for one in case.obligations.values()
        if one.standing not in SETTLED
        and (one.person == person if one.person else person in holders(case, known, one.owed_by, one.party))
    )


def handed_over(case: Case, event: DutiesHandedOver) -> Case:
    """The case when everything that one person answered for is another's, or nobody's yet."""
    roles = {duty.role for duty in event.duties}
    changed = case.model_copy(
        update={
            "parties": tuple(
                one.model_copy(update={"contact": event.to}) if one.contact == event.person else one
                for one in case.parties
            ),
            "steering_group": _seats(case, event),
            "obligations": case.obligations
            | {one.id: one.model_copy(update={"person": event.to}) for one in personal(case, event.person)},
        }
    )
    if Role.OWNER_CONTACT in roles and case.owner is not None:
        contact = ContactChanged(organisation=case.owner, person=event.to, reason=event.reason)
        changed = changed.model_copy(update={"owner_contact": contact})
    return _in_group(_in_agreement(changed, event, roles), event)


def _seats(case: Case, event: DutiesHandedOver) -> tuple[SteeringSeat, ...]:
    """Each seat once: who has one for an organisation already does not get another."""
    kept = (seat for seat in case.steering_group if seat.person != event.person or event.to is not None)
    seats = (seat.model_copy(update={"person": event.to}) if seat.person == event.person else seat for seat in kept)
    return tuple(dict.fromkeys(seats))


def _in_agreement(case: Case, event: DutiesHandedOver, roles: set[Role]) -> Case:
    if case.agreement is None:
        return case
    content = case.agreement.content
    update: dict[str, object] = {}
    if Role.INTERVENTION_LEAD in roles:
        update["lead"] = event.to
    signs_for = {duty.organisation for duty in event.duties if duty.role is Role.SIGNATORY_MANAGER}
    if signs_for:
        update["parties"] = tuple(
            party.model_copy(update={"signatory": event.to}) if party.organisation in signs_for else party
            for party in content.parties
        )
    if "association" in signs_for:
        update["association_signatory"] = event.to
    agreement = case.agreement.model_copy(update={"content": content.model_copy(update=update)})
    return case.model_copy(update={"agreement": agreement})


def _in_group(case: Case, event: DutiesHandedOver) -> Case:
    """In a working group whoever takes over is a member once for each principal, and its convener if either was."""
    if case.assignment is None:
        return case
    members: dict[tuple[PersonId, MemberId], GroupMember] = {}
    for one in case.assignment.members:
        person = event.to if one.person == event.person else one.person
        if person is not None:
            before = members.get((person, one.principal))
            convener = one.convener or (before is not None and before.convener)
            members[person, one.principal] = one.model_copy(update={"person": person, "convener": convener})
    return case.model_copy(
        update={"assignment": case.assignment.model_copy(update={"members": tuple(members.values())})}
    )
