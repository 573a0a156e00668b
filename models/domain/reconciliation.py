"""Four numbers that must agree: granted, agreed, claimed and paid, reported (rules.md 5).

Each step from one to the next is bridged by what explains it, so the numbers always tie; where an explanation is one
that ought not to be, that is a deviation, with its case, year and sum. Sums in whole öre.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from models.domain.portfolio import Portfolio, PortfolioCase, YearOfCase
from models.domain.value import Value


class Deviates(StrEnum):
    """How two of the numbers can fail to agree."""

    AGREED_OVER_GRANTED = "agreed_over_granted"
    CLAIMED_OVER_AGREED = "claimed_over_agreed"
    APPROVED_OVER_CLAIMED = "approved_over_claimed"
    PAID_OVER_APPROVED = "paid_over_approved"
    REPAID_OVER_PAID = "repaid_over_paid"
    REPORTED_DIFFERS = "reported_differs"


class Reconciliation(Value):
    """The numbers of something, and what lies between each and the next.

    granted + conditional = agreed + not_agreed; agreed = claimed + borne - not_covered + unclaimed;
    claimed = approved + not_covered + unjudged; approved = paid + unpaid; and, of what has been reported on,
    claimed_and_reported = reported + unreported.

    Attributes:
        granted: By the board, for good.
        conditional: What still waits for a later decision of the board.
        agreed: In agreements in force.
        claimed: In claims that count.
        paid: Of what was approved.
        reported: What the reports say that it has cost.
        borne: What the association has borne itself.
        repaid: What has come back.
        not_agreed: Granted, and in no agreement in force.
        unclaimed: Agreed, and neither claimed nor borne yet.
        not_covered: Claimed and judged, and not approved.
        unjudged: Claimed, and not judged yet.
        unpaid: Approved, and not paid yet.
        claimed_and_reported: What was claimed and borne in the years that are reported on.
        unreported: Of that, what the reports do not tell of; below zero where they tell of more.
    """

    granted: int = 0
    conditional: int = 0
    agreed: int = 0
    claimed: int = 0
    approved: int = 0
    paid: int = 0
    reported: int = 0
    borne: int = 0
    repaid: int = 0
    not_agreed: int = 0
    unclaimed: int = 0
    not_covered: int = 0
    unjudged: int = 0
    unpaid: int = 0
    claimed_and_reported: int = 0
    unreported: int = 0


class Deviation(Value):
    """Where two of the numbers of a case do not agree, in which year, and by how much.

    Attributes:
        year: The calendar year; None where it is about all years together.
        amount: In whole öre; for a report, what was claimed and borne less what was reported.
    """

    case_number: str
    year: int | None
    code: Deviates
    amount: int


class ReconciledCase(Value):
    """A case with its numbers."""

    case_number: str
    title: str
    sums: Reconciliation


class ReconciledAssociation(Value):
    """Every case that has any of the numbers, their sum, and where they deviate.

    Attributes:
        year: The one calendar year that it is about; None where it is about all.
    """

    year: int | None
    cases: tuple[ReconciledCase, ...]
    total: Reconciliation
    deviations: tuple[Deviation, ...]

    @property
    def ties(self) -> bool:
        """Whether nothing deviates."""
        return not self.deviations


def reconcile(portfolio: Portfolio, year: int | None = None) -> ReconciledAssociation:
    """Set the numbers of every case beside each other, for one calendar year or all of them."""
    cases = tuple(
        ReconciledCase(case_number=case.number, title=case.title, sums=_of_case(case, year))
        for case in portfolio.cases
        if _years(case, year) or (case.repaid and year is None)
    )
    return ReconciledAssociation(
        year=year,
        cases=cases,
        total=_added(one.sums for one in cases),
        deviations=tuple(found for case in portfolio.cases for found in _deviations(case, year)),
    )


def _years(case: PortfolioCase, year: int | None) -> tuple[YearOfCase, ...]:
    return tuple(one for one in case.years if year in (None, one.year))


def _of_case(case: PortfolioCase, year: int | None) -> Reconciliation:
    """What came back is not of any one year, and so is told of a whole case alone."""
    added = _added(_bridged(one) for one in _years(case, year))
    return added.model_copy(update={"repaid": case.repaid if year is None else 0})


def _bridged(of: YearOfCase) -> Reconciliation:
    claimed_and_borne = of.claimed + of.borne
    return Reconciliation(
        granted=of.granted,
        conditional=of.conditional,
        agreed=of.agreed,
        claimed=of.claimed,
        approved=of.approved,
        paid=of.paid,
        reported=of.reported or 0,
        borne=of.borne,
        not_agreed=of.granted + of.conditional - of.agreed,
        unclaimed=of.agreed - claimed_and_borne + of.not_covered,
        not_covered=of.not_covered,
        unjudged=of.claimed - of.approved - of.not_covered,
        unpaid=of.approved - of.paid,
        claimed_and_reported=0 if of.reported is None else claimed_and_borne,
        unreported=0 if of.reported is None else claimed_and_borne - of.reported,
    )


_SUMS: Final = tuple(Reconciliation.model_fields)


def _added(sums: Iterable[Reconciliation]) -> Reconciliation:
    every = tuple(sums)
    return Reconciliation(**{name: sum(getattr(one, name) for one in every) for name in _SUMS})


_NEVER_BELOW_ZERO: Final = {
    "not_agreed": Deviates.AGREED_OVER_GRANTED,
    "unclaimed": Deviates.CLAIMED_OVER_AGREED,
    "unjudged": Deviates.APPROVED_OVER_CLAIMED,
    "unpaid": Deviates.PAID_OVER_APPROVED,
}
"""What bridges two numbers, and how they deviate where it is below zero."""


def _deviations(case: PortfolioCase, year: int | None) -> Iterator[Deviation]:
    for one in _years(case, year):
        bridged = _bridged(one)
        for name, code in _NEVER_BELOW_ZERO.items():
            if (left := getattr(bridged, name)) < 0:
                yield Deviation(case_number=case.number, year=one.year, code=code, amount=-left)
        if bridged.unreported:
            yield Deviation(
                case_number=case.number, year=one.year, code=Deviates.REPORTED_DIFFERS, amount=bridged.unreported
            )
    paid = sum(one.paid for one in case.years)
    if year is None and case.repaid > paid:
        yield Deviation(case_number=case.number, year=None, code=Deviates.REPAID_OVER_PAID, amount=case.repaid - paid)
