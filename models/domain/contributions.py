"""Which interventions have contributed to a report of the association, and which have not."""

from models.domain.obligation import Span, Standing
from models.domain.portfolio import Portfolio, PortfolioCase, ReportOwed
from models.domain.value import Value

Told = tuple[PortfolioCase, ReportOwed]


class Contributions(Value):
    """What the interventions owe to one of the association's reports.

    Attributes:
        obligation: The report's.
        span: The report's period.
        contributed: Those that have handed in what they owe, by case number.
        missing: Those that have not.
    """

    obligation: str
    span: Span
    contributed: tuple[Told, ...]
    missing: tuple[Told, ...]

    @property
    def year(self) -> int:
        """The calendar year whose money the report tells of."""
        return self.span.ends.year


def contributions(portfolio: Portfolio, kind: str, obligation: str, span: Span) -> Contributions:
    """What has come in of one kind of report whose period ends within a span. What is no longer owed is left out."""
    owed = [
        (case, report)
        for case in portfolio.cases
        for report in case.reports
        if report.kind == kind
        and span.starts <= report.span.ends <= span.ends
        and (report.submitted or report.standing is not Standing.WAIVED)
    ]
    return Contributions(
        obligation=obligation,
        span=span,
        contributed=tuple(one for one in owed if one[1].submitted),
        missing=tuple(one for one in owed if not one[1].submitted),
    )
