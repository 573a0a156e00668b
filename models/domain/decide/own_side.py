"""Each acts for its own organisation; the secretariat and the director enter what reaches them from any."""

from models.domain.actor import MemberId, PersonId, Role
from models.domain.decide.deliberation import Deliberation
from models.domain.refusal import Refused

ASSOCIATION = "association"
"""The association, among those who sign."""

_ENTERS_FOR_OTHERS = frozenset({Role.SECRETARIAT, Role.DIRECTOR})


def require_own_side(deliberation: Deliberation, organisation: MemberId) -> None:
    """Refuse who acts for an organisation that is not their own.

    One's own is the organisation where one works by the register, one whose contact one is in the case, or one for
    which the agreement names one to sign.

    Raises:
        Refused: ``not_your_organisation``.
    """
    actor = deliberation.actor
    if actor.role in _ENTERS_FOR_OTHERS or organisation in _sides(deliberation):
        return
    raise Refused("not_your_organisation", field="organisation", person=actor.person, organisation=organisation)


def _sides(deliberation: Deliberation) -> set[MemberId]:
    return {side for person in deliberation.rights_of for side in _sides_of(deliberation, person)}


def _sides_of(deliberation: Deliberation, person: PersonId) -> set[MemberId]:
    case = deliberation.case
    known = deliberation.rules.register.person(person)
    own = {known.organisation} if known is not None and known.organisation is not None else set()
    own |= {party.organisation for party in case.parties if party.contact == person}
    if case.agreement is None:
        return own
    content = case.agreement.content
    own |= {party.organisation for party in content.parties if party.signatory == person}
    return own | {ASSOCIATION} if content.association_signatory == person else own
