"""What is true after a fact about the national follow-up."""

from collections.abc import Callable
from typing import Any

from models.domain.case import Case
from models.domain.events import follow_up as happened
from models.domain.follow_up import Attestation, Registration, SumsHandedOver, SurveyCounts
from models.domain.journal import Entry


def _with(case: Case, **changed: Any) -> Case:
    return case.model_copy(update={"follow_up": case.follow_up.model_copy(update=changed)})


def _permission(case: Case, event: happened.PermissionRecorded, _: Entry) -> Case:
    return _with(case, permissions={**case.follow_up.permissions, event.registrar: event.standing})


def _opened(case: Case, event: happened.RegistrationOpened, _: Entry) -> Case:
    opened = Registration.model_construct(**event.model_dump(exclude={"type"}))
    return _with(case, registrations=(*case.follow_up.registrations, opened))


def _attested(case: Case, event: happened.RegistrationAttested, _: Entry) -> Case:
    attested = Attestation.model_construct(**event.model_dump(exclude={"type"}))
    return _with(case, attestations={**case.follow_up.attestations, event.period: attested})


def _closed(case: Case, event: happened.RegistrationClosed, _: Entry) -> Case:
    registrations = tuple(
        one.model_copy(update={"closed_on": event.on})
        if one.closed_on is None and one.external_id in event.external_ids
        else one
        for one in case.follow_up.registrations
    )
    return _with(case, registrations=registrations)


def _sums(case: Case, event: happened.FollowUpSumsHandedOver, _: Entry) -> Case:
    sums = SumsHandedOver.model_construct(**event.model_dump(exclude={"type"}))
    return _with(case, sums={**case.follow_up.sums, event.year: sums})


def _surveyed(case: Case, event: happened.SurveyRecorded, _: Entry) -> Case:
    counts = SurveyCounts.model_construct(**event.model_dump(exclude={"type"}))
    return _with(case, surveys={**case.follow_up.surveys, f"{event.round}/{event.respondents}": counts})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.PermissionRecorded: _permission,
    happened.RegistrationOpened: _opened,
    happened.RegistrationAttested: _attested,
    happened.RegistrationClosed: _closed,
    happened.FollowUpSumsHandedOver: _sums,
    happened.SurveyRecorded: _surveyed,
}
