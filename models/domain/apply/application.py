"""What is true after a fact about an application or its preparation."""

from collections.abc import Callable, Collection
from typing import Any, TypeVar

from models.calendar.zone import local_date
from models.domain.apply.unchanged import unchanged
from models.domain.case import Case
from models.domain.events import application as applied
from models.domain.events import preparation as prepared
from models.domain.events.idea import Party
from models.domain.journal import Entry
from models.domain.phase import Phase
from models.domain.register import Body

Signed = TypeVar("Signed")


def _shared(case: Case, event: applied.ApplicationShared, entry: Entry) -> Case:
    named = tuple(Party(organisation=p.organisation, contact=p.contact) for p in event.application.parties)
    return case.model_copy(
        update={
            "application": event.application,
            "application_version": event.version,
            "application_gaps": event.gaps,
            "application_received_on": case.application_received_on or local_date(entry.at),
            "application_came_in": local_date(entry.at) if _adds(case, event) else case.application_came_in,
            "parties": named or case.parties,
            "application_set_aside": None,
            "application_signatures": _still_signed(case.application_signatures, event.voided),
            "application_signed_on": _still_signed(case.application_signed_on, event.voided),
        }
    )


def _still_signed(signatures: dict[str, Signed], voided: Collection[str]) -> dict[str, Signed]:
    return {organisation: one for organisation, one in signatures.items() if organisation not in voided}


def _set_aside(case: Case, event: applied.ApplicationSetAside, _: Entry) -> Case:
    return case.model_copy(update={"application_set_aside": event})


def _adds(case: Case, event: applied.ApplicationShared) -> bool:
    """Whether a version brings what was missing or asked for, so that a mended comma makes nobody late."""
    asked_for = case.phase is not Phase.IN_PREPARATION
    return case.application_came_in is None or asked_for or event.gaps != case.application_gaps


def _signed(case: Case, event: applied.ApplicationSigned, entry: Entry) -> Case:
    organisation = event.organisation
    return case.model_copy(
        update={
            "application_signatures": {**case.application_signatures, organisation: event},
            "application_signed_on": {organisation: local_date(entry.at), **case.application_signed_on},
        }
    )


def _booked(case: Case, event: prepared.BookedForMeeting, _: Entry) -> Case:
    return case.model_copy(update={"meetings": {**case.meetings, event.body: event.on}})


def _no_meeting(case: Case, event: prepared.NoMeetingFound, _: Entry) -> Case:
    return case.model_copy(update={"meetings": {body: on for body, on in case.meetings.items() if body != event.body}})


def _meeting_changed(case: Case, event: prepared.MeetingChanged, _: Entry) -> Case:
    if case.meetings.get(event.body) != event.on:
        return case
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
        part = event.organisation or event.aspect
        key = f"{event.item}/{part}" if part else event.item
        return case.model_copy(update={"items": {**case.items, key: how}})

    return change


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    applied.ApplicationShared: _shared,
    applied.ApplicationSetAside: _set_aside,
    applied.ApplicationTakenUp: unchanged,
    applied.ApplicationSigned: _signed,
    applied.ApplicationWithdrawn: unchanged,
    applied.SupplementRequested: unchanged,
    applied.SupplementExtended: unchanged,
    prepared.FoundComplete: unchanged,
    prepared.BookedForMeeting: _booked,
    prepared.NoMeetingFound: _no_meeting,
    prepared.MeetingChanged: _meeting_changed,
    prepared.OpinionGiven: _opinion,
    prepared.PreparationConcluded: _concluded,
    prepared.ApplicationAssessed: _assessed,
    prepared.BoardInsistedOn: unchanged,
    prepared.StaffReportFiled: _staff_report,
    prepared.ItemConfirmed: _item("confirmed"),
    prepared.ItemPassedOver: _item("passed_over"),
}
