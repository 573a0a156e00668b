"""Once the agreement is in force, every date of the execution is worked out and becomes a fact."""

from datetime import date, datetime, time

from models.calendar.zone import end_of_day, instant
from models.domain.commands.agreement import AgreementContent
from models.domain.decide.closing import end_funding
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.planning import plan, rungs_around
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
    _plan_end(deliberation, content)


def _begin(day: date) -> datetime:
    return instant(day, time.min)


def _plan_end(deliberation: Deliberation, content: AgreementContent) -> None:
    """The end of the funding and the letters about it; those that lie in the past are passed over."""
    ending = Moment(key="end", at=end_of_day(content.ends), happening=Happening.END_FUNDING, subject="end")
    letters = _letters(deliberation, content)
    for moment in (ending, *letters):
        if moment.at > deliberation.at:
            deliberation.establish(NoticePlanned(moment=moment))
    passed = tuple(letter.key for letter in letters if letter.at <= deliberation.at)
    if passed:
        deliberation.establish(MomentsDropped(keys=passed, reason="passed_over"))
    if ending.at <= deliberation.at:
        end_funding(deliberation)


def _letters(deliberation: Deliberation, content: AgreementContent) -> list[Moment]:
    """That the end is in sight, and that it has come: on the days and at the hour at which reminders go.

    The end of what has not begun is in nobody's sight.
    """
    before = deliberation.rulebook.closing.notice_days
    rungs = rungs_around(content.ends, [*(-days for days in before), 1], deliberation.rulebook.deadlines)
    keys = {
        rung.at: "funding_ended" if rung.offset > 0 else f"end_in_sight/{-rung.offset}"
        for rung in rungs
        if rung.day >= content.starts
    }
    return [Moment(key=key, at=at, happening=Happening.NOTIFY, subject=key) for at, key in keys.items()]
