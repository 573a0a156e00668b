"""What happens at a moment. It is never refused: it is done, or it lapses with a reason."""

from collections.abc import Callable

from models.domain.decide.deliberation import Deliberation
from models.domain.decide.reminders import remind
from models.domain.events.engine import MomentSettled
from models.domain.events.obligations import ObligationFellDue, ObligationOpened
from models.domain.moment import Happening, Moment
from models.domain.obligation import Standing


def _open_obligation(deliberation: Deliberation, moment: Moment) -> None:
    if deliberation.case.obligations[moment.subject].standing is Standing.PLANNED:
        deliberation.establish(ObligationOpened(obligation=moment.subject))


def _fall_due(deliberation: Deliberation, moment: Moment) -> None:
    if deliberation.case.obligations[moment.subject].awaited:
        deliberation.establish(ObligationFellDue(obligation=moment.subject))


_SETTLE: dict[Happening, Callable[[Deliberation, Moment], None]] = {
    Happening.OPEN_OBLIGATION: _open_obligation,
    Happening.FALL_DUE: _fall_due,
    Happening.REMIND: remind,
}


def settle(deliberation: Deliberation, moment: Moment) -> None:
    """Do what a moment stands for, and take it off the forecast."""
    _SETTLE[moment.happening](deliberation, moment)
    if moment.key in deliberation.case.moments:
        deliberation.establish(MomentSettled(key=moment.key))
