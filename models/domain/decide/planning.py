"""Planning an obligation: every date that hangs on it is worked out here, once, and becomes a fact."""

from datetime import date, datetime, time

from models.calendar.due_dates import due_after_days
from models.calendar.ladder import PlannedRung, plan_rungs
from models.calendar.month_day import MonthDay
from models.calendar.quiet import QuietPeriod
from models.calendar.zone import end_of_day, local_date
from models.domain.actor import ASSOCIATION_ROLES, MemberId, PersonId
from models.domain.decide.deliberation import Deliberation
from models.domain.enclosed import Enclosed
from models.domain.events.obligations import (
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
    """Plan what the rulebook calls ``kind``, and open it at once if it can be done already. Returns its id.

    Nothing is late when it is planned: in place of a last day that has passed comes one that leaves time to act.
    """
    rule = deliberation.rulebook.obligations[kind]
    opens_at = max(opens_at or deliberation.at, deliberation.at)
    passed = due if due is not None and due < deliberation.today else None
    if passed is not None:
        due = due_after_days(deliberation.today, deliberation.rulebook.deadlines.days_to_act)
    key = f"{kind}/{name}" if name else kind
    known = deliberation.case.obligations.get(key)
    obligation = Obligation(
        id=key,
        kind=kind,
        owed_by=rule.owed_by,
        party=party,
        person=person,
        receiver=rule.receiver,
        span=span,
        opens_at=opens_at,
        due=due,
        since=deliberation.at,
        outlives_closing=rule.outlives_closing,
        round=known.round + 1 if known else 1,
    )
    dates = timetable(deliberation, obligation, due).model_copy(update={"instead_of": passed})
    deliberation.establish(ObligationPlanned(obligation=obligation, timetable=dates))
    if opens_at <= deliberation.at:
        deliberation.establish(ObligationOpened(obligation=obligation.id))
    return obligation.id


def move(
    deliberation: Deliberation,
    obligation: str,
    due: date,
    reason: Enclosed,
    *,
    opens_at: datetime | None = None,
    span: Span | None = None,
) -> None:
    """Give an obligation another last day, which is already a working day; its reminders follow.

    It may get another period too, or be possible from another instant on, which opens it anew where that is to come.
    """
    known = deliberation.case.obligations[obligation]
    if opens_at is not None:
        standing = Standing.PLANNED if opens_at > deliberation.at else known.standing
        known = known.model_copy(update={"opens_at": opens_at, "standing": standing})
    dates = timetable(deliberation, known, due, again=True)
    deliberation.establish(
        ObligationMoved(obligation=obligation, reason=reason, timetable=dates, opens_at=opens_at, span=span)
    )


def send_back(deliberation: Deliberation, obligation: str, due: date, reason: Enclosed) -> None:
    """Have it owed again, by a new last day, which is already a working day."""
    known = deliberation.case.obligations[obligation]
    deliberation.establish(
        ObligationReturned(
            obligation=obligation, reason=reason, timetable=timetable(deliberation, known, due, again=True)
        )
    )


def due_again(deliberation: Deliberation, obligation: str) -> date:
    """By when something sent back is owed again where nobody says: some days from now, never before it first was."""
    due = due_after_days(deliberation.today, deliberation.rulebook.deadlines.return_days)
    known = deliberation.case.obligations.get(obligation)
    return max(due, known.due) if known is not None and known.due is not None else due


def timetable(
    deliberation: Deliberation, obligation: Obligation, due: date | None, *, again: bool = False
) -> Timetable:
    """The dates of an obligation's round, or of one more, counted from a last day that is already a working day.

    While the case is paused nothing happens by itself about what stands still.
    """
    if deliberation.case.pause is not None and is_held(deliberation, obligation):
        return Timetable(due=due, moments=())
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


def is_held(deliberation: Deliberation, obligation: Obligation) -> bool:
    """Whether it stands still while the case is paused: all but what the association owes itself (rules.md 7)."""
    rule = deliberation.rulebook.obligations[obligation.kind]
    return rule.held_by_pause and obligation.owed_by not in ASSOCIATION_ROLES


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
    last_day = due if ladder.foot == "opening" else None
    rungs = rungs_around(foot, [step.days for step in ladder.steps], deadlines, last_day)
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


def rungs_around(
    day: date, offsets: list[int], deadlines: DeadlineRules, due: date | None = None
) -> tuple[PlannedRung, ...]:
    """The days so far from a day on which the rulebook lets people be written to by itself, at its hour.

    ``due`` is the last day, where it is not that day itself.
    """
    quiet = tuple(QuietPeriod(MonthDay.parse(q.first), MonthDay.parse(q.last)) for q in deadlines.quiet)
    return plan_rungs(day, offsets, quiet, time.fromisoformat(deadlines.reminders_at), due=due)
