"""How the money of a case stands, as documents show it. Sums in whole öre."""

from models.domain.case import Case
from models.domain.documents.sums import CaseSums, LineStanding
from models.domain.papers.decided import grant_of, is_in_part
from models.domain.sums import borne_of, budget_of, claimed_of, granted_in, is_refused, sums


def case_sums(case: Case) -> CaseSums:
    """The sums of the whole case."""
    found = sums(case)
    return CaseSums(
        granted=found.granted,
        conditional=found.conditional,
        agreed=found.agreed,
        claimed=found.claimed,
        approved=found.approved,
        paid=found.paid,
        repaid=found.repaid,
        borne=found.borne,
    )


def line_standings(case: Case) -> tuple[LineStanding, ...]:
    """How each budget line of the agreement stands, over all years and payees.

    The board grants sums per year. Where it granted all that was applied for, a line's grant is what the
    application has on it; where it granted less, it is what the agreement gives the line. A conditional year counts
    as granted once the board has released it, and is agreed until the board refuses it.
    """
    if case.agreement is None:
        return ()
    lines = dict.fromkeys(row.line for row in case.agreement.content.compensation)
    return tuple(_line(case, line) for line in lines)


def _line(case: Case, line: str) -> LineStanding:
    years = {row.year for row in case.agreement.content.compensation} if case.agreement else set()
    agreed = sum(budget_of(case, year=year, line=line) for year in years if not is_refused(case, year))
    claimed = claimed_of(case, line=line) + borne_of(case, line=line)
    return LineStanding(line=line, granted=_granted(case, line), agreed=agreed, claimed=claimed, left=agreed - claimed)


def _granted(case: Case, line: str) -> int:
    grant = grant_of(case)
    rows = case.application.budget if case.application else ()
    years = {one.year for one in grant.amounts if granted_in(case, one.year)} if grant else set()
    agreed = sum(budget_of(case, year=year, line=line) for year in years)
    applied = sum(row.applied for row in rows if row.line == line and row.year in years)
    return applied if applied and grant and not is_in_part(case, grant) else agreed
