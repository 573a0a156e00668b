"""The collaboration agreement (004 4.1; inventory.md DOC-11, DOC-12; rules.md 4)."""

from datetime import date
from typing import ClassVar

from models.domain.documents.agreement_terms import (
    AgreementParty,
    AgreementSignature,
    CompensationRow,
    DuePeriod,
    ReportingDuty,
    SteeringGroupMember,
    WorkEnvironmentDuty,
)
from models.domain.documents.answers import Answer
from models.domain.documents.correspondents import ContactPerson
from models.domain.documents.decision import Condition, MinutesReference
from models.domain.documents.document import Document


class CollaborationAgreement(Document):
    """Samarbetsavtal.

    Attributes:
        version: The number of this text, from 1; a changed text gets the next and voids earlier signatures.
        text_sha256: The text's SHA-256 in hexadecimal, by which a signature knows what was signed.
        decision: The board decision that it carries out.
        areas: What is agreed on strategy, operations and IT, where the framework is used (002).
        remittance_terms: How money is claimed, in the association's words.
        withholding: When payment may be withheld; empty where the agreement has no such clause.
        rulebook: The version of the association's rules that the agreement fixes.
        signatures: One for each contracting party, the association among them.
    """

    kind: ClassVar[str] = "collaboration_agreement"
    template_version: ClassVar[int] = 1

    version: int
    text_sha256: str
    decision: MinutesReference | None = None
    parties: tuple[AgreementParty, ...]
    owner: str
    contact: ContactPerson | None = None
    lead: ContactPerson | None = None
    summary: str
    starts: date
    ends: date
    areas: tuple[Answer, ...] = ()
    conditions: tuple[Condition, ...] = ()
    compensation: tuple[CompensationRow, ...] = ()
    remittance_terms: str = ""
    remittance_dates: tuple[DuePeriod, ...] = ()
    reporting: tuple[ReportingDuty, ...] = ()
    steering_group: tuple[SteeringGroupMember, ...] = ()
    work_environment: tuple[WorkEnvironmentDuty, ...] = ()
    follow_up: str = ""
    evaluation: str = ""
    surveys: str = ""
    withholding: str = ""
    rulebook: str = ""
    signatures: tuple[AgreementSignature, ...]
