"""The reconciliation as a document."""

from datetime import date
from typing import Final

from models.domain.actor import PersonId
from models.domain.case import Case
from models.domain.documents.reconciliation import Bridge, DeviatingRow, ReconciledRow, ReconciliationDocument
from models.domain.papers.correspondents import signatory
from models.domain.papers.head import head
from models.domain.reconciliation import Deviates, Deviation, ReconciledAssociation, ReconciledCase, Reconciliation
from models.domain.rules.rulebook import Rules

_BRIDGES: Final = (
    ("not_agreed", "Beviljat men inte avtalat"),
    ("unclaimed", "Avtalat men inte rekvirerat"),
    ("unjudged", "Rekvirerat och ännu inte granskat"),
    ("not_covered", "Rekvirerat men inte godkänt"),
    ("unpaid", "Godkänt men inte utbetalt"),
    ("borne", "Burit av förbundet självt, utan rekvisition"),
    ("repaid", "Återbetalt"),
)
_DEVIATIONS: Final = {
    Deviates.AGREED_OVER_GRANTED: "Avtalat är mer än beviljat",
    Deviates.CLAIMED_OVER_AGREED: "Rekvirerat är mer än avtalat",
    Deviates.APPROVED_OVER_CLAIMED: "Godkänt är mer än rekvirerat",
    Deviates.PAID_OVER_APPROVED: "Utbetalt är mer än godkänt",
    Deviates.REPAID_OVER_PAID: "Återbetalt är mer än utbetalt",
    Deviates.REPORTED_DIFFERS: "Rapporterat skiljer sig från rekvirerat",
}


def reconciliation_document(
    case: Case, found: ReconciledAssociation, dated: date, rules: Rules, made_by: PersonId
) -> ReconciliationDocument:
    """The four numbers as they stood on a day."""
    return ReconciliationDocument(
        **head(case, "Avstämning", dated, rules),
        period=f"År {found.year}" if found.year else "Alla år",
        cases=tuple(_row(one) for one in found.cases),
        bridges=_bridges(found.total),
        deviations=tuple(_deviating(one) for one in found.deviations),
        made_by=signatory(made_by, rules),
    )


def _row(of: ReconciledCase) -> ReconciledRow:
    told = of.sums.claimed_and_reported or of.sums.reported
    return ReconciledRow(
        case_number=of.case_number,
        title=of.title,
        granted=of.sums.granted,
        conditional=of.sums.conditional,
        agreed=of.sums.agreed,
        claimed=of.sums.claimed,
        paid=of.sums.paid,
        reported=of.sums.reported if told else None,
    )


def _bridges(total: Reconciliation) -> tuple[Bridge, ...]:
    return tuple(Bridge(label=label, amount=getattr(total, name)) for name, label in _BRIDGES if getattr(total, name))


def _deviating(of: Deviation) -> DeviatingRow:
    return DeviatingRow(
        case_number=of.case_number,
        year=str(of.year or ""),
        deviation=_DEVIATIONS[of.code],
        amount=of.amount,
    )
