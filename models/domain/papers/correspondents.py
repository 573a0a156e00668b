"""Whom documents go to, and whose names stand under them, by the case and the register."""

from models.domain.actor import MemberId, PersonId, Role
from models.domain.case import Case
from models.domain.documents.correspondents import ContactPerson, Recipient, Signatory
from models.domain.papers.words import capital
from models.domain.rules.rulebook import Rules


def party_contacts(case: Case) -> dict[MemberId, PersonId | None]:
    """Each applicant organisation once, by the application or else the idea, with whom to turn to there now."""
    now = {party.organisation: party.contact for party in reversed(case.parties)}
    contacts: dict[MemberId, PersonId | None] = {}
    for party in case.application.parties if case.application else case.parties:
        contacts.setdefault(party.organisation, now.get(party.organisation, party.contact))
    return contacts


def applicants(case: Case, rules: Rules) -> tuple[Recipient, ...]:
    """All applicant parties, once each."""
    register = rules.register
    return tuple(
        Recipient(
            organisation=register.organisation_name(organisation),
            contact=register.name_of(contact) if contact else "",
        )
        for organisation, contact in party_contacts(case).items()
    )


def signatory(person: PersonId, rules: Rules, otherwise: str = "") -> Signatory:
    """A person as the one who answers for a document; ``otherwise`` where the register has no title."""
    known = rules.register.person(person)
    title = known.title if known else ""
    return Signatory(name=rules.register.name_of(person), title=title or otherwise)


def for_the_board(rules: Rules) -> Signatory:
    """Who signs for the board: the director, else the chair, else the association without a name."""
    labels = rules.rulebook.association.labels
    for role, called in ((Role.DIRECTOR, labels.director), (Role.CHAIR, "ordförande")):
        if people := rules.register.holders(role):
            return signatory(people[0], rules, otherwise=capital(called))
    return Signatory(name=rules.rulebook.association.name)


def at_the_secretariat(rules: Rules) -> ContactPerson | None:
    """Whom to turn to at the association; nobody where the register names nobody and there is no address."""
    association = rules.rulebook.association
    people = rules.register.holders(Role.SECRETARIAT)
    if people:
        return contact_person(people[0], rules, organisation=association.name)
    return ContactPerson(name=association.name, email=association.email) if association.email else None


def contact_person(person: PersonId, rules: Rules, organisation: str = "") -> ContactPerson:
    """A person to turn to, with where the person works."""
    known = rules.register.person(person)
    works_at = known.organisation if known else None
    return ContactPerson(
        name=rules.register.name_of(person),
        organisation=organisation or (rules.register.organisation_name(works_at) if works_at else ""),
        email=known.email if known else "",
    )


def payee_name(payee: MemberId | None, rules: Rules) -> str:
    """Who is paid; the association itself for what it bears itself."""
    return rules.rulebook.association.name if payee is None else rules.register.organisation_name(payee)


def party_names(case: Case, rules: Rules) -> tuple[str, ...]:
    """The organisations that take part: by the agreement, else the application, else the idea; or the principals."""
    if case.assignment is not None:
        parties = case.assignment.commissioned.principals
    elif case.agreement is not None:
        parties = tuple(party.organisation for party in case.agreement.content.parties)
    else:
        parties = tuple(party_contacts(case))
    return tuple(rules.register.organisation_name(party) for party in parties)
