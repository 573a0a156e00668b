"""Example agreements, signed and unsigned."""

import hashlib
from datetime import UTC, date, datetime

from models.domain.documents.agreement_terms import (
    AgreementParty,
    AgreementRole,
    AgreementSignature,
    CompensationRow,
    DuePeriod,
    ReportingDuty,
    SigningManner,
    SteeringGroupMember,
    WorkEnvironmentDuty,
)
from models.domain.documents.answers import Answer
from models.domain.documents.collaboration_agreement import CollaborationAgreement
from models.domain.documents.decision import MinutesReference
from tests.activities.render.examples.board import CONDITIONS
from tests.activities.render.examples.sender import (
    CONTACT,
    LETTERHEAD,
    PARAGRAPHS,
    RECIPIENTS,
    bare_head,
    head,
)

_PARTIES = (
    AgreementParty(
        organisation=LETTERHEAD.name,
        organisation_number="222000-0000",
        role=AgreementRole.CONTRACTING,
        task="Finansierar och följer upp",
    ),
    *(
        AgreementParty(
            organisation=one.organisation, role=AgreementRole.CONTRACTING, task="Utför och tar emot deltagare"
        )
        for one in RECIPIENTS
    ),
    AgreementParty(
        organisation="Stiftelsen Exempelhjälpen",
        role=AgreementRole.COOPERATING,
        task="Ordnar mentorer",
    ),
)

_REPORTS = tuple(
    ReportingDuty(report="Tertialrapport", owed_by="Projektledaren", period=f"Tertial {tertial} {year}", due=due)
    for year in (2027, 2028)
    for tertial, due in ((1, date(year, 5, 31)), (2, date(year, 9, 30)), (3, date(year + 1, 1, 31)))
)

SIGNED_AGREEMENT = CollaborationAgreement(
    **head("Samarbetsavtal", date(2027, 8, 20)),
    version=2,
    text_sha256=hashlib.sha256(b"the text of the agreement").hexdigest(),
    decision=MinutesReference(meeting=date(2027, 5, 13), item=34),
    parties=_PARTIES,
    owner="Exempelstads kommun, arbetsmarknadsförvaltningen",
    contact=CONTACT,
    lead=CONTACT,
    summary=PARAGRAPHS,
    starts=date(2027, 9, 1),
    ends=date(2029, 8, 31),
    areas=(
        Answer(heading="Strategi", text="Cheferna hos parterna stämmer av inriktningen två gånger per år."),
        Answer(heading="Verksamhet", text=PARAGRAPHS),
        Answer(heading="It", text="Inga gemensamma register förs."),
    ),
    conditions=CONDITIONS,
    compensation=tuple(
        CompensationRow(line=line, payee=party.organisation, year=year, amount=amount)
        for year in (2027, 2028, 2029)
        for line, amount in (("Processledare 100 %", 233_333_33), ("Handläggare 50 %", 116_666_67))
        for party in RECIPIENTS[:2]
    ),
    remittance_terms="Faktiska kostnader rekvireras kvartalsvis mot faktura med specifikation.",
    remittance_dates=tuple(
        DuePeriod(period=f"Kvartal {quarter} 2028", due=due)
        for quarter, due in (
            (1, date(2028, 5, 2)),
            (2, date(2028, 8, 21)),
            (3, date(2028, 10, 31)),
            (4, date(2029, 1, 22)),
        )
    ),
    reporting=(
        *_REPORTS,
        ReportingDuty(report="Slutrapport", owed_by="Projektledaren", due=date(2029, 10, 30)),
    ),
    steering_group=tuple(
        SteeringGroupMember(name=one.contact or "Utses senare", organisation=one.organisation, task="Ledamot")
        for one in RECIPIENTS
    ),
    work_environment=(
        WorkEnvironmentDuty(
            employee="Handläggare, 50 %",
            employer="Arbetsförmedlingen Exempelstad",
            control="Enhetschefen vid Arbetsförmedlingen",
            coordination="Exempelstads kommun, som har lokalerna",
        ),
    ),
    follow_up="Antal deltagare registreras uppdelat på kvinnor och män.",
    evaluation=PARAGRAPHS,
    surveys="Indikatorenkäter används en gång per år.",
    withholding="Ägarens utbetalning får hållas inne så länge en rapport är försenad.",
    rulebook="2027-01-15",
    signatures=tuple(
        AgreementSignature(
            organisation=party.organisation,
            name=name,
            title=title,
            at=datetime(2027, 8, day, 12, 30, tzinfo=UTC),
            manner=manner,
            delegation=delegation,
        )
        for day, (party, name, title, manner, delegation) in enumerate(
            (
                (
                    _PARTIES[0],
                    "Maj Ekström",
                    "Förbundschef",
                    SigningManner.HERE,
                    "Delegationsordning punkt 3.2",
                ),
                (_PARTIES[1], "Göran Åkesson", "Förvaltningschef", SigningManner.PAPER, ""),
                (
                    _PARTIES[2],
                    "Lova Berg",
                    "Enhetschef",
                    SigningManner.ELSEWHERE,
                    "Myndighetens arbetsordning 4 §",
                ),
            ),
            start=20,
        )
    )
    + tuple(AgreementSignature(organisation=one.organisation) for one in RECIPIENTS[2:]),
)

BARE_AGREEMENT = CollaborationAgreement(
    **bare_head("Samarbetsavtal"),
    version=1,
    text_sha256="0" * 64,
    parties=(),
    owner="",
    summary="",
    starts=date(2027, 1, 1),
    ends=date(2027, 12, 31),
    signatures=(),
)
