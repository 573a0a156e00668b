"""Which phases a command belongs to."""

from models.domain.decide.deliberation import Deliberation
from models.domain.phase import Phase
from models.domain.refusal import Refused


def require_phase(deliberation: Deliberation, *phases: Phase) -> None:
    """Refuse a command that does not belong where the case stands.

    Raises:
        Refused: ``decided_not_notified`` while a decision waits for its release, else ``wrong_phase``.
    """
    phase = deliberation.case.phase
    if phase in phases:
        return
    if phase is Phase.DECIDED_NOT_NOTIFIED:
        raise Refused("decided_not_notified")
    raise Refused("wrong_phase", phase=phase, phases=", ".join(phases))
