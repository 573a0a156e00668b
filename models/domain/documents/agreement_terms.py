"""What a collaboration agreement is made of (rules.md 4; inventory.md 5, Samarbetsavtal)."""

from datetime import date
from enum import StrEnum

from models.domain.documents.stockholm_time import StockholmTime
from models.domain.money import NonNegativeTotal
from models.domain.value import Value


class AgreementRole(StrEnum):
    """Whether an organisation is bound by the agreement, or named as one that co-operates."""

    CONTRACTING = "contracting"
    COOPERATING = "cooperating"


class AgreementParty(Value):
    """An organisation in the agreement, and its part in the intervention."""

    organisation: str
    organisation_number: str = ""
    role: AgreementRole
    task: str = ""


class CompensationRow(Value):
    """For what, to whom, which year, how much (whole öre), and whether the year waits for a later decision."""

    line: str
    payee: str
    year: int
    amount: NonNegativeTotal
    conditional: bool = False


class DuePeriod(Value):
    """A period and the day by which what it is about is handed in."""

    period: str
    due: date


class ReportingDuty(Value):
    """One report that the agreement asks for."""

    report: str
    owed_by: str = ""
    period: str = ""
    due: date


class SteeringGroupMember(Value):
    """A member of the steering group."""

    name: str
    organisation: str
    task: str = ""


class WorkEnvironmentDuty(Value):
    """Who answers for the work environment of one lent employee, by control and by coordination (R-46)."""

    employee: str
    employer: str
    control: str
    coordination: str


class SigningManner(StrEnum):
    """How a party signed; all ways are equal."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    PAPER = "paper"


class AgreementSignature(Value):
    """A party's signature, or the place for it.

    Attributes:
        organisation: Whose signature it is.
        name: Who signs; empty until somebody is named.
        title: The signer's title.
        at: When it was signed; None until then.
        manner: How.
        delegation: The mandate or delegation that the signer refers to (N-07).
    """

    organisation: str
    name: str = ""
    title: str = ""
    at: StockholmTime | None = None
    manner: SigningManner | None = None
    delegation: str = ""
