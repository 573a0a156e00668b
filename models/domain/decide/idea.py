"""An idea is registered, rests, and is taken up again."""

from collections.abc import Callable
from typing import Any

from models.domain.actor import Role
from models.domain.commands import idea as wanted
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.obligations import no_longer_owed
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import plan
from models.domain.documents.idea_receipt import idea_receipt
from models.domain.events import idea as happened
from models.domain.events.engine import PhaseEntered
from models.domain.obligation import SETTLED
from models.domain.phase import Phase
from models.domain.refusal import Refused


def _register(deliberation: Deliberation, body: wanted.RegisterIdea) -> None:
    require_phase(deliberation, Phase.UNREGISTERED)
    _check_parties(deliberation, body)
    deliberation.establish(
        happened.IdeaRegistered(
            kind=body.kind,
            title=body.title,
            summary=body.summary,
            parties=tuple(happened.Party(organisation=p.organisation, contact=p.contact) for p in body.parties),
            predecessor=body.predecessor,
        )
    )
    deliberation.establish(PhaseEntered(phase=Phase.IDEA))
    plan(deliberation, "application", due=None)
    receipt = order(deliberation, idea_receipt(deliberation.case, body.summary, deliberation.at, deliberation.rules))
    write_to(deliberation, "idea_received", "idea", Role.PARTY_REPRESENTATIVE, document=receipt)


def _check_parties(deliberation: Deliberation, body: wanted.RegisterIdea) -> None:
    register = deliberation.rules.register
    for number, party in enumerate(body.parties):
        if register.organisation(party.organisation) is None:
            raise Refused(
                "unknown_organisation",
                field=f"parties.{number}.organisation",
                organisation=party.organisation,
            )
        if register.person(party.contact) is None:
            raise Refused("unknown_person", field=f"parties.{number}.contact", person=party.contact)
    if len({party.organisation for party in body.parties}) < len(body.parties):
        raise Refused("party_named_twice", field="parties")


def _shelve(deliberation: Deliberation, body: wanted.ShelveIdea) -> None:
    require_phase(deliberation, Phase.IDEA)
    deliberation.establish(happened.IdeaShelved(reason=body.reason))
    deliberation.establish(PhaseEntered(phase=Phase.SHELVED))
    for obligation in [o for o in deliberation.case.obligations.values() if o.standing not in SETTLED]:
        no_longer_owed(deliberation, obligation.id, "shelved")


def _resume(deliberation: Deliberation, body: wanted.ResumeIdea) -> None:
    require_phase(deliberation, Phase.SHELVED)
    deliberation.establish(happened.IdeaResumed(reason=body.reason))
    deliberation.establish(PhaseEntered(phase=Phase.IDEA))
    number = sum(o.kind == "application" for o in deliberation.case.obligations.values()) + 1
    plan(deliberation, "application", name=str(number), due=None)


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.RegisterIdea: _register,
    wanted.ShelveIdea: _shelve,
    wanted.ResumeIdea: _resume,
}
