"""Operators have what broke or stuck tried once more."""

from collections.abc import Callable
from typing import Any

from models.domain.commands import operations as wanted
from models.domain.decide.deliberation import Deliberation
from models.domain.events.engine import EffectRetried, StalledRetried
from models.domain.refusal import Refused


def _retry_stalled(deliberation: Deliberation, body: wanted.RetryStalled) -> None:
    """The retry itself is ordered here; ``proceed`` then takes the stalled thing once more."""
    if body.key not in deliberation.case.stalled:
        raise Refused("nothing_stalled", field="key", key=body.key)
    deliberation.establish(StalledRetried(key=body.key))


def _retry_effect(deliberation: Deliberation, body: wanted.RetryEffect) -> None:
    if body.effect not in deliberation.case.mails and body.effect not in deliberation.case.documents:
        raise Refused("unknown_effect", field="effect", effect=body.effect)
    if body.effect not in deliberation.rules.parked:
        raise Refused("nothing_parked", field="effect", effect=body.effect)
    deliberation.establish(EffectRetried(effect=body.effect))


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.RetryStalled: _retry_stalled,
    wanted.RetryEffect: _retry_effect,
}
