"""A party gets another contact person, wherever the case stands."""

from collections.abc import Callable
from typing import Any

from models.domain.actor import MemberId, Role
from models.domain.commands.contacts import ChangeContact
from models.domain.decide.claimants import OF_THE_ASSOCIATION
from models.domain.decide.correspondence import write, write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.phases import require_phase
from models.domain.events.contacts import ContactChanged
from models.domain.people import holders
from models.domain.phase import Phase
from models.domain.refusal import Refused

_REGISTERED = tuple(phase for phase in Phase if phase is not Phase.UNREGISTERED)


def _change(deliberation: Deliberation, body: ChangeContact) -> None:
    require_phase(deliberation, *_REGISTERED)
    _require_party(deliberation, body.organisation)
    if body.person is not None:
        _require_of_organisation(deliberation, body.person, body.organisation)
    deliberation.establish(ContactChanged(organisation=body.organisation, person=body.person, reason=body.reason))
    _tell(deliberation, body)


def _require_party(deliberation: Deliberation, organisation: MemberId) -> None:
    """Staff can name a contact at each party, a party's own people only there."""
    case, actor = deliberation.case, deliberation.actor
    parties = [party.organisation for party in case.parties]
    if organisation not in parties:
        known = ", ".join(parties)
        raise Refused("no_party_of_the_case", field="organisation", organisation=organisation, parties=known)
    if actor.role in OF_THE_ASSOCIATION:
        return
    acts_for = holders(case, deliberation.rules.register, actor.role, organisation)
    elsewhere = actor.role is Role.OWNER_CONTACT and organisation != case.owner
    if elsewhere or not deliberation.rights_of & set(acts_for):
        raise Refused("not_of_that_party", field="organisation", organisation=organisation)


def _require_of_organisation(deliberation: Deliberation, person: str, organisation: MemberId) -> None:
    known = deliberation.rules.register.person(person)
    if known is None:
        raise Refused("unknown_person", field="person", person=person)
    if known.organisation not in (None, organisation):
        raise Refused("not_of_organisation", field="person", person=person, organisation=organisation)


def _tell(deliberation: Deliberation, body: ChangeContact) -> None:
    """The new contact, and the secretariat unless it was entered there; nobody is told of an act of their own."""
    occasion = f"{body.organisation}/{deliberation.case.sequence}"
    if body.person is not None and body.person != deliberation.actor.person:
        write(
            deliberation, "contact_changed", occasion, ((body.person, Role.PARTY_REPRESENTATIVE),),
            organisation=body.organisation, person=body.person, reason=body.reason,
        )  # fmt: skip
    if deliberation.actor.role not in OF_THE_ASSOCIATION:
        write_to(
            deliberation, "contact_changed", occasion, Role.SECRETARIAT,
            organisation=body.organisation, person=body.person, reason=body.reason,
        )  # fmt: skip


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    ChangeContact: _change,
}
