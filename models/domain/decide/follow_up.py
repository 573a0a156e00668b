"""The national follow-up: permission, registration, attested counts, closing, a year's sums, and survey rounds."""

from collections.abc import Callable
from datetime import date
from typing import Any

from models.domain.actor import ASSOCIATION_ROLES, Role
from models.domain.commands import follow_up as wanted
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import answer
from models.domain.decide.phases import require_phase
from models.domain.events import follow_up as happened
from models.domain.follow_up import ADAPTERS, Adapter
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.sums import approved_of, claimed_of, granted_in

REGISTRATION_OPENED = "registration_opened"
REGISTRATION_ATTESTED = "registration_attested"
REGISTRATION_CLOSED = "registration_closed"
FOLLOW_UP_SUMS = "follow_up_sums"
SURVEY_ROUND = "survey_round"

STAFF = frozenset({Role.SECRETARIAT, Role.DIRECTOR})


def _adapter(deliberation: Deliberation) -> Adapter:
    return ADAPTERS[deliberation.rulebook.follow_up.profile]


def _not_to_come(deliberation: Deliberation, field: str, day: date) -> None:
    if day > deliberation.today:
        raise Refused("day_to_come", field=field, day=day)


def _permission(deliberation: Deliberation, body: wanted.RecordPermission) -> None:
    require_phase(deliberation, Phase.AGREEMENT_DRAFT, Phase.RUNNING, Phase.CLOSING)
    registrar = deliberation.rules.register.person(body.registrar)
    if registrar is None:
        raise Refused("unknown_person", field="registrar", person=body.registrar)
    if not _adapter(deliberation).own_staff and ASSOCIATION_ROLES & set(registrar.roles) - {Role.PREPARATORY_GROUP}:
        raise Refused("registrar_of_the_association", field="registrar", person=body.registrar)
    _not_to_come(deliberation, "on", body.on)
    before = deliberation.case.follow_up.permissions.get(body.registrar)
    if body.standing == before:
        raise Refused("permission_stands_so", field="standing", person=body.registrar)
    if body.standing == "withdrawn" and before is None:
        raise Refused("no_permission", field="registrar", person=body.registrar)
    deliberation.establish(happened.PermissionRecorded(registrar=body.registrar, standing=body.standing, on=body.on))


def _open(deliberation: Deliberation, body: wanted.OpenRegistration) -> None:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING)
    _check_permission(deliberation)
    _not_to_come(deliberation, "opened_on", body.opened_on)
    adapter, known = _adapter(deliberation), deliberation.case.follow_up.registrations
    if adapter.external_id and not body.external_id.strip():
        raise Refused("external_id_missing", field="external_id")
    if any(one.external_id == body.external_id for one in known):
        raise Refused("registered_already", field="external_id")
    if adapter.fixed:
        _check_fixed(body)
    deliberation.establish(
        happened.RegistrationOpened(
            external_id=body.external_id,
            opened_on=body.opened_on,
            orientation=body.orientation,
            method=body.method,
            esf=body.esf,
        )
    )
    answer(deliberation, REGISTRATION_OPENED)


def _check_fixed(body: wanted.OpenRegistration) -> None:
    """What can never be changed afterwards is said beforehand, all of it."""
    said = {"orientation": body.orientation.strip(), "method": body.method.strip(), "esf": body.esf is not None}
    missing = next((field for field, told in said.items() if not told), None)
    if missing is not None:
        raise Refused("never_changed_afterwards", field=missing)


def _check_permission(deliberation: Deliberation) -> None:
    """Whoever registers has permission. The staff enter what a registrar with permission has told them."""
    if not _adapter(deliberation).permission:
        return
    granted = {person for person, how in deliberation.case.follow_up.permissions.items() if how == "granted"}
    if not granted:
        raise Refused("no_registrar_yet", field="actor")
    if deliberation.actor.role not in STAFF and not granted & deliberation.rights_of:
        raise Refused("not_the_registrar", field="actor", person=deliberation.actor.person)


def _attest(deliberation: Deliberation, body: wanted.AttestRegistration) -> None:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING)
    _check_permission(deliberation)
    if not deliberation.case.follow_up.open:
        raise Refused("not_registered", field="period")
    if _adapter(deliberation).consent and (body.consents or 0) < body.women + body.men:
        raise Refused("consents_missing", field="consents", participants=body.women + body.men)
    deliberation.establish(
        happened.RegistrationAttested(period=body.period, women=body.women, men=body.men, consents=body.consents)
    )
    answer(deliberation, f"{REGISTRATION_ATTESTED}/{body.period}")


def _close(deliberation: Deliberation, body: wanted.CloseRegistration) -> None:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING)
    _check_permission(deliberation)
    _not_to_come(deliberation, "closed_on", body.closed_on)
    still_open = [one.external_id for one in deliberation.case.follow_up.open]
    closing = [one for one in still_open if body.external_id in (None, one)]
    if not closing:
        raise Refused("not_registered", field="external_id")
    deliberation.establish(happened.RegistrationClosed(external_ids=tuple(closing), on=body.closed_on))
    if not deliberation.case.follow_up.open:
        answer(deliberation, REGISTRATION_CLOSED)


def _hand_over_sums(deliberation: Deliberation, body: wanted.HandOverSums) -> None:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING, Phase.CLOSED)
    if body.year > deliberation.today.year:
        raise Refused("year_to_come", field="year", year=body.year)
    case = deliberation.case
    counted = case.follow_up.counted_in(body.year)
    deliberation.establish(
        happened.FollowUpSumsHandedOver(
            year=body.year,
            granted=granted_in(case, body.year),
            claimed=claimed_of(case, year=body.year),
            approved=approved_of(case, year=body.year),
            women=counted.women if counted else None,
            men=counted.men if counted else None,
        )
    )
    answer(deliberation, f"{FOLLOW_UP_SUMS}/{body.year}")


def _survey(deliberation: Deliberation, body: wanted.RecordSurvey) -> None:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING)
    agreement = deliberation.case.agreement
    if agreement is None or not agreement.content.surveys:
        raise Refused("no_surveys_agreed")
    if body.answered > body.asked:
        raise Refused("more_answers_than_asked", field="answered", asked=body.asked)
    deliberation.establish(
        happened.SurveyRecorded(
            round=body.round, respondents=body.respondents, asked=body.asked, answered=body.answered
        )
    )
    answer(deliberation, f"{SURVEY_ROUND}/{body.round}")


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.RecordPermission: _permission,
    wanted.OpenRegistration: _open,
    wanted.AttestRegistration: _attest,
    wanted.CloseRegistration: _close,
    wanted.HandOverSums: _hand_over_sums,
    wanted.RecordSurvey: _survey,
}
