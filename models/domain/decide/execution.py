"""Once the agreement is in force, every date of the execution is worked out and becomes a fact."""

from datetime import date, datetime, time

from models.calendar.ladder import PlannedRung
from models.calendar.zone import end_of_day, instant
from models.domain.commands.agreement import AgreementContent
from models.domain.decide.closing import end_funding
from models.domain.decide.conditional_years import let_go_of_refused_years
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.planning import plan, rungs_around
from models.domain.events.engine import MomentsDropped, NoticePlanned
from models.domain.moment import Happening, Moment
from models.domain.owed import everything_owed
from models.domain.rules.rulebook import Rulebook


def plan_execution(deliberation: Deliberation) -> None:
    """Plan everything that is owed from now to the end, the end itself, and its notices."""
    case = deliberation.case
    if case.agreement is None:
        return
    content = case.agreement.content
    for owed in everything_owed(case, content, deliberation.rulebook, deliberation.rules.register):
        plan(
            deliberation, owed.kind, name=owed.name, due=owed.due, span=owed.span, party=owed.party,
            opens_at=_begin(owed.opens),
        )  # fmt: skip
    let_go_of_refused_years(deliberation)
    plan_end(deliberation, content)


def _begin(day: date) -> datetime:
    return instant(day, time.min)


def plan_end(deliberation: Deliberation, content: AgreementContent) -> None:
    """Plan the end of the funding and the letters about it; those that lie in the past are passed over."""
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
    """That the end is in sight, and that it has come. Another end has letters of its own."""
    again = f"/{len(deliberation.case.amendments)}" if deliberation.case.amendments else ""
    keys = {
        rung.at: f"funding_ended{again}" if rung.offset > 0 else f"end_in_sight/{-rung.offset}{again}"
        for rung in letters_about_the_end(content.starts, content.ends, deliberation.rulebook)
    }
    return [Moment(key=key, at=at, happening=Happening.NOTIFY, subject=key) for at, key in keys.items()]


def letters_about_the_end(starts: date, ends: date, rulebook: Rulebook) -> list[PlannedRung]:
    """When everybody concerned is told that the end of a funding is in sight, and on the day after it that it has come.

    On the days and at the hour at which reminders go. The end of what has not begun is in nobody's sight.
    """
    offsets = [*(-days for days in rulebook.closing.notice_days), 1]
    return [rung for rung in rungs_around(ends, offsets, rulebook.deadlines) if rung.day >= starts]
