"""A payee has nothing to claim for a period: what was awaited is settled without a claim of nothing (rules.md 5)."""

from collections.abc import Callable
from typing import Any

from models.domain.actor import Role
from models.domain.commands.remittances import ClaimNothing
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import no_longer_owed
from models.domain.decide.phases import require_phase
from models.domain.delivery import to_come
from models.domain.obligation import Obligation
from models.domain.owed import Q4_ESTIMATE, REMITTANCE
from models.domain.people import holders
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.state import RemittanceStanding


def _claim_nothing(deliberation: Deliberation, body: ClaimNothing) -> None:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING)
    obligation = deliberation.case.obligations.get(body.obligation)
    if obligation is None or obligation.kind not in (REMITTANCE, Q4_ESTIMATE):
        raise Refused("no_claim_of_that_name", field="obligation", obligation=body.obligation)
    if not to_come(obligation):
        standing = obligation.standing
        raise Refused("claim_not_awaited", field="obligation", obligation=obligation.id, standing=standing)
    _require_own(deliberation, obligation)
    claim = deliberation.case.remittances.get(obligation.id.removeprefix(f"{REMITTANCE}/"))
    if claim is not None and claim.standing is RemittanceStanding.PARTLY_RECEIVED:
        raise Refused("claim_came_in_part", field="obligation", remittance=claim.id)
    no_longer_owed(deliberation, obligation.id, "nothing_to_claim", body.reason)


def _require_own(deliberation: Deliberation, obligation: Obligation) -> None:
    """A party's representative speaks for that party's own money; whoever leads the case or works at it, for all."""
    actor, register = deliberation.actor, deliberation.rules.register
    if actor.role is not Role.PARTY_REPRESENTATIVE or obligation.party is None:
        return
    if not deliberation.rights_of & set(holders(deliberation.case, register, actor.role, obligation.party)):
        raise Refused("not_your_claim", field="obligation", person=actor.person, payee=obligation.party)


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    ClaimNothing: _claim_nothing,
}
