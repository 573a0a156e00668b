"""A case comes to an end: what was owed is no longer, and its run rests for a while before it is let go."""

from datetime import timedelta

from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import no_longer_owed
from models.domain.events.engine import MomentsDropped, NoticePlanned, PhaseEntered
from models.domain.moment import Happening, Moment
from models.domain.obligation import SETTLED
from models.domain.phase import Phase


def end(deliberation: Deliberation, phase: Phase, reason: str) -> None:
    """Enter a phase that ends the case. Everything still owed is waived with the reason, a code.

    What outlives a closing stays owed, with its moments, and the run wakes for it.
    """
    stays = _outliving(deliberation) if phase is Phase.CLOSED else frozenset()
    waive_all(deliberation, reason, but=stays)
    coming = sorted(deliberation.case.moments.values(), key=lambda m: m.order)
    left = tuple(moment.key for moment in coming if moment.subject not in stays)
    if left:
        deliberation.establish(MomentsDropped(keys=left, reason=reason))
    deliberation.establish(PhaseEntered(phase=phase))
    rests_at = deliberation.at + timedelta(days=deliberation.rulebook.closing.run_rests_after_days)
    rest = Moment(key="rest", at=rests_at, happening=Happening.REST, subject="rest")
    deliberation.establish(NoticePlanned(moment=rest))


def _outliving(deliberation: Deliberation) -> frozenset[str]:
    known = deliberation.case.obligations.values()
    return frozenset(one.id for one in known if one.outlives_closing and one.standing not in SETTLED)


def waive_all(deliberation: Deliberation, reason: str, *, but: frozenset[str] = frozenset()) -> None:
    """Waive everything that is still owed, with the reason, a code, but for what is named."""
    for obligation in [o.id for o in deliberation.case.obligations.values() if o.standing not in SETTLED]:
        if obligation not in but:
            no_longer_owed(deliberation, obligation, reason)
