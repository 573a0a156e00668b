"""The dates in an agreement: when claims are due, and which reports by when."""

from models.domain.case import Case
from models.domain.commands.agreement import AgreementContent
from models.domain.documents.agreement_terms import DuePeriod, ReportingDuty
from models.domain.owed import REMITTANCE, Owed, everything_owed
from models.domain.papers.obligations import label_of, who_owes
from models.domain.papers.words import period_in_words
from models.domain.rules.rulebook import Rules


def reporting_plan(content: AgreementContent, case: Case, rules: Rules) -> tuple[ReportingDuty, ...]:
    """Everything but claims that the execution will ask for, in the order of its last days."""
    duties = (
        ReportingDuty(
            report=_report(owed, content, rules),
            owed_by=who_owes(owed.kind, rules.rulebook),
            period=_period(owed),
            due=owed.due,
        )
        for owed in everything_owed(case, content, rules.rulebook, rules.register)
        if owed.kind != REMITTANCE
    )
    return tuple(sorted(duties, key=lambda duty: (duty.due, duty.report)))


def remittance_dates(content: AgreementContent, case: Case, rules: Rules) -> tuple[DuePeriod, ...]:
    """By when the claims of each quarter are due; the same day for every payee."""
    claims = (owed for owed in everything_owed(case, content, rules.rulebook) if owed.kind == REMITTANCE)
    due = {_period(claim): claim.due for claim in claims}
    return tuple(DuePeriod(period=period, due=day) for period, day in due.items())


def _report(owed: Owed, content: AgreementContent, rules: Rules) -> str:
    """What it is called, and that it is given by word of mouth where the agreement says so."""
    oral = any(plan.report == owed.kind and plan.manner == "oral" for plan in content.reports)
    label = label_of(owed.kind, rules.rulebook)
    return f"{label} (muntligt)" if oral else label


def _period(owed: Owed) -> str:
    return period_in_words(owed.span.key) if owed.span else ""
