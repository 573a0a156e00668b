"""Once the agreement is in force, every date of the execution is worked out and becomes a fact."""

from datetime import date, datetime, time, timedelta

from models.calendar.working_days import roll_backward
from models.calendar.zone import end_of_day, instant
from models.domain.decide.closing import end_funding
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.planning import plan
from models.domain.events.engine import NoticePlanned
from models.domain.moment import Happening, Moment
from models.domain.owed import everything_owed


def plan_execution(deliberation: Deliberation) -> None:
    """Plan everything that is owed from now to the end, the end itself, and its notices."""
    case = deliberation.case
    if case.agreement is None:
        return
    content = case.agreement.content
    for owed in everything_owed(case, content, deliberation.rulebook):
        plan(
            deliberation, owed.kind, name=owed.name, due=owed.due, span=owed.span, party=owed.payee,
            opens_at=_begin(owed.opens),
        )  # fmt: skip
    _plan_end(deliberation, content.ends)


def _begin(day: date) -> datetime:
    return instant(day, time.min)


def _plan_end(deliberation: Deliberation, ends: date) -> None:
    """The end of the funding, and the notices that it is in sight; one that lies in the past is passed over."""
    if end_of_day(ends) <= deliberation.at:
        end_funding(deliberation)
        return
    ending = Moment(key="end", at=end_of_day(ends), happening=Happening.END_FUNDING, subject="end")
    deliberation.establish(NoticePlanned(moment=ending))
    at = time.fromisoformat(deliberation.rulebook.deadlines.reminders_at)
    for days in deliberation.rulebook.closing.notice_days:
        when = instant(roll_backward(ends - timedelta(days=days)), at)
        if when <= deliberation.at:
            continue
        key = f"end_in_sight/{days}"
        notice = Moment(key=key, at=when, happening=Happening.NOTIFY, subject=key)
        deliberation.establish(NoticePlanned(moment=notice))
