"""The sums of a case, in whole öre. Granted, agreed, claimed, approved, paid tie at all times."""

from collections.abc import Iterable

from models.domain.actor import MemberId
from models.domain.case import Case
from models.domain.decisions import Outcome
from models.domain.state import RemittanceStanding, RemittanceState
from models.domain.value import Value

_CLAIMS = frozenset(RemittanceStanding) - {RemittanceStanding.SET_ASIDE, RemittanceStanding.RETURNED}
_APPROVED = frozenset({RemittanceStanding.APPROVED, RemittanceStanding.WITHHELD, RemittanceStanding.PAID})


class Sums(Value):
    """The sums of a case.

    Attributes:
        granted: By the board, in a decision that has taken effect.
        agreed: In the agreement, once it is in force.
        claimed: In claims that are neither set aside nor sent back.
        approved: Of what was claimed.
        not_covered: Of what was claimed, and not approved.
        paid: Of what was approved.
        withheld: Of what was approved, and waits.
        repaid: What came back.
        left: Of what was agreed, and not approved yet.
    """

    granted: int
    agreed: int
    claimed: int
    approved: int
    not_covered: int
    paid: int
    withheld: int
    repaid: int
    left: int


def sums(case: Case) -> Sums:
    """The sums of a case as it stands."""
    agreed = budget_of(case) if case.agreement is not None and case.agreement.in_force else 0
    approved = approved_of(case)
    return Sums(
        granted=granted_in(case),
        agreed=agreed,
        claimed=sum(one.claimed for one in claims(case)),
        approved=approved,
        not_covered=sum(one.not_covered for one in claims(case)),
        paid=sum(one.approved for one in claims(case) if one.standing is RemittanceStanding.PAID),
        withheld=sum(one.approved for one in claims(case) if one.standing is RemittanceStanding.WITHHELD),
        repaid=sum(one.amount for one in case.repayments),
        left=agreed - approved,
    )


def granted_in(case: Case, year: int | None = None) -> int:
    """What the board has granted, in one year or in all."""
    decision = case.decision
    if decision is None or decision.released_on is None or decision.content.outcome is not Outcome.GRANTED:
        return 0
    return sum(one.amount for one in decision.content.amounts if year in (None, one.year))


def budget_of(case: Case, payee: MemberId | None = None, year: int | None = None, line: str | None = None) -> int:
    """What the agreement gives, to one payee or all, in one year or all, on one line or all."""
    if case.agreement is None:
        return 0
    return sum(
        row.amount
        for row in case.agreement.content.compensation
        if payee in (None, row.payee) and year in (None, row.year) and line in (None, row.line)
    )


def approved_of(case: Case, payee: MemberId | None = None, year: int | None = None, line: str | None = None) -> int:
    """What has been approved, of one payee or all, in one year or all, on one line or all."""
    return sum(
        row.approved
        for one in _of(claims(case), payee, year)
        if one.standing in _APPROVED
        for row in one.rows
        if line in (None, row.line)
    )


def claimed_of(case: Case, payee: MemberId | None = None, year: int | None = None, line: str | None = None) -> int:
    """What has been claimed, of one payee or all, in one year or all, on one line or all."""
    return sum(
        row.amount
        for one in _of(claims(case), payee, year)
        for row in one.specification or ()
        if line in (None, row.line)
    )


def claims(case: Case) -> tuple[RemittanceState, ...]:
    """The claims that count: neither set aside nor sent back."""
    return tuple(one for one in case.remittances.values() if one.standing in _CLAIMS)


def _of(
    remittances: Iterable[RemittanceState], payee: MemberId | None, year: int | None
) -> tuple[RemittanceState, ...]:
    return tuple(one for one in remittances if payee in (None, one.payee) and year in (None, one.year))
