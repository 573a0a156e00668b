"""Example documents from execution to the closed case."""

from datetime import UTC, date, datetime

from models.domain.documents.answers import Answer, ConditionAnswer, Deviation, Figure, GoalResult, Submission
from models.domain.documents.case_summary import CaseEvent, CaseSummary, ObligationOutcome, RegisteredDocument
from models.domain.documents.decision import MinutesReference
from models.domain.documents.final_report import DiaryEntry, FinalReport, Reference
from models.domain.documents.remittance_specification import (
    Approval,
    ClaimedLine,
    NotCovered,
    Payment,
    RemittanceSpecification,
    Withheld,
)
from models.domain.documents.report import Report
from models.domain.documents.sums import CaseSums, LineStanding
from tests.activities.render.examples.sender import CONTACT, DIRECTOR, PARAGRAPHS, RECIPIENTS, bare_head, head

REMITTANCE = RemittanceSpecification(
    **head("Rekvisition med attest", date(2028, 5, 4)),
    payee="Exempelstads kommun, arbetsmarknadsförvaltningen",
    period="Kvartal 1 2028",
    starts=date(2028, 1, 1),
    ends=date(2028, 3, 31),
    invoice="F-2028-00417",
    invoice_date=date(2028, 4, 11),
    specification_received=date(2028, 4, 3),
    invoice_received=date(2028, 4, 12),
    lines=(
        ClaimedLine(
            line="Processledare 100 %",
            budget=700_000_00,
            claimed_before=0,
            claimed=176_420_50,
            approved=176_420_50,
            left=523_579_50,
        ),
        ClaimedLine(
            line="Handläggare 50 %",
            budget=350_000_00,
            claimed_before=12_500_00,
            claimed=90_000_00,
            approved=87_500_00,
            left=250_000_00,
        ),
        ClaimedLine(
            line="Rättelse av lokalkostnader",
            budget=60_000_00,
            claimed_before=70_000_00,
            claimed=-12_500_00,
            approved=-12_500_00,
            left=2_500_00,
        ),
    ),
    not_covered=NotCovered(amount=2_500_00, reason="Budgetposten för handläggare är fullt utnyttjad för perioden."),
    withheld=Withheld(
        amount=251_420_50,
        reason="Tertialrapporten för tertial 3 2027 är försenad.",
        lifted_by="att rapporten kommer in",
    ),
    remark="Kvittens på lokalhyran saknas men kompletteras i nästa kvartal.",
    approval=Approval(name="Maj Ekström", role="förbundschef", at=datetime(2028, 5, 4, 7, 5, tzinfo=UTC)),
    payment=Payment(amount=251_420_50, on=date(2028, 5, 12), by="Sten Ask, ekonom"),
)

CREDIT_NOTE = RemittanceSpecification(
    **head("Rekvisition med attest", date(2028, 5, 4)),
    payee="Försäkringskassan",
    period="Kvartal 4 2027",
    starts=date(2027, 10, 1),
    ends=date(2027, 12, 31),
    invoice="K-17",
    credit_note=True,
    lines=(ClaimedLine(line="Lokaler", budget=1_00, claimed_before=5, claimed=-5, approved=-5, left=1_00),),
)

BARE_REMITTANCE = RemittanceSpecification(
    **bare_head("Rekvisition"),
    payee="P",
    period="Q",
    starts=date(2027, 1, 1),
    ends=date(2027, 3, 31),
    lines=(),
)

_FIGURES = (
    Figure(label="Deltagare under perioden", women=1_234, men=987, total=2_221),
    Figure(label="Avslutade till arbete eller studier", women=12, men=None, total=None),
)

_RESULTS = (
    GoalResult(
        goal="Gemensam plan",
        target="100 personer",
        result="87 personer",
        comment="Starten försköts en månad.",
    ),
    GoalResult(goal="I arbete eller studier", target="50 % / 50 %", result="41 % / 38 %"),
)

_LINES = (
    LineStanding(
        line="Processledare 100 %", granted=700_000_00, agreed=650_000_00, claimed=176_420_50, left=473_579_50
    ),
    LineStanding(line="Förbundets egen utvärdering", granted=200_000_00, claimed=0, left=200_000_00),
)

_CONDITION_ANSWERS = (
    ConditionAnswer(condition="En utvärderingsplan lämnas före start.", answer="Lämnad 27 augusti 2027."),
)

_SUBMISSION = Submission(
    name="Ines Dahl", role="projektledare", organisation="Exempelstads kommun", at=date(2028, 5, 30)
)

_SUMS = CaseSums(
    granted=4_300_000_00,
    agreed=4_300_000_00,
    claimed=4_211_003_07,
    approved=4_200_000_00,
    paid=4_200_000_00,
    repaid=15_000_50,
)

