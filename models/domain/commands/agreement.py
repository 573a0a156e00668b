"""Commands about the steering group and the collaboration agreement."""

from typing import Annotated, Literal

from pydantic import Field

from models.calendar.periods import Cadence
from models.domain.actor import MemberId, PersonId
from models.domain.commands.act import Act
from models.domain.commands.application import SteeringSeat, Year
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.money import NonNegativeOre
from models.domain.rules.value import Key, MonthDayText
from models.domain.value import Request


class FormSteeringGroup(Act):
    """Form the steering group, or change who sits in it."""

    type: Literal["form_steering_group"] = "form_steering_group"
    seats: Annotated[tuple[SteeringSeat, ...], Field(min_length=1, max_length=40)] = Field(
        description="Everybody who sits in it; every party must be seated."
    )


class Compensation(Request):
    """What is paid for, to whom and for which year, in whole öre.

    Without a payee it is a cost that the association bears itself: nobody claims it.
    """

    line: Annotated[str, Field(min_length=1, max_length=80)] = Field(
        description="The budget line that claims are held against."
    )
    payee: MemberId | None = Field(
        default=None, description="Who claims it; left out where the association bears the cost itself."
    )
    year: Year = Field(description="The calendar year.")
    amount: NonNegativeOre


class ContractingParty(Request):
    """An organisation in the agreement. One that does not sign is named as co-operator."""

    organisation: MemberId
    signatory: PersonId | None = Field(
        default=None, description="Who signs for it; needed where it is a contracting party."
    )
    contracting: bool = Field(
        default=True, description="Whether it is a contracting party, and not only named as co-operator."
    )


class WorkEnvironment(Request):
    """Who is responsible for the work environment of one lent employee's post."""

    post: Annotated[str, Field(min_length=1, max_length=120, description="The post, not a name.")]
    control: MemberId = Field(description="The organisation that controls the workplace.")
    coordination: MemberId = Field(description="The organisation that co-ordinates the work environment.")


class DueDay(Request):
    """The last day of what is owed for one of a year's periods."""

    period: Annotated[str, Field(pattern=r"^(0[1-9]|1[0-2]|Q[1-4]|T[1-3]|H[12]|year)$")] = Field(
        description="The period: `05`, `Q1`, `T1`, `H1` or `year`."
    )
    day: MonthDayText


class ReportPlan(Request):
    """How often one of the reports comes, where it is not as the rulebook says."""

    report: Key = Field(description="The rulebook's key for the report.")
    cadence: Cadence | None = Field(default=None, description="For which periods it comes; left out, it is not owed.")
    manner: Literal["written", "oral"] = Field(default="written", description="How it is given.")
    due: Annotated[tuple[DueDay, ...], Field(max_length=12)] = Field(
        default=(), description="Its last day for each period, where it is not the rulebook's."
    )

    @property
    def days(self) -> dict[str, str]:
        """The last days by the labels of their periods, as a rulebook has them."""
        return {one.period: one.day for one in self.due}


class AgreementContent(Request):
    """The agreement's content.

    Attributes:
        starts: First day of the funding; costs count from it.
        ends: Last day of the funding.
        lead: Who leads the intervention; None while there is nobody.
        contact: The owner's contact.
    """

    starts: Day
    ends: Day
    owner: MemberId = Field(description="The member with the main responsibility.")
    lead: PersonId | None = None
    contact: PersonId
    parties: Annotated[tuple[ContractingParty, ...], Field(min_length=1, max_length=30)] = Field(
        description="The organisations of the agreement."
    )
    compensation: Annotated[tuple[Compensation, ...], Field(max_length=300)] = Field(
        description="What is paid for, to whom and when; no more in any year than was granted."
    )
    summary: Enclosed = Field(description="What the intervention is and does.")
    work_environment: tuple[WorkEnvironment, ...] = Field(
        default=(), description="Who answers for the work environment of each lent post."
    )
    follow_up: Enclosed = Field(description="How it is followed up.")
    evaluation: Enclosed = Field(description="How it is evaluated.")
    surveys: bool = Field(default=False, description="Whether indicator surveys are used.")
    withholding: bool = Field(
        default=False, description="The owner's payments may be withheld while a report is overdue."
    )
    new_methods: bool = Field(default=False, description="The purpose is a new method; a method handbook is owed.")
    reports: Annotated[tuple[ReportPlan, ...], Field(max_length=40)] = Field(
        default=(), description="Reports that come otherwise than the rulebook says."
    )
    association_signatory: PersonId = Field(description="Who signs for the association.")


class DraftAgreement(Act, AgreementContent):
    """Draft the agreement, or a new version of it. A new version voids the signatures on the one before."""

    type: Literal["draft_agreement"] = "draft_agreement"
    without_steering_group: Enclosed | None = Field(
        default=None, description="Why there is no steering group yet, where there ought to be one."
    )
    without_parties: Enclosed | None = Field(
        default=None, description="Why an organisation that applied is not in the agreement, where one is left out."
    )


class SignAgreement(Act):
    """Sign the agreement for a party, or for the association."""

    type: Literal["sign_agreement"] = "sign_agreement"
    organisation: MemberId | Literal["association"] = Field(
        description="For whom: a contracting party, or `association`."
    )
    version: Annotated[int, Field(ge=1)] = Field(description="The version that is signed; only the newest can be.")
    manner: Literal["here", "elsewhere", "paper"] = Field(
        description="Signed here, in the signer's own service, or on paper; paper needs a file."
    )
    signatory: PersonId | None = Field(default=None, description="Who signed, where somebody else enters it.")
    signed_on: Day | None = Field(default=None, description="The day of a signature elsewhere or on paper.")
    delegation: str = Field(default="", max_length=200, description="By which mandate or delegation.")


class DeclineSignature(Act):
    """Decline to sign, with the reason."""

    type: Literal["decline_signature"] = "decline_signature"
    organisation: MemberId
    reason: Enclosed = Field(description="Why it is not signed.")


class RedirectSignature(Act):
    """Say who in the organisation is to sign instead."""

    type: Literal["redirect_signature"] = "redirect_signature"
    organisation: MemberId
    to: PersonId
