"""A case is put on for a meeting, by its lead time; the applicants are told which, and why not the one before."""

from datetime import date, timedelta

from models.calendar.working_days import days_before_meeting
from models.domain.actor import Role
from models.domain.commands.preparation import ChangeMeeting, PutOnMeeting
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import open_of_kind
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import move, plan
from models.domain.enclosed import Enclosed
from models.domain.events.preparation import BookedForMeeting, MeetingChanged, NoMeetingFound
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.register import Body

HANGS_ON: dict[Body, tuple[str, ...]] = {
    Body.PREPARATORY_GROUP: ("group_handling",),
    Body.BOARD: ("staff_report", "board_decision"),
}
"""What is owed for each body's meeting."""


def book(deliberation: Deliberation, body: Body, on_or_after: date | None = None) -> date | None:
    """Put the case on for the first meeting that it is in time for, and tell the applicants. Returns its day."""
    booked = _choose(deliberation, body, on_or_after or deliberation.today)
    if booked is None:
        return None
    write_to(
        deliberation, "booked_for_meeting", f"{body}/{booked.on}", Role.PARTY_REPRESENTATIVE,
        body=body, date=booked.on, too_late_for=booked.too_late_for, last_day=booked.missed,
    )  # fmt: skip
    return booked.on


def _choose(deliberation: Deliberation, body: Body, on_or_after: date) -> BookedForMeeting | None:
    dates = deliberation.rules.register.coming(body, on_or_after)
    in_time = [on for on in dates if deliberation.today <= _latest(deliberation, body, on)]
    if not in_time:
        deliberation.establish(NoMeetingFound(body=body))
        write_to(deliberation, "no_meeting_found", f"{body}/{deliberation.today}", Role.SECRETARIAT, body=body)
        return None
    missed = max((one for one in dates if one < in_time[0]), default=None)
    booked = BookedForMeeting(
        body=body,
        on=in_time[0],
        last_day=last_day(deliberation, body, in_time[0]),
        too_late_for=missed,
        missed=_latest(deliberation, body, missed) if missed else None,
    )
    deliberation.establish(booked)
    return booked


def put_on(deliberation: Deliberation, body: PutOnMeeting) -> None:
    """Put the case on for a meeting anew: the one that somebody chose, or the first that it is in time for.

    Raises:
        Refused: ``wrong_phase``, or ``no_such_meeting``.
    """
    require_phase(deliberation, Phase.AT_BOARD if body.body is Body.BOARD else Phase.IN_PREPARATION)
    on = _chosen(deliberation, body.body, body.on) if body.on else book(deliberation, body.body)
    plan_for_meeting(deliberation, body.body, on, str(deliberation.case.sequence), body.reason)


def _chosen(deliberation: Deliberation, body: Body, on: date) -> date:
    """A meeting that a person chose; its lead time is that person's to judge."""
    if on not in deliberation.rules.register.coming(body, deliberation.today):
        raise Refused("no_such_meeting", field="on", body=body, on=on)
    deliberation.establish(BookedForMeeting(body=body, on=on, last_day=last_day(deliberation, body, on)))
    write_to(deliberation, "booked_for_meeting", f"{body}/{on}", Role.PARTY_REPRESENTATIVE, body=body, date=on)
    return on


def last_day(deliberation: Deliberation, body: Body, on: date) -> date:
    """The last day for a meeting: counted backward from it, and rolled backward to a working day."""
    rules = deliberation.rulebook.preparation
    days = rules.papers_days_before_board if body is Body.BOARD else rules.complete_days_before_group
    return days_before_meeting(on, days)


def _latest(deliberation: Deliberation, body: Body, on: date) -> date:
    """The last day on which the case could be put on for a meeting.

    For the board it is no day at all, only the one by which the group must have met, where the group met later.
    """
    group_met = deliberation.case.prepared_on
    if body is Body.BOARD and group_met is not None and not deliberation.case.returns_to_board:
        by = days_before_meeting(on, deliberation.rulebook.preparation.group_days_before_board)
        if group_met > by:
            return by
    return last_day(deliberation, body, on)


def plan_for_meeting(
    deliberation: Deliberation, body: Body, on: date | None, name: str, reason: Enclosed | None = None
) -> None:
    """Plan what is owed for a meeting: papers by their last day, the rest by the meeting itself.

    What is owed already, from an earlier booking, follows to the new meeting.
    """
    known = open_kinds(deliberation)
    for kind in HANGS_ON[body]:
        if kind not in known:
            plan(deliberation, kind, name=name, due=_due(deliberation, kind, body, on))
    if on is not None:
        _follow(deliberation, body, on, reason or Enclosed.of(f"Nytt möte: {on}"))


def open_kinds(deliberation: Deliberation) -> set[str]:
    """The kinds of which something for a meeting is owed already."""
    kinds = [kind for kinds in HANGS_ON.values() for kind in kinds]
    return {kind for kind in kinds if open_of_kind(deliberation, kind)}


def _due(deliberation: Deliberation, kind: str, body: Body, on: date | None) -> date | None:
    if on is None:
        return None
    return last_day(deliberation, body, on) if kind == "staff_report" else on


def change(deliberation: Deliberation, body: ChangeMeeting) -> None:
    """A meeting that the case is on for was moved or cancelled: what hangs on it follows.

    A cancelled one is followed by the next that the case is in time for.

    Raises:
        Refused: ``not_on_for_meeting``.
    """
    hangs = open_kinds(deliberation) & set(HANGS_ON[body.body])
    if deliberation.case.meetings.get(body.body) != body.on or not hangs:
        raise Refused("not_on_for_meeting", field="on", body=body.body, on=body.on)
    deliberation.establish(MeetingChanged(body=body.body, on=body.on, moved_to=body.moved_to, reason=body.reason))
    on = body.moved_to or _after_cancelled(deliberation, body)
    write_to(
        deliberation, "meeting_moved" if body.moved_to else "meeting_cancelled", f"{body.body}/{body.on}/{on}",
        Role.PARTY_REPRESENTATIVE, body=body.body, date=body.on, reason=body.reason,
        moved_to=body.moved_to, next_date=None if body.moved_to else on,
    )  # fmt: skip
    if on is not None:
        _follow(deliberation, body.body, on, body.reason)


def _after_cancelled(deliberation: Deliberation, body: ChangeMeeting) -> date | None:
    booked = _choose(deliberation, body.body, body.on + timedelta(days=1))
    return booked.on if booked else None


def _follow(deliberation: Deliberation, body: Body, on: date, reason: Enclosed) -> None:
    """What hangs on a meeting gets the days that its new date gives."""
    for kind in HANGS_ON[body]:
        for obligation in open_of_kind(deliberation, kind):
            due = _due(deliberation, kind, body, on)
            if due is not None and due != deliberation.case.obligations[obligation].due:
                move(deliberation, obligation, due, reason)
