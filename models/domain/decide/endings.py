"""A case comes to an end: what was owed is no longer, and its run rests for a while before it is let go."""

from datetime import timedelta

from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import no_longer_owed
from models.domain.events.engine import MomentsDropped, NoticePlanned, PhaseEntered
from models.domain.moment import Happening, Moment
from models.domain.obligation import SETTLED
from models.domain.phase import Phase


def end(deliberation: Deliberation, phase: Phase, reason: str) -> None:
    """Enter a phase that ends the case. Everything still owed is waived with the reason, a code."""
    waive_all(deliberation, reason)
    left = tuple(moment.key for moment in sorted(deliberation.case.moments.values(), key=lambda m: m.order))
    if left:
        deliberation.establish(MomentsDropped(keys=left, reason=reason))
    deliberation.establish(PhaseEntered(phase=phase))
    rests_at = deliberation.at + timedelta(days=deliberation.rulebook.closing.run_rests_after_days)
    rest = Moment(key="rest", at=rests_at, happening=Happening.REST, subject="rest")
    deliberation.establish(NoticePlanned(moment=rest))


def waive_all(deliberation: Deliberation, reason: str) -> None:
    """Waive everything that is still owed, with the reason, a code."""
    for obligation in [o.id for o in deliberation.case.obligations.values() if o.standing not in SETTLED]:
        no_longer_owed(deliberation, obligation, reason)
