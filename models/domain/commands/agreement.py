"""Commands about the steering group and the collaboration agreement."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from models.domain.actor import MemberId, PersonId
from models.domain.commands.act import Act
from models.domain.commands.application import SteeringSeat, Year
from models.domain.enclosed import Enclosed
from models.domain.money import NonNegativeOre
from models.domain.value import Request


class FormSteeringGroup(Act):
    """Form the steering group, or change who sits in it."""

    type: Literal["form_steering_group"] = "form_steering_group"
    seats: Annotated[tuple[SteeringSeat, ...], Field(min_length=1, max_length=40)]


class Compensation(Request):
    """What is paid for, to whom and for which year, in whole öre."""

    line: Annotated[str, Field(min_length=1, max_length=80)]
    payee: MemberId
    year: Year
    amount: NonNegativeOre


class ContractingParty(Request):
    """An organisation in the agreement. One that does not sign is named as co-operator."""

    organisation: MemberId
    signatory: PersonId | None = None
    contracting: bool = True


class WorkEnvironment(Request):
    """Who is responsible for the work environment of one lent employee's post."""

    post: Annotated[str, Field(min_length=1, max_length=120, description="The post, not a name.")]
    control: MemberId
    coordination: MemberId


class AgreementContent(Request):
    """The agreement's content.

    Attributes:
        starts: First day of the funding; costs count from it.
        ends: Last day of the funding.
        lead: Who leads the intervention.
        contact: The owner's contact.
    """

    starts: date
    ends: date
    owner: MemberId
    lead: PersonId
    contact: PersonId
    parties: Annotated[tuple[ContractingParty, ...], Field(min_length=1, max_length=30)]
    compensation: Annotated[tuple[Compensation, ...], Field(max_length=300)]
    summary: Enclosed
    work_environment: tuple[WorkEnvironment, ...] = ()
    follow_up: Enclosed
    evaluation: Enclosed
    surveys: bool = False
    withholding: bool = Field(
        default=False, description="The owner's payments may be withheld while a report is overdue."
    )
    new_methods: bool = False
    association_signatory: PersonId


class DraftAgreement(Act, AgreementContent):
    """Draft the agreement, or a new version of it. A new version voids the signatures on the one before."""

    type: Literal["draft_agreement"] = "draft_agreement"
    without_steering_group: Enclosed | None = Field(
        default=None, description="Why there is no steering group yet, where there ought to be one."
    )


class SignAgreement(Act):
    """Sign the agreement for a party, or for the association."""

    type: Literal["sign_agreement"] = "sign_agreement"
    organisation: MemberId | Literal["association"]
    version: Annotated[int, Field(ge=1)]
    manner: Literal["here", "elsewhere", "paper"]
    signatory: PersonId | None = Field(default=None, description="Who signed, where somebody else enters it.")
    signed_on: date | None = Field(default=None, description="The day of a signature elsewhere or on paper.")
    delegation: str = Field(default="", max_length=200)


class DeclineSignature(Act):
    """Decline to sign, with the reason."""

    type: Literal["decline_signature"] = "decline_signature"
    organisation: MemberId
    reason: Enclosed


class RedirectSignature(Act):
    """Say who in the organisation is to sign instead."""

    type: Literal["redirect_signature"] = "redirect_signature"
    organisation: MemberId
    to: PersonId
