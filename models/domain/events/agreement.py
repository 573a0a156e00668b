"""Facts about the steering group and the agreement."""

from datetime import date
from typing import Literal

from models.domain.actor import MemberId, PersonId
from models.domain.commands.agreement import AgreementContent
from models.domain.commands.application import SteeringSeat
from models.domain.enclosed import Enclosed
from models.domain.value import Value


class SteeringGroupFormed(Value):
    """The steering group was formed, or changed."""

    type: Literal["steering_group_formed"] = "steering_group_formed"
    seats: tuple[SteeringSeat, ...]


class LeftOut(Value):
    """Applicant parties that are not in the agreement, and why."""

    organisations: tuple[MemberId, ...]
    reason: Enclosed


class AgreementDrafted(Value):
    """A version of the agreement was drafted. Signatures on an earlier one no longer hold."""

    type: Literal["agreement_drafted"] = "agreement_drafted"
    version: int
    content: AgreementContent
    document: str
    voided: tuple[str, ...] = ()
    left_out: LeftOut | None = None


class AgreementSigned(Value):
    """An organisation signed a version of the agreement."""

    type: Literal["agreement_signed"] = "agreement_signed"
    version: int
    organisation: MemberId
    signatory: PersonId
    manner: Literal["here", "elsewhere", "paper"]
    signed_on: date
    delegation: str = ""


class SignatureDeclined(Value):
    """An organisation declined to sign."""

    type: Literal["signature_declined"] = "signature_declined"
    organisation: MemberId
    reason: Enclosed


class DecliningTakenBack(Value):
    """An organisation that had declined signs after all: the version holds again."""

    type: Literal["declining_taken_back"] = "declining_taken_back"
    organisation: MemberId
    version: int


class SignatureRedirected(Value):
    """Another person is to sign for an organisation."""

    type: Literal["signature_redirected"] = "signature_redirected"
    organisation: MemberId
    to: PersonId


class AgreementInForce(Value):
    """Everybody has signed. Costs count from the agreed start."""

    type: Literal["agreement_in_force"] = "agreement_in_force"
    version: int
