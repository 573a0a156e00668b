"""Commands about the national follow-up system and the indicator surveys. Counts only, never participants."""

from typing import Annotated, Literal

from pydantic import Field

from models.domain.actor import PersonId
from models.domain.commands.act import Act
from models.domain.commands.application import Count, Year
from models.domain.day import Day
from models.domain.follow_up import Respondents

ExternalId = Annotated[str, Field(max_length=60)]
FollowUpPeriod = Annotated[
    str,
    Field(
        pattern=r"^\d{4}(-(Q[1-4]|T[1-3]|H[12]))?$",
        description="A year, or a quarter, tertial or half of one: 2027-T1.",
    ),
]


class RecordPermission(Act):
    """Note that permission in the follow-up system was ordered for somebody, granted or withdrawn."""

    type: Literal["record_permission"] = "record_permission"
    registrar: PersonId = Field(description="Who registers for this intervention.")
    standing: Literal["ordered", "granted", "withdrawn"] = Field(description="How far the permission has come.")
    on: Day = Field(description="The day of it.")


class OpenRegistration(Act):
    """Note that the intervention has been registered. What the system never lets anybody change is checked first."""

    type: Literal["open_registration"] = "open_registration"
    external_id: ExternalId = Field(default="", description="The id that it has in the system.")
    opened_on: Day = Field(description="The day on which it was registered.")
    orientation: Annotated[str, Field(max_length=120)] = Field(
        default="", description="Its orientation, as the system calls it. It cannot be changed there afterwards."
    )
    method: Annotated[str, Field(max_length=120)] = Field(
        default="", description="How it is followed up. It cannot be changed there afterwards."
    )
    esf: bool | None = Field(
        default=None, description="Whether it has ESF funding. It cannot be changed there afterwards."
    )


class AttestRegistration(Act):
    """Attest how many participants have been registered for a period, by sex, and how many have consented."""

    type: Literal["attest_registration"] = "attest_registration"
    period: FollowUpPeriod
    women: Count = Field(description="Women who took part.")
    men: Count = Field(description="Men who took part.")
    consents: Count | None = Field(
        default=None, description="How many written consents there are, where the system asks for them. Never whose."
    )


class CloseRegistration(Act):
    """Note that the registration has been closed when the intervention ended."""

    type: Literal["close_registration"] = "close_registration"
    closed_on: Day = Field(description="The day on which it was closed.")
    external_id: ExternalId | None = Field(
        default=None, description="Which of them, where there are several; every open one where it is left out."
    )


class HandOverSums(Act):
    """Hand over a year's money and participants to the follow-up system. The sums are those of the case."""

    type: Literal["hand_over_sums"] = "hand_over_sums"
    year: Year = Field(description="The calendar year.")


class RecordSurvey(Act):
    """Note how many answered a round of indicator surveys. The questions and answers stay where they were given."""

    type: Literal["record_survey"] = "record_survey"
    round: Annotated[str, Field(min_length=1, max_length=60)] = Field(
        description="Which round, by the period or the day of it: 2027-H1."
    )
    respondents: Respondents = Field(description="Who was asked.")
    asked: Count = Field(description="How many were asked.")
    answered: Count = Field(description="How many of them answered.")
