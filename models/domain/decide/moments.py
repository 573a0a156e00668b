"""What happens at a moment. It is never refused: it is done, or it lapses with a reason."""

from collections.abc import Callable

from models.domain.decide.assignments import END_IN_SIGHT, end_assignment, tell_end_in_sight
from models.domain.decide.association import begin_year
from models.domain.decide.closing import end_funding, notify
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.release import release
from models.domain.decide.reminders import remind
from models.domain.decide.withholding import tell_of_withholding, withhold_where_late
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
        withhold_where_late(deliberation)


def _release_decision(deliberation: Deliberation, _: Moment) -> None:
    release(deliberation)


def _end_funding(deliberation: Deliberation, _: Moment) -> None:
    end_funding(deliberation)


def _end_assignment(deliberation: Deliberation, _: Moment) -> None:
    end_assignment(deliberation)


def _notify(deliberation: Deliberation, moment: Moment) -> None:
    (tell_end_in_sight if moment.subject == END_IN_SIGHT else notify)(deliberation, moment)


def _rest(_deliberation: Deliberation, _moment: Moment) -> None:
    """From here on only what outlives the closing keeps the case's run awake."""


def _tell_withheld(deliberation: Deliberation, moment: Moment) -> None:
    tell_of_withholding(deliberation, moment.subject)


_SETTLE: dict[Happening, Callable[[Deliberation, Moment], None]] = {
    Happening.RELEASE_DECISION: _release_decision,
    Happening.OPEN_OBLIGATION: _open_obligation,
    Happening.END_FUNDING: _end_funding,
    Happening.END_ASSIGNMENT: _end_assignment,
    Happening.PLAN_YEAR: begin_year,
    Happening.FALL_DUE: _fall_due,
    Happening.REMIND: remind,
    Happening.NOTIFY: _notify,
    Happening.TELL_WITHHELD: _tell_withheld,
    Happening.REST: _rest,
}


def settle(deliberation: Deliberation, moment: Moment) -> None:
    """Do what a moment stands for, and take it off the forecast."""
    _SETTLE[moment.happening](deliberation, moment)
    if moment.key in deliberation.case.moments:
        deliberation.establish(MomentSettled(key=moment.key))