REPORT = Report(
    **head("Tertialrapport", date(2028, 5, 30)),
    period="Tertial 1 2028",
    starts=date(2028, 1, 1),
    ends=date(2028, 4, 30),
    due=date(2028, 5, 31),
    answers=(
        Answer(heading="Utveckling under perioden", text=PARAGRAPHS),
        Answer(heading="Hur samverkan fungerar", text="Bättre än väntat."),
        Answer(heading="Inflöde", text=""),
    ),
    figures=_FIGURES,
    goals=_RESULTS,
    budget=_LINES,
    deviations=(Deviation(what="Starten försköts en månad", action="Rekryteringen är klar"),),
    conditions=_CONDITION_ANSWERS,
    submitted=_SUBMISSION,
    approved_on=date(2028, 6, 2),
)

BARE_REPORT = Report(**bare_head("Rapport"), submitted=Submission(name="N N", role="", at=date(2027, 1, 1)))

FINAL_REPORT = FinalReport(
    **head("Slutrapport", date(2029, 10, 25)),
    starts=date(2027, 9, 1),
    ends=date(2029, 8, 31),
    owner="Exempelstads kommun, arbetsmarknadsförvaltningen",
    parties=tuple(one.organisation for one in RECIPIENTS),
    lead=CONTACT,
    summary="Det samlade stödet gav fler en väg till arbete eller studier. Kommunen tar över arbetssättet.",
    answers=tuple(
        Answer(heading=heading, text=PARAGRAPHS)
        for heading in (
            "Idén",
            "Resultat",
            "Målgruppen",
            "Arbetsmetoder",
            "Styrning och ledning",
            "Framgångar och hinder",
        )
    ),
    goals=_RESULTS,
    figures=_FIGURES,
    sums=_SUMS,
    budget=_LINES,
    conditions=_CONDITION_ANSWERS,
    diary=(
        DiaryEntry(on=date(2027, 11, 3), heading="Resultat", text="Första gruppen är klar."),
        DiaryEntry(on=date(2028, 4, 18), text=PARAGRAPHS),
    ),
    evaluations=(
        Reference(
            title="Utvärdering av Vägen vidare",
            author="Exempel Utredning",
            dated=date(2029, 9, 14),
            case_number="2027-014",
        ),
    ),
    handbooks=(Reference(title="Så arbetar vi tillsammans"),),
    submitted=_SUBMISSION,
)

BARE_FINAL_REPORT = FinalReport(
    **bare_head("Slutrapport"),
    starts=date(2027, 1, 1),
    ends=date(2027, 1, 1),
    submitted=Submission(name="N N", role="", at=date(2027, 1, 1)),
)

CASE_SUMMARY = CaseSummary(
    **head("Ärendesammanfattning", date(2029, 12, 3)),
    account=PARAGRAPHS,
    owner="Exempelstads kommun, arbetsmarknadsförvaltningen",
    parties=tuple(one.organisation for one in RECIPIENTS),
    starts=date(2027, 9, 1),
    ends=date(2029, 8, 31),
    closed_on=date(2029, 12, 3),
    events=(
        CaseEvent(on=date(2027, 3, 28), what="Idén kom in", by="Åsa Öberg, Exempelstads kommun"),
        CaseEvent(
            on=date(2027, 5, 13),
            what="Ansökan återremitterades",
            by="Styrelsen",
            minutes=MinutesReference(meeting=date(2027, 5, 13), item=36),
        ),
        CaseEvent(
            on=date(2027, 6, 17),
            what="Ansökan beviljades i en del: 4 300 000 kr",
            by="Styrelsen",
            minutes=MinutesReference(meeting=date(2027, 6, 17), item=48),
        ),
    ),
    sums=_SUMS,
    obligations=(
        *(
            ObligationOutcome(
                obligation=name,
                period=f"{name[0]}{number} 2028",
                due=date(2028, number * 3, 20),
                fulfilled=date(2028, number * 3, 18),
            )
            for name in ("Rekvisition", "Tertialrapport")
            for number in (1, 2, 3)
        ),
        ObligationOutcome(obligation="Enkätomgång", note="Efterskänkt: för få deltagare"),
    ),
    documents=tuple(
        RegisteredDocument(
            dated=date(2028, 1, number),
            title=f"Styrgruppens anteckningar {number}",
            correspondent="Från styrgruppen",
        )
        for number in range(1, 29)
    ),
    closed_by=DIRECTOR,
)

BARE_CASE_SUMMARY = CaseSummary(**bare_head("Ärendesammanfattning"), closed_on=date(2027, 1, 1))
