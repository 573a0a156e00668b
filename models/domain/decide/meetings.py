"""A case is put on for a meeting, by its lead time; the applicants are told which, and why not the one before."""

from datetime import date, timedelta

from models.calendar.working_days import days_before_meeting
from models.domain.actor import Role
from models.domain.commands.preparation import ChangeMeeting, PutOnMeeting
from models.domain.decide import meeting_reports
from models.domain.decide.completeness import complete_since
from models.domain.decide.correspondence import write, write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import open_of_kind
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import move, plan
from models.domain.enclosed import Enclosed
from models.domain.events.preparation import BookedForMeeting, MeetingChanged, NoMeetingFound
from models.domain.people import holders
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.register import Body

HANGS_ON: dict[Body, tuple[str, ...]] = {
    Body.PREPARATORY_GROUP: ("group_handling",),
    Body.BOARD: ("staff_report", "board_decision"),
}
"""What is owed for each body's meeting."""


def book(deliberation: Deliberation, body: Body, on_or_after: date | None = None) -> date | None:
    """Put the case on for the first meeting that it is in time for, and tell the applicants. Returns its day.

    Meetings from ``on_or_after`` on are considered, else from today. What has been held is passed over, with that as
    the reason.
    """
    booked = _choose(deliberation, body, on_or_after or deliberation.today)
    if booked is None:
        return None
    _invite_group(deliberation, body, booked.on)
    write_to(
        deliberation, "booked_for_meeting", f"{body}/{booked.on}", Role.PARTY_REPRESENTATIVE,
        body=body, date=booked.on, too_late_for=booked.too_late_for, last_day=booked.missed, held=booked.held,
        supplemented=booked.supplemented,
        came_in=complete_since(deliberation) if body is Body.PREPARATORY_GROUP else None,
    )  # fmt: skip
    return booked.on


def _invite_group(deliberation: Deliberation, body: Body, on: date) -> None:
    """Those who sit in the group are told what comes up at its meeting."""
    if body is Body.PREPARATORY_GROUP:
        role = Role.PREPARATORY_GROUP
        people = holders(deliberation.case, deliberation.rules.register, role)
        write(
            deliberation, "group_invitation", f"{body}/{on}", ((person, role) for person in people), body=body, date=on
        )


def _choose(deliberation: Deliberation, body: Body, on_or_after: date) -> BookedForMeeting | None:
    dates = deliberation.rules.register.coming(body, on_or_after)
    on = next((one for one in dates if deliberation.today <= one and _in_time(deliberation, body, one)), None)
    if on is None:
        deliberation.establish(NoMeetingFound(body=body))
        write_to(deliberation, "no_meeting_found", f"{body}/{deliberation.today}", Role.SECRETARIAT, body=body)
        return None
    before = max((one for one in dates if one < on), default=None)
    late = before if before is not None and not _in_time(deliberation, body, before) else None
    without_supplement = _missed_by_supplement(deliberation, on) if body is Body.PREPARATORY_GROUP else None
    late = late or (without_supplement if before is None else None)
    booked = BookedForMeeting(
        body=body,
        on=on,
        last_day=last_day(deliberation, body, on),
        supplemented=complete_since(deliberation) if late is not None and late == without_supplement else None,
        too_late_for=late,
        missed=_latest(deliberation, body, late) if late else None,
        held=None if late else before,
    )
    deliberation.establish(booked)
    return booked


def _missed_by_supplement(deliberation: Deliberation, on: date) -> date | None:
    """The group's last meeting before ``on`` for which the application came in, and its supplement too late."""
    case, body = deliberation.case, Body.PREPARATORY_GROUP
    first, ready = case.application_received_on, complete_since(deliberation)
    if first is None or not any(one.kind == "supplement" for one in case.obligations.values()):
        return None
    dates = deliberation.rules.register.coming(body, first)
    missed = [one for one in dates if one < on and first <= last_day(deliberation, body, one) < ready]
    return max(missed, default=None)


def next_for_group(deliberation: Deliberation) -> date | None:
    """The group's first meeting for which an application that is complete today is in time."""
    dates = deliberation.rules.register.coming(Body.PREPARATORY_GROUP, deliberation.today)
    return next((on for on in dates if deliberation.today <= last_day(deliberation, Body.PREPARATORY_GROUP, on)), None)


def _in_time(deliberation: Deliberation, body: Body, on: date) -> bool:
    """Whether the case is in time for a meeting: the group's by when the applicants were done, the board's by today."""
    ready = complete_since(deliberation) if body is Body.PREPARATORY_GROUP else deliberation.today
    return ready <= _latest(deliberation, body, on)


def put_on(deliberation: Deliberation, body: PutOnMeeting) -> None:
    """Put the case on for a meeting anew: the one that somebody chose, or the first that it is in time for.

    Raises:
        Refused: ``wrong_phase``, or ``no_such_meeting``.
    """
    if deliberation.case.phase is Phase.RUNNING:
        _report_at(deliberation, body)
        return
    require_phase(deliberation, Phase.AT_BOARD if body.body is Body.BOARD else Phase.IN_PREPARATION)
    if body.body not in HANGS_ON:
        raise Refused("no_such_meeting", field="body", body=body.body, on=body.on or "")
    on = _chosen(deliberation, body.body, body.on) if body.on else book(deliberation, body.body)
    plan_for_meeting(deliberation, body.body, on, str(deliberation.case.sequence), body.reason)


def _report_at(deliberation: Deliberation, body: PutOnMeeting) -> None:
    """While it runs a case is put on for a meeting that has been added by owing it the report for it."""
    require_phase(deliberation, Phase.RUNNING)
    if not meeting_reports.add(deliberation, body.body, body.on, body.reason):
        raise Refused("nothing_for_meeting", field="on", body=body.body, on=body.on or "–")


def _chosen(deliberation: Deliberation, body: Body, on: date) -> date:
    """A meeting that a person chose; its lead time is that person's to judge."""
    if on not in deliberation.rules.register.coming(body, deliberation.today):
        raise Refused("no_such_meeting", field="on", body=body, on=on)
    deliberation.establish(BookedForMeeting(body=body, on=on, last_day=last_day(deliberation, body, on)))
    write_to(deliberation, "booked_for_meeting", f"{body}/{on}", Role.PARTY_REPRESENTATIVE, body=body, date=on)
    _invite_group(deliberation, body, on)
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
    """A meeting that the case is on for, or reports to, was moved or cancelled: what hangs on it follows.

    One that the case was on for and that was cancelled is followed by the next that the case is in time for.

    Raises:
        Refused: ``not_on_for_meeting``, or ``meeting_gone_by`` for a day that has passed.
    """
    hangs = open_kinds(deliberation) & set(HANGS_ON.get(body.body, ()))
    is_on = deliberation.case.meetings.get(body.body) == body.on and bool(hangs)
    if not is_on and not meeting_reports.awaited_for(deliberation, body.body, body.on):
        raise Refused("not_on_for_meeting", field="on", body=body.body, on=body.on)
    if body.moved_to is not None and body.moved_to < deliberation.today:
        raise Refused("meeting_gone_by", field="moved_to", on=body.moved_to)
    deliberation.establish(MeetingChanged(body=body.body, on=body.on, moved_to=body.moved_to, reason=body.reason))
    meeting_reports.follow(deliberation, body)
    if is_on:
        _change_booking(deliberation, body)


def _change_booking(deliberation: Deliberation, body: ChangeMeeting) -> None:
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
