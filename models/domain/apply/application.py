"""What is true after a fact about an application or its preparation."""

from collections.abc import Callable
from typing import Any

from models.calendar.zone import local_date
from models.domain.case import Case
from models.domain.events import application as applied
from models.domain.events import preparation as prepared
from models.domain.events.idea import Party
from models.domain.journal import Entry
from models.domain.register import Body


def _shared(case: Case, event: applied.ApplicationShared, _: Entry) -> Case:
    named = tuple(Party(organisation=p.organisation, contact=p.contact) for p in event.application.parties)
    return case.model_copy(
        update={
            "application": event.application,
            "application_version": event.version,
            "application_gaps": event.gaps,
            "parties": named or case.parties,
        }
    )


def _signed(case: Case, event: applied.ApplicationSigned, _: Entry) -> Case:
    return case.model_copy(
        update={"application_signatures": {**case.application_signatures, event.organisation: event}}
    )


def _booked(case: Case, event: prepared.BookedForMeeting, _: Entry) -> Case:
    return case.model_copy(update={"meetings": {**case.meetings, event.body: event.on}})


def _no_meeting(case: Case, event: prepared.NoMeetingFound, _: Entry) -> Case:
    return case.model_copy(update={"meetings": {body: on for body, on in case.meetings.items() if body != event.body}})


def _meeting_changed(case: Case, event: prepared.MeetingChanged, _: Entry) -> Case:
    others = {body: on for body, on in case.meetings.items() if body is not event.body}
    moved = {event.body: event.moved_to} if event.moved_to else {}
    return case.model_copy(update={"meetings": {**others, **moved}})


def _opinion(case: Case, event: prepared.OpinionGiven, _: Entry) -> Case:
    return case.model_copy(update={"opinions": {**case.opinions, event.organisation: event}})


def _concluded(case: Case, event: prepared.PreparationConcluded, entry: Entry) -> Case:
    met = case.meetings.get(Body.PREPARATORY_GROUP, local_date(entry.at))
    return case.model_copy(update={"preparation": event, "prepared_on": met})


def _assessed(case: Case, event: prepared.ApplicationAssessed, _: Entry) -> Case:
    return case.model_copy(update={"assessment": event})


def _staff_report(case: Case, event: prepared.StaffReportFiled, _: Entry) -> Case:
    return case.model_copy(update={"staff_report": event})


def _item(how: str) -> Callable[[Case, Any, Entry], Case]:
    def change(case: Case, event: Any, _: Entry) -> Case:
        return case.model_copy(update={"items": {**case.items, event.item: how}})

    return change


def _unchanged(case: Case, _event: object, _entry: Entry) -> Case:
    return case


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    applied.ApplicationShared: _shared,
    applied.ApplicationSigned: _signed,
    applied.ApplicationWithdrawn: _unchanged,
    applied.SupplementRequested: _unchanged,
    applied.SupplementExtended: _unchanged,
    prepared.FoundComplete: _unchanged,
    prepared.BookedForMeeting: _booked,
    prepared.NoMeetingFound: _no_meeting,
    prepared.MeetingChanged: _meeting_changed,
    prepared.OpinionGiven: _opinion,
    prepared.PreparationConcluded: _concluded,
    prepared.ApplicationAssessed: _assessed,
    prepared.BoardInsistedOn: _unchanged,
    prepared.StaffReportFiled: _staff_report,
    prepared.ItemConfirmed: _item("confirmed"),
    prepared.ItemPassedOver: _item("passed_over"),
}
