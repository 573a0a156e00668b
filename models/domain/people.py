"""Who holds a role in a case, according to the case and the register."""

from collections.abc import Iterable

from models.domain.actor import ASSOCIATION_ROLES, MemberId, PersonId, Role
from models.domain.case import Case
from models.domain.register import Register


def holders(case: Case, register: Register, role: Role, party: MemberId | None = None) -> tuple[PersonId, ...]:
    """Those who hold a role in the case, each once, as far as the register still knows them.

    ``party`` narrows a role that every party has to one party's side.
    """
    if role in ASSOCIATION_ROLES:
        return register.holders(role)
    return _once(person for person in _named(case, role, party) if register.person(person) is not None)


def _named(case: Case, role: Role, party: MemberId | None) -> Iterable[PersonId]:
    match role:
        case Role.PARTY_REPRESENTATIVE:
            return [p.contact for p in case.parties if p.contact and party in (None, p.organisation)]
        case Role.OWNER_CONTACT:
            return _owner_contact(case)
        case Role.INTERVENTION_LEAD:
            return [case.agreement.content.lead] if case.agreement and case.agreement.content.lead else []
        case Role.STEERING_GROUP:
            return [s.person for s in case.steering_group if party in (None, s.organisation)]
        case Role.CONVENER:
            return case.assignment.conveners if case.assignment else ()
        case Role.WORKING_GROUP:
            return case.assignment.people(party) if case.assignment else ()
        case Role.SIGNATORY_MANAGER:
            return _signatories(case, party)
        case _:
            return []


def people_of(case: Case) -> tuple[PersonId, ...]:
    """Everybody who registered the case or holds a role that it gives, each once."""
    named = [person for role in Role for person in _named(case, role, None)]
    return _once([*([case.registered_by] if case.registered_by else []), *named])


def _owner_contact(case: Case) -> list[PersonId]:
    if case.owner_contact is not None:
        return [case.owner_contact.person] if case.owner_contact.person else []
    if case.agreement is not None:
        return [case.agreement.content.contact]
    return [p.contact for p in case.parties if p.contact and p.organisation == case.owner]


def _signatories(case: Case, party: MemberId | None) -> list[PersonId]:
    if case.agreement is None:
        return []
    content = case.agreement.content
    named = [p.signatory for p in content.parties if p.signatory and party in (None, p.organisation)]
    return [*named, *([content.association_signatory] if party is None else [])]


def _once(people: Iterable[PersonId]) -> tuple[PersonId, ...]:
    return tuple(dict.fromkeys(people))
