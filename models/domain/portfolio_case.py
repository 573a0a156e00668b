"""One case as the association as a whole sees it."""

from collections import defaultdict

from models.domain.case import Case
from models.domain.obligation import SETTLED, Obligation, Standing
from models.domain.owed import Q4_ESTIMATE, REMITTANCE
from models.domain.portfolio import ClaimOwed, PayeeOfYear, PortfolioCase, ReportOwed, YearOfCase
from models.domain.size import funding
from models.domain.state import RemittanceStanding, RemittanceState
from models.domain.sums import (
    amounts_of_grant,
    approved_of,
    borne_of,
    budget_of,
    claims,
    conditional_in,
    granted_in,
    repaid_of,
)


def portfolio_case(case: Case) -> PortfolioCase:
    """What a case contributes to its association's portfolio."""
    starts, ends = funding(case)
    return PortfolioCase(
        id=case.id,
        number=case.number,
        title=case.title,
        kind=case.kind or "",
        phase=case.phase,
        starts=starts,
        ends=ends,
        repaid=repaid_of(case),
        years=tuple(_year(case, year) for year in _years(case)),
        payees=_payees(case),
        claims_owed=_claims_owed(case),
        reports=tuple(_report(case, one) for one in case.obligations.values() if _is_report(one)),
    )


def _years(case: Case) -> list[int]:
    agreed = [row.year for row in case.agreement.content.compensation] if case.agreement else []
    granted = [one.year for one in amounts_of_grant(case)]
    borne = [one.year for one in case.own_costs]
    return sorted({*granted, *agreed, *borne, *(one.year for one in claims(case))})


def _year(case: Case, year: int) -> YearOfCase:
    of_year = [one for one in claims(case) if one.year == year]
    granted, conditional = granted_in(case, year), conditional_in(case, year)
    in_force = case.agreement is not None and case.agreement.in_force
    return YearOfCase(
        year=year,
        granted=granted,
        conditional=conditional,
        agreed=min(budget_of(case, year=year), granted + conditional) if in_force else 0,
        claimed=sum(one.claimed for one in of_year),
        approved=approved_of(case, year=year),
        not_covered=sum(one.not_covered for one in of_year),
        paid=_paid(of_year),
        borne=borne_of(case, year),
        reported=_reported(case, year),
    )


def _paid(of: list[RemittanceState]) -> int:
    return sum(one.approved for one in of if one.standing is RemittanceStanding.PAID)


def _payees(case: Case) -> tuple[PayeeOfYear, ...]:
    if case.agreement is None or not case.agreement.in_force:
        return ()
    agreed = {(row.year, row.payee) for row in case.agreement.content.compensation if row.payee is not None}
    claimed = {(one.year, one.payee) for one in claims(case)}
    return tuple(_payee(case, year, payee) for year, payee in sorted(agreed | claimed))


def _payee(case: Case, year: int, payee: str) -> PayeeOfYear:
    own = [one for one in claims(case) if (one.year, one.payee) == (year, payee)]
    return PayeeOfYear(
        year=year,
        payee=payee,
        agreed=budget_of(case, payee, year),
        claimed=sum(one.claimed for one in own),
        approved=approved_of(case, payee, year),
        not_covered=sum(one.not_covered for one in own),
        paid=_paid(own),
    )


def _claims_owed(case: Case) -> tuple[ClaimOwed, ...]:
    still_to_come = (
        one
        for one in case.obligations.values()
        if one.kind == REMITTANCE and one.span and one.party and one.standing not in SETTLED | {Standing.SUBMITTED}
    )
    return tuple(
        ClaimOwed(obligation=one.id, payee=one.party or "", year=one.span.starts.year, period=one.span.key, due=one.due)
        for one in still_to_come
        if one.span is not None
    )


def _is_report(owed: Obligation) -> bool:
    return owed.span is not None and owed.kind != REMITTANCE


def _report(case: Case, owed: Obligation) -> ReportOwed:
    assert owed.span is not None  # noqa: S101 - ``_is_report`` found it by its period
    came_in = case.reports.get(owed.id)
    return ReportOwed(
        obligation=owed.id,
        kind=owed.kind,
        span=owed.span,
        due=owed.due,
        standing=owed.standing,
        submitted=came_in is not None,
        answers=came_in.answers if came_in else (),
        participants=came_in.participants if came_in else None,
        amount=came_in.amount if came_in else None,
    )


def _reported(case: Case, year: int) -> int | None:
    """What the reports say that a year has cost: of the kind of report that tells of most of its days.

    An estimate of what is to come is no report of what has been. A report is of the year in which its period ends.
    """
    told: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for owed in case.obligations.values():
        came_in = case.reports.get(owed.id)
        if owed.span is None or owed.kind == Q4_ESTIMATE or came_in is None or came_in.amount is None:
            continue
        if owed.span.ends.year == year:
            told[owed.kind].append(((owed.span.ends - owed.span.starts).days + 1, came_in.amount))
    if not told:
        return None
    fullest = max(told, key=lambda kind: (sum(days for days, _ in told[kind]), kind))
    return sum(amount for _, amount in told[fullest])
