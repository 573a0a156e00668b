"""Once the agreement is in force, every date of the execution is worked out and becomes a fact."""

from datetime import date, datetime, time, timedelta

from models.calendar.working_days import roll_backward
from models.calendar.zone import end_of_day, instant
from models.domain.decide.closing import end_funding
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.planning import plan
from models.domain.events.engine import MomentsDropped, NoticePlanned
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
    """The end of the funding, and the notices that it is in sight; those that lie in the past are passed over."""
    at = time.fromisoformat(deliberation.rulebook.deadlines.reminders_at)
    notices = [
        Moment(
            key=f"end_in_sight/{days}",
            at=instant(roll_backward(ends - timedelta(days=days)), at),
            happening=Happening.NOTIFY,
            subject=f"end_in_sight/{days}",
        )
        for days in deliberation.rulebook.closing.notice_days
    ]
    ending = Moment(key="end", at=end_of_day(ends), happening=Happening.END_FUNDING, subject="end")
    for moment in (ending, *notices):
        if moment.at > deliberation.at:
            deliberation.establish(NoticePlanned(moment=moment))
    passed = tuple(notice.key for notice in notices if notice.at <= deliberation.at)
    if passed:
        deliberation.establish(MomentsDropped(keys=passed, reason="passed_over"))
    if ending.at <= deliberation.at:
        end_funding(deliberation)
