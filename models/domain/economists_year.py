"""The economist's year: claims to come, what to set aside at the year's end, and what coming years hold (rules.md 5).

Sums in whole öre.
"""

from collections import Counter
from datetime import date

from models.domain.actor import MemberId
from models.domain.budget_room import RoomInYear, coming_room
from models.domain.owed import Q4_ESTIMATE
from models.domain.portfolio import ClaimOwed, PayeeOfYear, Portfolio, PortfolioCase
from models.domain.value import Value


class ExpectedClaim(Value):
    """A claim that is to come.

    Attributes:
        amount: An even share of what its payee has left to claim of the year.
    """

    case_number: str
    title: str
    payee: MemberId
    period: str
    due: date | None
    amount: int


class Accrual(Value):
    """What one payee's year comes to, at the year's end.

    Attributes:
        expected: What the agreement gives.
        received: What has been claimed.
        approved: Of that.
        paid: Of that.
        not_covered: What was claimed and judged, and not approved.
    """

    case_number: str
    title: str
    payee: MemberId
    expected: int
    received: int
    approved: int
    paid: int
    not_covered: int

    @property
    def owed(self) -> int:
        """What has been claimed and is neither paid nor turned down: a debt at the year's end."""
        return self.received - self.not_covered - self.paid

    @property
    def to_claim(self) -> int:
        """What of the year has not been claimed."""
        return max(0, self.expected - self.received + self.not_covered)


class LastQuarter(Value):
    """What the last quarter of a case will come to.

    Attributes:
        estimate: As the lead estimates it; None where no estimate has come in.
        awaited: Whether any claim of the quarter is still to come.
    """

    case_number: str
    title: str
    estimate: int | None
    awaited: bool

    @property
    def accrued(self) -> int:
        """What to set aside for claims that have not come in."""
        return (self.estimate or 0) if self.awaited else 0


class EconomistsYear(Value):
    """A calendar year as the economist needs it.

    Attributes:
        expected: Claims to come, by due day.
        accruals: By case and payee.
        last_quarter: By case.
        room: This year and each coming one: budget, grants, and what is left.
    """

    year: int
    expected: tuple[ExpectedClaim, ...]
    accruals: tuple[Accrual, ...]
    last_quarter: tuple[LastQuarter, ...]
    room: tuple[RoomInYear, ...]

    @property
    def accrued(self) -> int:
        """What the year's accounts set aside in all: debts, and estimates of what has not been claimed."""
        return sum(one.owed for one in self.accruals) + sum(one.accrued for one in self.last_quarter)


def economists_year(portfolio: Portfolio, year: int) -> EconomistsYear:
    """A calendar year over all cases of the association."""
    expected = [claim for case in portfolio.cases for claim in _expected(case, year)]
    return EconomistsYear(
        year=year,
        expected=tuple(sorted(expected, key=lambda one: (one.due or date.max, one.case_number, one.payee))),
        accruals=tuple(_accrual(case, one) for case in portfolio.cases for one in case.payees if one.year == year),
        last_quarter=tuple(one for case in portfolio.cases for one in _last_quarter(case, year)),
        room=coming_room(portfolio, year),
    )


def _expected(case: PortfolioCase, year: int) -> list[ExpectedClaim]:
    owed = [one for one in case.claims_owed if one.year == year]
    left = Counter(one.payee for one in owed)
    return [_claim(case, one, position, left[one.payee]) for one, position in _in_turn(owed)]


def _in_turn(owed: list[ClaimOwed]) -> list[tuple[ClaimOwed, int]]:
    """Each claim with its place among its payee's, from 0."""
    seen: Counter[MemberId] = Counter()
    in_turn = []
    for one in sorted(owed, key=lambda claim: claim.period):
        in_turn.append((one, seen[one.payee]))
        seen[one.payee] += 1
    return in_turn


def _claim(case: PortfolioCase, owed: ClaimOwed, position: int, of: int) -> ExpectedClaim:
    known = next((one for one in case.payees if (one.year, one.payee) == (owed.year, owed.payee)), None)
    to_claim = max(0, known.agreed - known.claimed + known.not_covered) if known else 0
    share, rest = divmod(to_claim, of)
    return ExpectedClaim(
        case_number=case.number,
        title=case.title,
        payee=owed.payee,
        period=owed.period,
        due=owed.due,
        amount=share + (rest if position == of - 1 else 0),
    )


def _accrual(case: PortfolioCase, of: PayeeOfYear) -> Accrual:
    return Accrual(
        case_number=case.number,
        title=case.title,
        payee=of.payee,
        expected=of.agreed,
        received=of.claimed,
        approved=of.approved,
        paid=of.paid,
        not_covered=of.not_covered,
    )


def _last_quarter(case: PortfolioCase, year: int) -> list[LastQuarter]:
    """Of a case that has claimed, or is to claim, in the year."""
    estimates = [one for one in case.reports if one.kind == Q4_ESTIMATE and one.span.ends.year == year]
    awaited = any(one.period == f"{year}-Q4" for one in case.claims_owed)
    if not estimates and not awaited:
        return []
    estimate = next((one.amount for one in estimates if one.amount is not None), None)
    return [LastQuarter(case_number=case.number, title=case.title, estimate=estimate, awaited=awaited)]
