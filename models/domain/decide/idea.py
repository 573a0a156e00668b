"""An idea is registered, rests, and is taken up again."""

from collections.abc import Callable
from typing import Any

from models.domain.actor import Role
from models.domain.commands import idea as wanted
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.groundwork import PROBLEM_STATEMENT, await_first_paper
from models.domain.decide.obligations import no_longer_owed
from models.domain.decide.phases import require_phase
from models.domain.documents.idea_receipt import idea_receipt
from models.domain.events import idea as happened
from models.domain.events.engine import PhaseEntered
from models.domain.obligation import SETTLED
from models.domain.phase import Phase
from models.domain.refusal import Refused

REGISTERED = tuple(phase for phase in Phase if phase is not Phase.UNREGISTERED)
"""A case that exists, wherever it stands."""


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
    await_first_paper(deliberation)
    receipt = order(deliberation, idea_receipt(deliberation.case, body.summary, deliberation.at, deliberation.rules))
    write_to(
        deliberation, "idea_received", "idea", Role.PARTY_REPRESENTATIVE, document=receipt,
        title=_first_paper(deliberation),
    )  # fmt: skip


def _first_paper(deliberation: Deliberation) -> str | None:
    """What comes before the application, where applications have two stages."""
    form = deliberation.rulebook.groundwork.problem_statement
    return deliberation.rulebook.forms[form].label if form else None


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
    kinds = ("application", PROBLEM_STATEMENT)
    number = sum(o.kind in kinds for o in deliberation.case.obligations.values()) + 1
    await_first_paper(deliberation, str(number))


def _note_successor(deliberation: Deliberation, body: wanted.NoteSuccessor) -> None:
    require_phase(deliberation, *REGISTERED)
    case = deliberation.case
    if body.successor in (case.number, *case.successors):
        raise Refused("follows_already", field="successor", successor=body.successor)
    deliberation.establish(happened.SuccessorNoted(successor=body.successor))


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.RegisterIdea: _register,
    wanted.ShelveIdea: _shelve,
    wanted.ResumeIdea: _resume,
    wanted.NoteSuccessor: _note_successor,
}
