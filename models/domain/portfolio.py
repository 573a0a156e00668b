"""All the cases of an association at once, as far as its own case and its documents need them. Sums in whole öre.

The record puts a portfolio together within the transaction; what is used of it becomes facts.
"""

from datetime import date

from pydantic import Field

from models.domain.actor import MemberId
from models.domain.commands.application import HeadingText
from models.domain.commands.reports import Participants
from models.domain.events.association import AssociationBudgetSet
from models.domain.obligation import Span, Standing
from models.domain.phase import Phase
from models.domain.value import Value


class YearOfCase(Value):
    """The sums of a case in one calendar year.

    Attributes:
        conditional: Of what the board granted, what still waits for a later decision.
        agreed: In the agreement in force, as far as it is granted or conditional.
        not_covered: Of what was claimed and judged, what was not approved.
        borne: What the association has borne itself.
        reported: What the reports say that it has cost; None where no report says it.
    """

    year: int
    granted: int = 0
    conditional: int = 0
    agreed: int = 0
    claimed: int = 0
    approved: int = 0
    not_covered: int = 0
    paid: int = 0
    borne: int = 0
    reported: int | None = None


class PayeeOfYear(Value):
    """What one payee has to claim in one calendar year, and how far that has come."""

    year: int
    payee: MemberId
    agreed: int
    claimed: int
    approved: int
    not_covered: int
    paid: int


class ClaimOwed(Value):
    """A claim that is owed and has not come in."""

    obligation: str
    payee: MemberId
    year: int
    period: str
    due: date | None


class ReportOwed(Value):
    """A report for a period, and what has come in of it.

    Attributes:
        submitted: Whether a version of it has come in.
        amount: What it says that the period has cost, or will cost.
    """

    obligation: str
    kind: str
    span: Span
    due: date | None
    standing: Standing
    submitted: bool
    answers: tuple[HeadingText, ...] = ()
    participants: Participants | None = None
    amount: int | None = None


class PortfolioCase(Value):
    """One intervention, as the association as a whole sees it.

    Attributes:
        starts: The first day of the funding, where it is known.
        ends: The last.
        repaid: What has come back over all years.
        years: Its sums, by calendar year.
        payees: Who claims what, by year and payee.
        claims_owed: The claims that are still to come.
        reports: What it reports on periods.
    """

    id: str
    number: str
    title: str
    kind: str
    phase: Phase
    starts: date | None = None
    ends: date | None = None
    repaid: int = 0
    years: tuple[YearOfCase, ...] = ()
    payees: tuple[PayeeOfYear, ...] = ()
    claims_owed: tuple[ClaimOwed, ...] = ()
    reports: tuple[ReportOwed, ...] = ()

    def in_year(self, year: int) -> YearOfCase:
        """Its sums in a year; nothing but zeros in a year that it has nothing to do with."""
        return next((one for one in self.years if one.year == year), YearOfCase(year=year))


class Portfolio(Value):
    """Every intervention of an association, by case number, and its budgets by year."""

    cases: tuple[PortfolioCase, ...] = ()
    budgets: dict[int, AssociationBudgetSet] = Field(default_factory=dict)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that any case has sums in, or that have a budget."""
        return tuple(sorted({one.year for case in self.cases for one in case.years} | set(self.budgets)))
