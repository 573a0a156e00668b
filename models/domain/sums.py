"""The sums of a case, in whole öre. Granted, agreed, claimed, approved, paid tie at all times."""

from collections.abc import Iterable

from pydantic import Field

from models.domain.actor import MemberId
from models.domain.case import Case
from models.domain.commands.preparation import AmountOfYear
from models.domain.decisions import Outcome
from models.domain.state import Decision, RemittanceStanding, RemittanceState
from models.domain.value import Value

_CLAIMS = frozenset(RemittanceStanding) - {RemittanceStanding.SET_ASIDE, RemittanceStanding.RETURNED}
_APPROVED = frozenset(
    {RemittanceStanding.APPROVED, RemittanceStanding.WITHHELD, RemittanceStanding.PAID, RemittanceStanding.SETTLED}
)


class Sums(Value):
    """The sums of a case, in whole öre."""

    granted: int = Field(
        description="By the board, in decisions that have taken effect; of a conditional year what it released later."
    )
    conditional: int = Field(description="Of what the board granted, what still waits for a later decision.")
    agreed: int = Field(description="In the agreement, once it is in force, as far as it is granted or conditional.")
    claimed: int = Field(description="In claims that are neither set aside nor sent back.")
    approved: int = Field(description="Of what was claimed.")
    not_covered: int = Field(description="Of what was claimed, and not approved.")
    paid: int = Field(description="Of what was approved.")
    withheld: int = Field(description="Of what was approved, and waits.")
    repaid: int = Field(description="What came back.")
    borne: int = Field(description="What the association has borne itself, on the agreement's lines without a payee.")
    left: int = Field(description="Of what was agreed, and neither approved nor borne by the association yet.")
    evaluation: int = Field(description="What the association pays an evaluator, outside all the others.")


def sums(case: Case) -> Sums:
    """The sums of a case as it stands."""
    agreed = agreed_in(case) if case.agreement is not None and case.agreement.in_force else 0
    approved = approved_of(case)
    return Sums(
        granted=granted_in(case),
        conditional=conditional_in(case),
        agreed=agreed,
        claimed=sum(one.claimed for one in claims(case)),
        approved=approved,
        not_covered=sum(one.not_covered for one in claims(case)),
        paid=paid_of(case),
        withheld=sum(one.approved for one in claims(case) if one.standing is RemittanceStanding.WITHHELD),
        repaid=repaid_of(case),
        borne=borne_of(case),
        left=agreed - approved - borne_of(case),
        evaluation=case.evaluation_procured.cost if case.evaluation_procured else 0,
    )


def granted_in(case: Case, year: int | None = None) -> int:
    """What the board has granted for good, in one year or in all."""
    return sum(_granted(case, one) for one in amounts_of_grant(case, year))


def conditional_in(case: Case, year: int | None = None) -> int:
    """What the board has granted on a later decision that it has not made yet, in one year or in all."""
    return sum(
        one.amount
        for one in amounts_of_grant(case, year)
        if one.conditional and decision_on_year(case, one.year) is None
    )


def promised_in(case: Case, year: int) -> int:
    """What the grant says of a year, whatever the board decides on it later."""
    return sum(one.amount for one in amounts_of_grant(case, year))


def is_refused(case: Case, year: int) -> bool:
    """Whether the board has decided not to release a conditional year."""
    later = decision_on_year(case, year)
    return later is not None and later.content.outcome is Outcome.REJECTED


def decision_on_year(case: Case, year: int) -> Decision | None:
    """The later decision on a conditional year, once it has taken effect."""
    taken = (one for one in case.decisions if one.year == year and one.released_on is not None)
    return next(taken, None)


def agreed_in(case: Case) -> int:
    """What the agreement gives, as far as the board's later decisions on conditional years let it."""
    years = {row.year for row in case.agreement.content.compensation} if case.agreement else set()
    return sum(min(budget_of(case, year=year), granted_in(case, year) + conditional_in(case, year)) for year in years)


def amounts_of_grant(case: Case, year: int | None = None) -> tuple[AmountOfYear, ...]:
    """What the grant says, of one year or all, as last amended."""
    decision = case.decision
    if decision is None or decision.released_on is None or decision.content.outcome is not Outcome.GRANTED:
        return ()
    granted = decision.content.amounts if case.amended_grant is None else case.amended_grant
    return tuple(one for one in granted if year in (None, one.year))


def _granted(case: Case, granted: AmountOfYear) -> int:
    if not granted.conditional:
        return granted.amount
    later = decision_on_year(case, granted.year)
    return sum(one.amount for one in later.content.amounts) if later else 0


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


def is_approved(claim: RemittanceState) -> bool:
    """Whether a claim has been approved, whatever has become of its payment."""
    return claim.standing in _APPROVED


def paid_of(case: Case, payee: MemberId | None = None) -> int:
    """What has been paid, to one payee or all."""
    paid = (one for one in claims(case) if one.standing is RemittanceStanding.PAID)
    return sum(one.approved for one in paid if payee in (None, one.payee))


def repaid_of(case: Case, payee: MemberId | None = None) -> int:
    """What has come back, from one payee or all."""
    return sum(one.amount for one in case.repayments if payee in (None, one.payee))


def borne_of(case: Case, year: int | None = None, line: str | None = None) -> int:
    """What the association has borne itself, in one year or all, on one line or all."""
    return sum(one.amount for one in case.own_costs if year in (None, one.year) and line in (None, one.line))


def own_budget_of(case: Case, year: int) -> dict[str, int]:
    """What the agreement gives the association's own costs in a year, by line."""
    found: dict[str, int] = {}
    for row in case.agreement.content.compensation if case.agreement else ():
        if row.payee is None and row.year == year:
            found[row.line] = found.get(row.line, 0) + row.amount
    return found


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
