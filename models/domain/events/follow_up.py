"""Facts about the national follow-up and the indicator surveys. Counts only; sums in whole öre."""

from datetime import date
from typing import Literal

from models.domain.actor import PersonId
from models.domain.follow_up import Attestation, PermissionStanding, Registration, SumsHandedOver, SurveyCounts
from models.domain.value import Value


class PermissionRecorded(Value):
    """Permission in the follow-up system was ordered for somebody, granted or withdrawn."""

    type: Literal["permission_recorded"] = "permission_recorded"
    registrar: PersonId
    standing: PermissionStanding
    on: date


class RegistrationOpened(Registration):
    """The intervention was registered in the follow-up system.

    Attributes:
        opened_on: The day on which it was registered, in Stockholm.
        orientation: Its orientation, as the system calls it.
        method: How it is followed up.
        esf: Whether it has ESF funding.
        external_id: The system's own id; empty where it has none.
        closed_on: Always absent: it has just been opened.
    """

    type: Literal["registration_opened"] = "registration_opened"


class RegistrationAttested(Attestation):
    """The registered counts of a period were attested."""

    type: Literal["registration_attested"] = "registration_attested"


class RegistrationClosed(Value):
    """Registrations in the follow-up system were closed.

    Attributes:
        external_ids: Which of them, by the system's own ids.
    """

    type: Literal["registration_closed"] = "registration_closed"
    external_ids: tuple[str, ...]
    on: date


class FollowUpSumsHandedOver(SumsHandedOver):
    """A year's sums were handed over to the follow-up system."""

    type: Literal["follow_up_sums_handed_over"] = "follow_up_sums_handed_over"


class SurveyRecorded(SurveyCounts):
    """A round of indicator surveys was answered.

    Attributes:
        round: Which round.
        respondents: Who was asked.
        asked: How many were asked.
        answered: How many of them answered.
    """

    type: Literal["survey_recorded"] = "survey_recorded"
