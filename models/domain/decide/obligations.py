"""What is owed comes in, and is judged."""

from models.domain.decide.deliberation import Deliberation
from models.domain.enclosed import Enclosed
from models.domain.events.engine import MomentsDropped
from models.domain.events.obligations import ObligationApproved, ObligationOpened, ObligationSubmitted, ObligationWaived
from models.domain.moment import Happening
from models.domain.obligation import SETTLED, Standing


def come_in(deliberation: Deliberation, obligation: str, *, complete: bool = True) -> None:
    """What was owed came in: its reminders stop, and where nobody judges it, it is settled.

    What lacks something is left for the secretariat to judge. What has been settled already stays so.
    """
    known = deliberation.case.obligations[obligation]
    if known.standing in SETTLED:
        return
    _stop_reminders(deliberation, obligation, "received")
    deliberation.establish(ObligationSubmitted(obligation=obligation))
    if known.receiver is None and complete:
        deliberation.establish(ObligationApproved(obligation=obligation))


def answer(deliberation: Deliberation, obligation: str) -> None:
    """What was owed came in by an act of its own, perhaps before it was opened. Nothing where it is not owed."""
    known = deliberation.case.obligations.get(obligation)
    if known is None or known.standing in SETTLED:
        return
    if known.standing is Standing.PLANNED:
        deliberation.establish(ObligationOpened(obligation=obligation))
    come_in(deliberation, obligation)


def open_of_kind(deliberation: Deliberation, kind: str) -> tuple[str, ...]:
    """The ids of everything of a kind that is not settled yet."""
    return tuple(
        obligation.id
        for obligation in deliberation.case.obligations.values()
        if obligation.kind == kind and obligation.standing not in SETTLED
    )


def no_longer_owed(deliberation: Deliberation, obligation: str, reason: str, words: Enclosed | None = None) -> None:
    """What was owed has become pointless. The reason is a code, such as ``withdrawn``, kept with a person's words."""
    if deliberation.case.obligations[obligation].standing in SETTLED:
        return
    _stop_reminders(deliberation, obligation, reason)
    deliberation.establish(ObligationWaived(obligation=obligation, reason=reason, words=words))


def _stop_reminders(deliberation: Deliberation, obligation: str, reason: str) -> None:
    keys = tuple(
        moment.key
        for moment in sorted(deliberation.case.moments.values(), key=lambda m: m.order)
        if moment.subject == obligation and moment.happening is Happening.REMIND
    )
    if keys:
        deliberation.establish(MomentsDropped(keys=keys, reason=reason))
