"""A person leaves: what the person answers for in the case is handed to another, or to nobody yet."""

from collections.abc import Callable
from typing import Any

from models.domain.actor import PersonId, Role
from models.domain.commands.handing_over import HandOver
from models.domain.decide.correspondence import write, write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.own_side import ASSOCIATION
from models.domain.decide.phases import require_phase
from models.domain.duties import duties
from models.domain.events.handing_over import DutiesHandedOver, Duty
from models.domain.phase import Phase
from models.domain.refusal import Refused

_REGISTERED = tuple(phase for phase in Phase if phase is not Phase.UNREGISTERED)
_OF_THE_ORGANISATION = frozenset({Role.PARTY_REPRESENTATIVE, Role.OWNER_CONTACT, Role.SIGNATORY_MANAGER})


def _hand_over(deliberation: Deliberation, body: HandOver) -> None:
    require_phase(deliberation, *_REGISTERED)
    held = duties(deliberation.case, body.person)
    if not held:
        raise Refused("answers_for_nothing", field="person", person=body.person)
    if body.to is None:
        _require_signatures_stay(held)
    else:
        _require_can_take_over(deliberation, body.person, body.to, held)
    deliberation.establish(DutiesHandedOver(person=body.person, to=body.to, duties=held, reason=body.reason))
    _tell(deliberation, body, held[0].role)


def _require_signatures_stay(held: tuple[Duty, ...]) -> None:
    """A signature is never nobody's: an agreement would come into force without it."""
    signature = next((duty for duty in held if duty.role is Role.SIGNATORY_MANAGER), None)
    if signature is not None:
        raise Refused("signature_needs_somebody", field="to", organisation=signature.organisation)


def _require_can_take_over(deliberation: Deliberation, person: PersonId, to: PersonId, held: tuple[Duty, ...]) -> None:
    known = deliberation.rules.register.person(to)
    if known is None:
        raise Refused("unknown_person", field="to", person=to)
    if to == person:
        raise Refused("hands_over_to_oneself", field="to", person=to)
    for duty in held:
        elsewhere = known.organisation not in (None, duty.organisation)
        if duty.role in _OF_THE_ORGANISATION and duty.organisation != ASSOCIATION and elsewhere:
            raise Refused("not_of_organisation", field="to", person=to, organisation=duty.organisation)
    leads = any(duty.role is Role.INTERVENTION_LEAD for duty in held)
    if leads and "change_lead" in deliberation.rulebook.agreement.board_amends:
        raise Refused("board_decides", field="to", change="change_lead")


def _tell(deliberation: Deliberation, body: HandOver, role: Role) -> None:
    """Who takes over; where nobody does, those to whom it falls until somebody does."""
    occasion = f"{body.person}/{deliberation.case.sequence}"
    if body.to is not None:
        if body.to != deliberation.actor.person:
            write(
                deliberation, "handed_over", occasion, ((body.to, role),), person=body.person, reason=body.reason
            )  # fmt: skip
        return
    for falls_to in (Role.OWNER_CONTACT, Role.SECRETARIAT):
        write_to(deliberation, "handed_over", occasion, falls_to, person=body.person, reason=body.reason)


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    HandOver: _hand_over,
}
