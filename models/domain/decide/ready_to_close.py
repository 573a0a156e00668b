"""Whether a case can be closed. Everything that stands in the way is named at once."""

from models.domain.decide.checklist import left, named
from models.domain.decide.deliberation import Deliberation
from models.domain.enclosed import Enclosed
from models.domain.obligation import SETTLED, Obligation
from models.domain.refusal import Refused
from models.domain.rules.stages import Gate
from models.domain.state import RemittanceStanding
from models.domain.steering_group import STEERING_GROUP, steering_group_needed

_FINISHED = frozenset(
    {RemittanceStanding.PAID, RemittanceStanding.SETTLED, RemittanceStanding.RETURNED, RemittanceStanding.SET_ASIDE}
)
_NOTHING = "–"


def require_ready(deliberation: Deliberation, reason: Enclosed | None) -> tuple[str, ...]:
    """Refuse to close a case while something is left. Answers what is still owed and only ought to be there.

    What ought to be there takes a ``reason``. Nothing waits for what stays owed afterwards.

    Raises:
        Refused: ``items_left``, ``items_need_reason``, ``claims_unfinished``, ``still_owed`` or
            ``closing_needs_reason`` where only that is left; ``closing_blocked`` where several are.
    """
    items = {strength: _items(deliberation, strength) for strength in ("must", "ought")}
    claims = _unfinished_claims(deliberation)
    must, ought = _owed(deliberation, but={f"{kind}/{claim}" for claim in claims for kind in ("remittance", "payment")})
    unexplained = ought if reason is None else ()
    blockers = [
        *([Refused("items_left", items=items["must"])] if items["must"] else []),
        *([Refused("items_need_reason", items=items["ought"])] if items["ought"] else []),
        *([Refused("claims_unfinished", remittances=", ".join(claims))] if claims else []),
        *([Refused("still_owed", obligations=", ".join(must))] if must else []),
        *([Refused("closing_needs_reason", field="reason", obligations=", ".join(unexplained))] if unexplained else []),
    ]
    if len(blockers) > 1:
        owed = dict.fromkeys([*(f"remittance/{claim}" for claim in claims), *must, *unexplained])
        told = "; ".join(found for found in items.values() if found)
        raise Refused("closing_blocked", items=told or _NOTHING, obligations=", ".join(owed) or _NOTHING)
    if blockers:
        raise blockers[0]
    return ought


def _items(deliberation: Deliberation, strength: str) -> str:
    open_items = tuple(
        item for gate in (Gate.START, Gate.CLOSING) for item in left(deliberation.case, deliberation.rulebook, gate)
    )
    return named(item for item in open_items if item.strength == strength)


def _unfinished_claims(deliberation: Deliberation) -> tuple[str, ...]:
    return tuple(one.id for one in deliberation.case.remittances.values() if one.standing not in _FINISHED)


def _owed(deliberation: Deliberation, but: set[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is still owed: what must be there, and what only ought to be. An unfinished claim is named as a claim."""
    known = [one for one in deliberation.case.obligations.values() if one.id not in but]
    open_ones = [one for one in known if one.standing not in SETTLED and not one.outlives_closing]
    must = [one for one in open_ones if _must_be_there(deliberation, one)]
    return tuple(one.id for one in must), tuple(one.id for one in open_ones if one not in must)


def _must_be_there(deliberation: Deliberation, obligation: Obligation) -> bool:
    """A steering group must be there only where no agreement is written without one (rules.md 8)."""
    rulebook = deliberation.rulebook
    if obligation.kind == STEERING_GROUP and steering_group_needed(deliberation.case, rulebook) != "must":
        return False
    return rulebook.obligations[obligation.kind].strength == "must"
