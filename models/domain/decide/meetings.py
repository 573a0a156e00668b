"""A case is put on for a meeting, by its lead time; the applicants are told which, and why not the one before."""

from datetime import date, timedelta

from models.calendar.working_days import days_before_meeting
from models.domain.actor import Role
from models.domain.commands.preparation import ChangeMeeting
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import open_of_kind
from models.domain.decide.planning import move, plan
from models.domain.events.preparation import BookedForMeeting, MeetingChanged, NoMeetingFound
from models.domain.refusal import Refused
from models.domain.register import Body

HANGS_ON: dict[Body, tuple[str, ...]] = {
    Body.PREPARATORY_GROUP: ("group_handling",),
    Body.BOARD: ("staff_report", "board_decision"),
}
"""What is owed for each body's meeting."""


def book(deliberation: Deliberation, body: Body, on_or_after: date | None = None) -> date | None:
    """Put the case on for the first meeting that it is in time for. Returns its day."""
    dates = deliberation.rules.register.coming(body, on_or_after or deliberation.today)
    in_time = [on for on in dates if _in_time(deliberation, body, on)]
    if not in_time:
        deliberation.establish(NoMeetingFound(body=body))
        write_to(deliberation, "no_meeting_found", f"{body}/{deliberation.today}", Role.SECRETARIAT, body=body)
        return None
    on = in_time[0]
    missed = max((one for one in dates if one < on), default=None)
    booked = BookedForMeeting(
        body=body,
        on=on,
        last_day=last_day(deliberation, body, on),
        too_late_for=missed,
        missed=last_day(deliberation, body, missed) if missed else None,
    )
    deliberation.establish(booked)
    write_to(
        deliberation, "booked_for_meeting", f"{body}/{on}", Role.PARTY_REPRESENTATIVE,
        body=body, date=on, too_late_for=missed or "", last_day=booked.missed or "",
    )  # fmt: skip
    return on


def last_day(deliberation: Deliberation, body: Body, on: date) -> date:
    """The last day for a meeting: counted backward from it, and rolled backward to a working day."""
    rules = deliberation.rulebook.preparation
    days = rules.papers_days_before_board if body is Body.BOARD else rules.complete_days_before_group
    return days_before_meeting(on, days)


def _in_time(deliberation: Deliberation, body: Body, on: date) -> bool:
    if deliberation.today > last_day(deliberation, body, on):
        return False
    group_met = deliberation.case.prepared_on
    if body is not Body.BOARD or group_met is None or deliberation.case.returns_to_board:
        return True
    return group_met <= on - timedelta(days=deliberation.rulebook.preparation.group_days_before_board)


def plan_for_meeting(deliberation: Deliberation, body: Body, on: date | None, name: str) -> None:
    """Plan what is owed for a meeting: papers by their last day, the rest by the meeting itself."""
    for kind in HANGS_ON[body]:
        if kind in open_kinds(deliberation):
            continue
        plan(deliberation, kind, name=name, due=_due(deliberation, kind, body, on))


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
    if deliberation.case.meetings.get(body.body) != body.on:
        raise Refused("not_on_for_meeting", field="on", body=body.body, on=body.on)
    deliberation.establish(MeetingChanged(body=body.body, on=body.on, moved_to=body.moved_to, reason=body.reason))
    rule = "meeting_moved" if body.moved_to else "meeting_cancelled"
    write_to(
        deliberation, rule, f"{body.body}/{body.on}/{body.moved_to or 'cancelled'}", Role.PARTY_REPRESENTATIVE,
        body=body.body, date=body.on, moved_to=body.moved_to or "", reason=body.reason,
    )  # fmt: skip
    on = body.moved_to or book(deliberation, body.body, body.on + timedelta(days=1))
    if on is not None:
        _follow(deliberation, body, on)


def _follow(deliberation: Deliberation, body: ChangeMeeting, on: date) -> None:
    for kind in HANGS_ON[body.body]:
        for obligation in open_of_kind(deliberation, kind):
            due = _due(deliberation, kind, body.body, on)
            if due is not None:
                move(deliberation, obligation, due, body.reason)
