"""The association's report, from what the interventions have handed in for its period (seed 004, section 4.5)."""

from datetime import date

from models.domain.actor import PersonId
from models.domain.case import Case
from models.domain.commands.reports import Participants
from models.domain.contributions import Contributions
from models.domain.documents.answers import Answer
from models.domain.documents.association_report import (
    AssociationReport,
    Contribution,
    InterventionSums,
    MissingContribution,
)
from models.domain.papers.answered import figures
from models.domain.papers.correspondents import signatory
from models.domain.papers.head import head
from models.domain.papers.obligations import form_of, label_of
from models.domain.papers.words import period_in_words
from models.domain.portfolio import PortfolioCase, ReportOwed
from models.domain.rules.rulebook import Rulebook, Rules


def association_report(
    case: Case, found: Contributions, introduction: str, dated: date, rules: Rules, compiled_by: PersonId
) -> AssociationReport:
    """The report as it can be assembled on a day, with who has not contributed."""
    kind = case.obligations[found.obligation].kind
    return AssociationReport(
        **head(case, label_of(kind, rules.rulebook), dated, rules),
        period=period_in_words(found.span.key),
        starts=found.span.starts,
        ends=found.span.ends,
        introduction=introduction,
        figures=figures(_all_participants(found)),
        money=tuple(_money(one, found.year) for one in rules.portfolio.cases if _has_money(one, found.year)),
        contributions=tuple(_contribution(one, report, rules.rulebook) for one, report in found.contributed),
        missing=tuple(
            MissingContribution(case_number=one.number, title=one.title, due=report.due)
            for one, report in found.missing
        ),
        compiled_by=signatory(compiled_by, rules),
    )


def _all_participants(found: Contributions) -> Participants | None:
    told = [report.participants for _, report in found.contributed if report.participants is not None]
    if not told:
        return None
    return Participants(
        women=sum(one.women for one in told),
        men=sum(one.men for one in told),
        new_women=sum(one.new_women for one in told),
        new_men=sum(one.new_men for one in told),
    )


def _has_money(case: PortfolioCase, year: int) -> bool:
    return any(one.year == year for one in case.years)


def _money(case: PortfolioCase, year: int) -> InterventionSums:
    sums = case.in_year(year)
    return InterventionSums(
        case_number=case.number,
        title=case.title,
        granted=sums.granted,
        agreed=sums.agreed,
        claimed=sums.claimed,
        paid=sums.paid,
    )


def _contribution(case: PortfolioCase, report: ReportOwed, rulebook: Rulebook) -> Contribution:
    form = form_of(report.kind, rulebook)
    labels = {heading.key: heading.label for heading in form.headings} if form else {}
    return Contribution(
        case_number=case.number,
        title=case.title,
        answers=tuple(
            Answer(heading=labels.get(one.heading, one.heading), text=str(one.text))
            for one in report.answers
            if one.text
        ),
        figures=figures(report.participants),
        cost=report.amount,
    )
