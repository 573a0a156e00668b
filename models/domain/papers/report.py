"""A report that was handed in, for a period or at the end (inventory.md DOC-14, DOC-16 to DOC-19)."""

from datetime import date

from models.domain.actor import PersonId
from models.domain.case import Case
from models.domain.documents.answers import Submission
from models.domain.documents.final_report import FinalReport
from models.domain.documents.report import Report
from models.domain.events.reports import ReportSubmitted
from models.domain.obligation import Obligation
from models.domain.papers.answered import answers, condition_answers, figures, goal_results
from models.domain.papers.final_report import FINAL_REPORT, final_report
from models.domain.papers.head import head
from models.domain.papers.obligations import capacity, form_of, label_of
from models.domain.papers.standings import line_standings
from models.domain.papers.words import period_in_words
from models.domain.rules.forms import Asks
from models.domain.rules.rulebook import Rules


def report(case: Case, submitted: ReportSubmitted, by: PersonId, dated: date, rules: Rules) -> Report | FinalReport:
    """The report as it was handed in on a day: the final report has a document of its own kind.

    Goals, money and conditions are shown in reports on how the intervention goes: those that are for a period
    or that count participants. Other things handed in, such as a method handbook, show their answers only.
    """
    obligation = case.obligations[submitted.obligation]
    submission = submission_by(case, by, dated, rules)
    if obligation.kind == FINAL_REPORT and case.assignment is None:
        return final_report(case, submitted, submission, dated, rules)
    tells_how_it_goes = _tells_how_it_goes(obligation, rules)
    span = obligation.span
    return Report(
        **head(case, label_of(obligation.kind, rules.rulebook), dated, rules),
        period=period_in_words(span.key) if span else "",
        starts=span.starts if span else None,
        ends=span.ends if span else None,
        due=obligation.due,
        answers=answers(submitted, form_of(obligation.kind, rules.rulebook)),
        figures=figures(submitted.participants),
        goals=goal_results(case) if tells_how_it_goes else (),
        budget=line_standings(case) if tells_how_it_goes else (),
        conditions=condition_answers(case, submitted.conditions) if tells_how_it_goes else (),
        submitted=submission,
    )


def submission_by(case: Case, by: PersonId, dated: date, rules: Rules) -> Submission:
    """Who handed something in, in what capacity, from which organisation."""
    person = rules.register.person(by)
    works_at = person.organisation if person else None
    return Submission(
        name=rules.register.name_of(by),
        role=capacity(case, by, rules),
        organisation=rules.register.organisation_name(works_at) if works_at else "",
        at=dated,
    )


def _tells_how_it_goes(obligation: Obligation, rules: Rules) -> bool:
    form = form_of(obligation.kind, rules.rulebook)
    counts = form is not None and any(heading.asks is Asks.PARTICIPANTS for heading in form.headings)
    return obligation.span is not None or counts
