"""Changing the association's meetings: the register first, then every open case that is on for the meeting."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from api.access import Caller
from api.bodies import AddMeeting, AnyMeetingChange, CancelMeeting, MoveMeeting
from api.problems import ProblemFound
from api.queries.cases import open_cases_on, running_assignments
from api.queries.meetings import enter_meeting, lock_register, meeting_on
from api.resources import Resources
from models.calendar.zone import local_date
from models.domain.commands.preparation import ChangeMeeting, PutOnMeeting
from models.domain.enclosed import Enclosed
from models.domain.register import Body, Meeting


@dataclass(frozen=True, slots=True)
class MeetingEntered:
    """What a change came to.

    Attributes:
        meetings: Those that it touched, as they now stand.
        cases: Ids of the open cases that are on for the meeting, or report to it.
        command: What each of them is told; None where nothing changes for them.
    """

    meetings: tuple[Meeting, ...]
    cases: tuple[str, ...] = ()
    command: ChangeMeeting | PutOnMeeting | None = None


def enter_change(resources: Resources, caller: Caller, change: AnyMeetingChange) -> MeetingEntered:
    """Enter a change in the register. Entered once more it changes nothing, and tells whom it is still to reach.

    Raises:
        ProblemFound: there is no such meeting, or there is one already.
    """
    with resources.sessions.begin() as session:
        lock_register(session, caller.association)
        register = _Register(session, caller.association, caller.person, resources.clock())
        match change:
            case AddMeeting():
                return register.add(change)
            case MoveMeeting():
                return register.move(change)
            case CancelMeeting():
                return register.cancel(change)


@dataclass(frozen=True, slots=True)
class _Register:
    session: Session
    association: str
    by: str
    at: datetime

    def add(self, change: AddMeeting) -> MeetingEntered:
        wanted = Meeting(body=change.body, on=change.on, budget=change.budget)
        known = meeting_on(self.session, self.association, change.body, change.on)
        if known is not None and not known.cancelled and known != wanted:
            raise ProblemFound("meeting_exists", on=change.on)
        entered = (self._enter(wanted),)
        if change.body is not Body.LOCAL_COLLABORATION_GROUP:
            return MeetingEntered(entered)
        reporting = tuple(running_assignments(self.session, self.association, change.on))
        command = PutOnMeeting(body=change.body, on=change.on, reason=Enclosed.of(f"Nytt möte: {change.on}"))
        return MeetingEntered(entered, reporting, command)

    def move(self, change: MoveMeeting) -> MeetingEntered:
        known = self._known(change.body, change.on)
        there = meeting_on(self.session, self.association, change.body, change.moved_to)
        if known.cancelled and (there is None or there.cancelled):
            raise ProblemFound("meeting_cancelled", on=change.on)
        if change.moved_to == change.on:
            raise ProblemFound("meeting_exists", on=change.on)
        if change.moved_to < local_date(self.at):
            raise ProblemFound("meeting_gone_by", on=change.moved_to)
        moved = Meeting(body=change.body, on=change.moved_to, budget=known.budget or bool(there and there.budget))
        entered = (self._enter(known.model_copy(update={"cancelled": True})), self._enter(moved))
        command = ChangeMeeting(body=change.body, on=change.on, moved_to=change.moved_to, reason=change.reason)
        return MeetingEntered(entered, self._cases(command), command)

    def cancel(self, change: CancelMeeting) -> MeetingEntered:
        known = self._known(change.body, change.on)
        entered = (self._enter(known.model_copy(update={"cancelled": True})),)
        command = ChangeMeeting(body=change.body, on=change.on, reason=change.reason)
        return MeetingEntered(entered, self._cases(command), command)

    def _known(self, body: Body, on: date) -> Meeting:
        known = meeting_on(self.session, self.association, body, on)
        if known is None:
            raise ProblemFound("unknown_meeting", on=on)
        return known

    def _enter(self, meeting: Meeting) -> Meeting:
        enter_meeting(self.session, self.association, meeting, self.by, self.at)
        return meeting

    def _cases(self, command: ChangeMeeting) -> tuple[str, ...]:
        return tuple(open_cases_on(self.session, self.association, command.body, command.on.isoformat()))
