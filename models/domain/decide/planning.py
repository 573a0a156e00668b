"""Planning an obligation: every date that hangs on it is worked out here, once, and becomes a fact."""

from datetime import date, datetime, time

from models.calendar.ladder import PlannedRung, plan_rungs
from models.calendar.month_day import MonthDay
from models.calendar.quiet import QuietPeriod
from models.calendar.zone import end_of_day, local_date
from models.domain.actor import MemberId, PersonId
from models.domain.decide.deliberation import Deliberation
from models.domain.enclosed import Enclosed
from models.domain.events.obligations import (
    ObligationFellDue,
    ObligationMoved,
    ObligationOpened,
    ObligationPlanned,
    ObligationReturned,
)
from models.domain.moment import Happening, Moment
from models.domain.obligation import Obligation, Span, Standing, Timetable
from models.domain.rules.deadlines import DeadlineRules, LadderRule


def plan(
    deliberation: Deliberation,
    kind: str,
    *,
    name: str = "",
    due: date | None,
    opens_at: datetime | None = None,
    span: Span | None = None,
    party: MemberId | None = None,
    person: PersonId | None = None,
) -> str:
    """Plan what the rulebook calls ``kind``, and open it at once if it can be done already. Returns its id."""
    rule = deliberation.rulebook.obligations[kind]
    opens_at = max(opens_at or deliberation.at, deliberation.at)
    obligation = Obligation(
        id=f"{kind}/{name}" if name else kind,
        kind=kind,
        owed_by=rule.owed_by,
        party=party,
        person=person,
        receiver=rule.receiver,
        span=span,
        opens_at=opens_at,
        due=due,
        since=deliberation.at,
    )
    deliberation.establish(ObligationPlanned(obligation=obligation, timetable=timetable(deliberation, obligation, due)))
    if opens_at <= deliberation.at:
        deliberation.establish(ObligationOpened(obligation=obligation.id))
        if due is not None and end_of_day(due) <= deliberation.at:
            deliberation.establish(ObligationFellDue(obligation=obligation.id))
    return obligation.id


def move(deliberation: Deliberation, obligation: str, due: date, reason: Enclosed) -> None:
    """Give an obligation another last day, which is already a working day; its reminders follow."""
    known = deliberation.case.obligations[obligation]
    deliberation.establish(
        ObligationMoved(obligation=obligation, reason=reason, timetable=timetable(deliberation, known, due, again=True))
    )


def send_back(deliberation: Deliberation, obligation: str, due: date, reason: Enclosed) -> None:
    """Have it owed again, by a new last day, which is already a working day."""
    known = deliberation.case.obligations[obligation]
    deliberation.establish(
        ObligationReturned(
            obligation=obligation, reason=reason, timetable=timetable(deliberation, known, due, again=True)
        )
    )


def timetable(
    deliberation: Deliberation, obligation: Obligation, due: date | None, *, again: bool = False
) -> Timetable:
    """The dates of an obligation's round, or of one more, counted from a last day that is already a working day."""
    rounds = obligation.round + 1 if again else obligation.round
    ladder = deliberation.rulebook.ladders[deliberation.rulebook.obligations[obligation.kind].ladder]
    moments = [
        *_opening(obligation, deliberation.at),
        *_falling_due(obligation, due, rounds),
        *_reminders(obligation, due, rounds, ladder, deliberation.rulebook.deadlines),
    ]
    return Timetable(
        due=due,
        moments=tuple(moment for moment in moments if moment.at > deliberation.at),
        passed_over=tuple(moment for moment in moments if moment.at <= deliberation.at),
    )


def _opening(obligation: Obligation, now: datetime) -> tuple[Moment, ...]:
    if obligation.standing is not Standing.PLANNED or obligation.opens_at <= now:
        return ()
    key = f"open/{obligation.id}"
    return (Moment(key=key, at=obligation.opens_at, happening=Happening.OPEN_OBLIGATION, subject=obligation.id),)


def _falling_due(obligation: Obligation, due: date | None, rounds: int) -> tuple[Moment, ...]:
    if due is None:
        return ()
    key = f"due/{obligation.id}/{rounds}"
    return (Moment(key=key, at=end_of_day(due), happening=Happening.FALL_DUE, subject=obligation.id),)


def _reminders(
    obligation: Obligation, due: date | None, rounds: int, ladder: LadderRule, deadlines: DeadlineRules
) -> tuple[Moment, ...]:
    foot = local_date(obligation.opens_at) if ladder.foot == "opening" else due
    if foot is None:
        return ()
    rungs = rungs_around(foot, [step.days for step in ladder.steps], deadlines)
    return tuple(
        Moment(
            key=f"remind/{obligation.id}/{rounds}/{rung.offsets[-1]:+d}",
            at=rung.at,
            happening=Happening.REMIND,
            subject=obligation.id,
            days=rung.offsets,
        )
        for rung in rungs
    )


def rungs_around(day: date, offsets: list[int], deadlines: DeadlineRules) -> tuple[PlannedRung, ...]:
    """The days so far from a day on which the rulebook lets people be written to by itself, at its hour."""
    quiet = tuple(QuietPeriod(MonthDay.parse(q.first), MonthDay.parse(q.last)) for q in deadlines.quiet)
    return plan_rungs(day, offsets, quiet, time.fromisoformat(deadlines.reminders_at))
