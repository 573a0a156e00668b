"""The final report as it was handed in (000 9; 004 7.2; inventory.md DOC-29)."""

from datetime import date
from typing import Final

from models.domain.case import Case
from models.domain.documents.answers import Submission
from models.domain.documents.correspondents import ContactPerson
from models.domain.documents.final_report import DiaryEntry, FinalReport, Reference
from models.domain.events.reports import ReportSubmitted
from models.domain.papers.answered import answers, condition_answers, figures, goal_results
from models.domain.papers.correspondents import contact_person, party_names
from models.domain.papers.head import head
from models.domain.papers.obligations import form_of, label_of
from models.domain.papers.standings import case_sums, line_standings
from models.domain.rules.rulebook import Rules
from models.domain.size import funding

FINAL_REPORT: Final = "final_report"
_METHOD_HANDBOOK: Final = "method_handbook"


def final_report(
    case: Case, submitted: ReportSubmitted, submission: Submission, dated: date, rules: Rules
) -> FinalReport:
    """The final report of the whole funding; ``dated`` stands in for a funding's day that nobody has set."""
    starts, ends = funding(case)
    return FinalReport(
        **head(case, label_of(FINAL_REPORT, rules.rulebook), dated, rules),
        starts=starts or dated,
        ends=ends or dated,
        owner=rules.register.organisation_name(case.owner) if case.owner else "",
        parties=party_names(case, rules),
        lead=_lead(case, rules),
        answers=answers(submitted, form_of(FINAL_REPORT, rules.rulebook)),
        goals=goal_results(case),
        figures=figures(submitted.participants),
        sums=case_sums(case),
        budget=line_standings(case),
        conditions=condition_answers(case),
        diary=_diary(case, rules),
        evaluations=_evaluations(case),
        handbooks=_handbooks(case, rules),
        submitted=submission,
    )


def _lead(case: Case, rules: Rules) -> ContactPerson | None:
    lead = case.agreement.content.lead if case.agreement else None
    return contact_person(lead, rules) if lead else None


def _evaluations(case: Case) -> tuple[Reference, ...]:
    return tuple(
        Reference(title=one.title, author=one.author, dated=one.received_on, case_number=case.number)
        for one in case.evaluations
    )


def _diary(case: Case, rules: Rules) -> tuple[DiaryEntry, ...]:
    """What was noted while it ran, day by day, each entry under the heading that it belongs to."""
    form = form_of(FINAL_REPORT, rules.rulebook)
    labels = {heading.key: heading.label for heading in form.headings} if form else {}
    return tuple(
        DiaryEntry(on=one.on, heading=labels.get(one.heading or "", ""), text=str(one.text))
        for one in sorted(case.diary, key=lambda one: one.on)
    )


def _handbooks(case: Case, rules: Rules) -> tuple[Reference, ...]:
    if _METHOD_HANDBOOK not in case.reports:
        return ()
    return (Reference(title=label_of(_METHOD_HANDBOOK, rules.rulebook), case_number=case.number),)
