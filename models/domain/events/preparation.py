"""Facts about the preparation of an application."""

from datetime import date
from typing import Literal

from models.domain.actor import MemberId, PersonId
from models.domain.commands.preparation import AmountOfYear, RoomOfYear
from models.domain.decisions import Outcome
from models.domain.enclosed import Enclosed
from models.domain.register import Body
from models.domain.value import Value


class FoundComplete(Value):
    """The application was found complete enough for the next stage."""

    type: Literal["found_complete"] = "found_complete"
    note: Enclosed | None = None


class BookedForMeeting(Value):
    """The case is on for a meeting.

    Attributes:
        last_day: The last day for it, in Stockholm, by that meeting's lead time.
        too_late_for: The meeting before, where it was too late for that one, and ``missed`` its last day.
        held: The meeting before, where it came in in time for that one, which was held before it had been checked.
        supplemented: The day on which a supplement came, where without it the case had been in time for the one before.
    """

    type: Literal["booked_for_meeting"] = "booked_for_meeting"
    body: Body
    on: date
    last_day: date
    too_late_for: date | None = None
    missed: date | None = None
    held: date | None = None
    supplemented: date | None = None


class NoMeetingFound(Value):
    """The register has no coming meeting that the case could be on for."""

    type: Literal["no_meeting_found"] = "no_meeting_found"
    body: Body


class MeetingChanged(Value):
    """A meeting that the case was on for was moved or cancelled."""

    type: Literal["meeting_changed"] = "meeting_changed"
    body: Body
    on: date
    moved_to: date | None
    reason: Enclosed


class OpinionGiven(Value):
    """A member gave its opinion in the preparatory group. A later one of the same member replaces it."""

    type: Literal["opinion_given"] = "opinion_given"
    organisation: MemberId
    stance: Literal["supports", "has_reservations", "opposes"]
    opinion: Enclosed


class PreparationConcluded(Value):
    """The preparatory group has handled the application."""

    type: Literal["preparation_concluded"] = "preparation_concluded"
    presented_by: str
    presenter: PersonId | None
    missing: tuple[Enclosed, ...] = ()


class ApplicationAssessed(Value):
    """The gatekeeper forwarded the application to the board, or did not."""

    type: Literal["application_assessed"] = "application_assessed"
    forward: bool
    advice: Enclosed


class BoardInsistedOn(Value):
    """The applicant insisted on the board's decision."""

    type: Literal["board_insisted_on"] = "board_insisted_on"
    reason: Enclosed


class StaffReportFiled(Value):
    """The staff report was filed, with a proposed decision."""

    type: Literal["staff_report_filed"] = "staff_report_filed"
    proposed: Outcome
    amounts: tuple[AmountOfYear, ...]
    conditions: tuple[Enclosed, ...]
    assessment: Enclosed
    alternatives: Enclosed | None
    budget_room: tuple[RoomOfYear, ...]
    document: str


class ItemConfirmed(Value):
    """An item of the checklist was done."""

    type: Literal["item_confirmed"] = "item_confirmed"
    item: str
    on: date | None
    note: Enclosed | None
    organisation: MemberId | None = None
    aspect: str | None = None


class ItemPassedOver(Value):
    """An item that ought to have been done was passed over, with the reason."""

    type: Literal["item_passed_over"] = "item_passed_over"
    item: str
    reason: Enclosed
    organisation: MemberId | None = None
    aspect: str | None = None
