"""The association's books over all its cases, as the API shows them. Sums are whole öre."""

from datetime import date

from pydantic import Field

from api.views.view import View
from models.domain.budget_room import RoomInYear
from models.domain.economists_year import EconomistsYear
from models.domain.reconciliation import Deviates, ReconciledAssociation, Reconciliation
from models.domain.register import Register


class CaseReconciled(View):
    """A case with its numbers, and what lies between each and the next."""

    case_number: str
    title: str
    sums: Reconciliation


class DeviationTold(View):
    """Where two of the numbers of a case do not agree."""

    case_number: str
    year: int | None = Field(description="In which calendar year; absent where it is about all years together.")
    code: Deviates = Field(description="Which numbers, and how.")
    amount: int = Field(description="By how much, in whole öre.")


class ReconciliationTold(View):
    """Granted, agreed, claimed and paid, and reported, for each case and for the association."""

    year: int | None = Field(description="The one calendar year that it is about; absent where it is about all.")
    ties: bool = Field(description="Everything that lies between the numbers is explained.")
    total: Reconciliation = Field(description="All cases together.")
    cases: list[CaseReconciled] = Field(description="Each case that has any of the numbers.")
    deviations: list[DeviationTold] = Field(description="Where something is not explained.")


class ClaimExpected(View):
    """A claim that is to come."""

    case_number: str
    title: str
    payee: str = Field(description="Who claims it, by the organisation's id in the register.")
    payee_name: str = Field(description="What the payee is called.")
    period: str = Field(description="The quarter.", examples=["2027-Q3"])
    due: date | None
    amount: int = Field(description="An even share of what the payee has left to claim of the year.")


class AccrualTold(View):
    """What one payee's year comes to."""

    case_number: str
    title: str
    payee: str = Field(description="Who claims it, by the organisation's id in the register.")
    payee_name: str = Field(description="What the payee is called.")
    expected: int = Field(description="What the agreement gives.")
    received: int = Field(description="What has been claimed.")
    approved: int = Field(description="Of that.")
    paid: int = Field(description="Of that.")
    not_covered: int = Field(description="What was claimed and judged, and not approved.")
    owed: int = Field(description="Claimed, and neither paid nor turned down: a debt at the year's end.")
    to_claim: int = Field(description="What of the year has not been claimed.")


class LastQuarterTold(View):
    """What the last quarter of a case will come to."""

    case_number: str
    title: str
    estimate: int | None = Field(description="As the lead estimates it; absent where no estimate has come in.")
    awaited: bool = Field(description="A claim of the quarter is still to come.")
    accrued: int = Field(description="What to set aside for it.")


class RoomTold(View):
    """What the board's grants leave of a year's budget for interventions."""

    year: int
    budget: int | None = Field(description="What interventions can be granted; absent without a budget.")
    granted: int = Field(description="For good, over all cases.")
    conditional: int = Field(description="What waits for a later decision of the board, over all cases.")
    agreed: int = Field(description="In agreements in force, over all cases.")
    left: int | None = Field(description="The budget less what is granted for good.")
    left_if_released: int | None = Field(description="The same less what is conditional too.")


class YearTold(View):
    """A calendar year as the economist needs it."""

    year: int
    accrued: int = Field(
        description="What the year's accounts set aside in all: debts, and estimates of what is to come."
    )
    expected: list[ClaimExpected] = Field(description="Claims to come, by due day.")
    accruals: list[AccrualTold] = Field(description="By case and payee.")
    last_quarter: list[LastQuarterTold] = Field(description="The last quarter, by case.")
    room: list[RoomTold] = Field(description="This year and each coming one.")


def reconciliation_told(found: ReconciledAssociation) -> ReconciliationTold:
    """A reconciliation as the API shows it."""
    return ReconciliationTold(
        year=found.year,
        ties=found.ties,
        total=found.total,
        cases=[CaseReconciled(**dict(one)) for one in found.cases],
        deviations=[DeviationTold(**dict(one)) for one in found.deviations],
    )


def year_told(found: EconomistsYear, register: Register) -> YearTold:
    """The economist's year as the API shows it, with the payees' names."""
    name = register.organisation_name
    return YearTold(
        year=found.year,
        accrued=found.accrued,
        expected=[ClaimExpected(**dict(one), payee_name=name(one.payee)) for one in found.expected],
        accruals=[
            AccrualTold(**dict(one), payee_name=name(one.payee), owed=one.owed, to_claim=one.to_claim)
            for one in found.accruals
        ],
        last_quarter=[LastQuarterTold(**dict(one), accrued=one.accrued) for one in found.last_quarter],
        room=[_room(one) for one in found.room],
    )


def _room(found: RoomInYear) -> RoomTold:
    return RoomTold(**dict(found), left=found.left, left_if_released=found.left_if_released)
