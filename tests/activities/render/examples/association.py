"""Example documents about an association as a whole."""

from datetime import date

from models.domain.documents.answers import Answer, Figure
from models.domain.documents.association_report import (
    AssociationReport,
    Contribution,
    InterventionSums,
    MissingContribution,
)
from models.domain.documents.correspondents import Signatory
from models.domain.documents.reconciliation import Bridge, DeviatingRow, ReconciledRow, ReconciliationDocument
from tests.activities.render.examples.sender import DIRECTOR, PARAGRAPHS, bare_head, head

ASSOCIATION_REPORT = AssociationReport(
    **head("Förbundets halvårsrapport", date(2027, 9, 10)),
    period="Halvår 1 2027",
    starts=date(2027, 1, 1),
    ends=date(2027, 6, 30),
    introduction=PARAGRAPHS,
    figures=(Figure(label="Deltagare", women=41, men=37, total=78),),
    money=(
        InterventionSums(
            case_number="2027-014", title="Vägen vidare", granted=60_000_000, agreed=60_000_000, claimed=12_345_050,
            paid=10_000_000,
        ),
        InterventionSums(
            case_number="2026-003", title="Grön rehabilitering", granted=90_000_000, agreed=85_000_000,
            claimed=-50_000, paid=0,
        ),
    ),
    contributions=(
        Contribution(
            case_number="2027-014",
            title="Vägen vidare",
            answers=(Answer(heading="Insatsens utveckling", text=PARAGRAPHS), Answer(heading="Resultat", text="Nio.")),
            figures=(Figure(label="Deltagare", women=12, men=9, total=21),),
            cost=12_345_050,
        ),
    ),
    missing=(
        MissingContribution(case_number="2026-003", title="Grön rehabilitering", due=date(2027, 8, 20)),
        MissingContribution(case_number="2026-009", title="Utan dag"),
    ),
    compiled_by=DIRECTOR,
)  # fmt: skip

BARE_ASSOCIATION_REPORT = AssociationReport(
    **bare_head("Förbundets årsredovisning"),
    period="År 2026",
    starts=date(2026, 1, 1),
    ends=date(2026, 12, 31),
    compiled_by=Signatory(name="N N"),
)

RECONCILIATION = ReconciliationDocument(
    **head("Avstämning", date(2028, 1, 20)),
    period="År 2027",
    cases=(
        ReconciledRow(
            case_number="2027-014", title="Vägen vidare – samlat stöd till unga vuxna", granted=60_000_000,
            conditional=20_000_000, agreed=60_000_000, claimed=48_200_000, paid=40_000_000, reported=48_000_000,
        ),
        ReconciledRow(
            case_number="2026-003", title="Grön rehabilitering", granted=90_000_000, conditional=0,
            agreed=90_000_000, claimed=0, paid=0, reported=None,
        ),
    ),
    bridges=(
        Bridge(label="Avtalat men inte rekvirerat", amount=101_800_000),
        Bridge(label="Godkänt men inte utbetalt", amount=8_200_000),
    ),
    deviations=(
        DeviatingRow(
            case_number="2027-014", year="2027", deviation="Rapporterat skiljer sig från rekvirerat", amount=200_000
        ),
    ),
    made_by=DIRECTOR,
)  # fmt: skip

BARE_RECONCILIATION = ReconciliationDocument(**bare_head("Avstämning"), period="Alla år", made_by=Signatory(name="N N"))
