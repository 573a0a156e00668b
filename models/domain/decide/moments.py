"""What happens at a moment. It is never refused: it is done, or it lapses with a reason."""

from collections.abc import Callable

from models.domain.decide.closing import end_funding, notify
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.release import release
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


def _release_decision(deliberation: Deliberation, _: Moment) -> None:
    release(deliberation)


def _end_funding(deliberation: Deliberation, _: Moment) -> None:
    end_funding(deliberation)


def _rest(_deliberation: Deliberation, _moment: Moment) -> None:
    """From here on nothing keeps the case's run awake."""


_SETTLE: dict[Happening, Callable[[Deliberation, Moment], None]] = {
    Happening.RELEASE_DECISION: _release_decision,
    Happening.OPEN_OBLIGATION: _open_obligation,
    Happening.END_FUNDING: _end_funding,
    Happening.FALL_DUE: _fall_due,
    Happening.REMIND: remind,
    Happening.NOTIFY: notify,
    Happening.REST: _rest,
}


def settle(deliberation: Deliberation, moment: Moment) -> None:
    """Do what a moment stands for, and take it off the forecast."""
    _SETTLE[moment.happening](deliberation, moment)
    if moment.key in deliberation.case.moments:
        deliberation.establish(MomentSettled(key=moment.key))
