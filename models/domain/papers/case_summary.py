"""The summary with which a closed case explains itself (OSL 5:2; rules.md 7)."""

import json
from datetime import date

from models.calendar.zone import local_date
from models.domain.actor import PersonId
from models.domain.case import Case
from models.domain.documents.case_summary import CaseSummary, ObligationOutcome, RegisteredDocument
from models.domain.events.engine import DocumentOrdered
from models.domain.money import kronor
from models.domain.obligation import Obligation, Standing
from models.domain.papers.case_events import case_events
from models.domain.papers.correspondents import party_names, signatory
from models.domain.papers.head import head
from models.domain.papers.obligations import label_of
from models.domain.papers.standings import case_sums
from models.domain.papers.words import capital, day_in_words, paragraphs, period_in_words
from models.domain.rules.rulebook import Rules
from models.domain.size import funding

_FULFILLED = frozenset({Standing.SUBMITTED, Standing.APPROVED})
_NOTES = {
    Standing.SUBMITTED: "Inlämnat",
    Standing.WAIVED: "Inte längre aktuellt",
    Standing.PLANNED: "Inte fullgjort",
    Standing.OPEN: "Inte fullgjort",
    Standing.RETURNED: "Inte fullgjort",
    Standing.APPROVED: "",
}


def case_summary(case: Case, dated: date, rules: Rules, closed_by: PersonId | None = None) -> CaseSummary:
    """The summary of a case that is closed on the document's day."""
    starts, ends = funding(case)
    return CaseSummary(
        **head(case, "Ärendesammanfattning", dated, rules),
        account=_account(case, rules),
        owner=rules.register.organisation_name(case.owner) if case.owner else "",
        parties=party_names(case, rules),
        starts=starts,
        ends=ends,
        closed_on=dated,
        events=case_events(case, dated, rules),
        sums=case_sums(case) if case.assignment is None else None,
        obligations=tuple(_outcome(one, rules) for one in case.obligations.values()),
        documents=_documents(case),
        closed_by=signatory(closed_by, rules) if closed_by else None,
    )


def _account(case: Case, rules: Rules) -> str:
    if case.assignment is not None:
        content = case.assignment.commissioned
        days = f"{day_in_words(content.starts)} – {day_in_words(content.ends)}"
        return paragraphs(f"Uppdrag: {case.title}, {days}.", f"Mål: {content.goal}")
    found = case_sums(case)
    starts, ends = funding(case)
    called = capital(rules.rulebook.association.labels.intervention)
    period = f", {day_in_words(starts)} – {day_in_words(ends)}" if starts and ends else ""
    money = f"Styrelsen beviljade {kronor(found.granted)}. Utbetalt är {kronor(found.paid)}."
    repaid = f"Av det har {kronor(found.repaid)} betalats tillbaka." if found.repaid else ""
    return paragraphs(f"{called}: {case.title}{period}.", f"{money} {repaid}")


def _outcome(obligation: Obligation, rules: Rules) -> ObligationOutcome:
    label = label_of(obligation.kind, rules.rulebook)
    party = rules.register.organisation_name(obligation.party) if obligation.party else ""
    return ObligationOutcome(
        obligation=f"{label}, {party}" if party else label,
        period=period_in_words(obligation.span.key) if obligation.span else "",
        due=obligation.due,
        fulfilled=local_date(obligation.since) if obligation.standing in _FULFILLED else None,
        note=_NOTES[obligation.standing],
    )


def _documents(case: Case) -> tuple[RegisteredDocument, ...]:
    """Every document that was made, but for one whose content, and day, has been destroyed."""
    return tuple(_registered(one) for one in case.documents.values() if one.data)


def _registered(document: DocumentOrdered) -> RegisteredDocument:
    content = json.loads(str(document.data))
    return RegisteredDocument(
        dated=date.fromisoformat(content["dated"]), title=_title(document, content.get("period", ""))
    )


def _title(document: DocumentOrdered, period: str) -> str:
    return f"{document.title}, {period[:1].lower()}{period[1:]}" if period else document.title
