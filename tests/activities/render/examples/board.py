"""Example documents from idea to board decision."""

from datetime import UTC, date, datetime

from models.domain.documents.answers import Answer, Goal, GoalKind
from models.domain.documents.correspondents import Signatory
from models.domain.documents.decision import (
    Condition,
    DecisionOutcome,
    MinutesReference,
    WantedItem,
    YearGrant,
)
from models.domain.documents.decision_notice import DecisionNotice, ReplacedNotice
from models.domain.documents.idea_receipt import IdeaReceipt, ReceivedFrom
from models.domain.documents.notice_of_remittal import NoticeOfRemittal
from models.domain.documents.staff_report import (
    BudgetRow,
    CriterionCheck,
    GroupOpinion,
    ProposedDecision,
    StaffReport,
    YearRoom,
)
from models.domain.kinds import InterventionKind
from tests.activities.render.examples.sender import CONTACT, DIRECTOR, PARAGRAPHS, RECIPIENTS, bare_head, head

YEARS = (
    YearGrant(year=2027, applied_for=1_250_000_00, amount=1_100_000_00),
    YearGrant(year=2028, applied_for=2_480_500_50, amount=2_300_000_00),
    YearGrant(year=2029, applied_for=1_215_000_00, amount=900_000_00, conditional=True),
)

CONDITIONS = (
    Condition(text="En utvärderingsplan lämnas till kansliet före start.", due=date(2027, 8, 31)),
    Condition(text="Mål och resultat redovisas uppdelat på kvinnor och män i varje rapport."),
    Condition(
        text="Parterna redovisar hur arbetssättet kan tas över i ordinarie verksamhet.",
        due=date(2028, 11, 30),
    ),
)

IDEA_RECEIPT = IdeaReceipt(
    **head("Mottagningsbevis", date(2027, 3, 28)),
    intervention_kind=InterventionKind.INDIVIDUAL,
    received_at=datetime(2027, 3, 28, 22, 15, tzinfo=UTC),
    parties=tuple(ReceivedFrom(organisation=one.organisation, contact=one.contact) for one in RECIPIENTS),
    summary=PARAGRAPHS,
)

BARE_IDEA_RECEIPT = IdeaReceipt(
    **bare_head("Mottagningsbevis"),
    intervention_kind=InterventionKind.STRUCTURAL,
    received_at=datetime(2027, 1, 1, 9, 0, tzinfo=UTC),
    parties=(),
    summary="",
)

_LINES = (
    ("Processledare 100 %", 700_000_00),
    ("Handläggare 50 %", 350_000_00),
    ("Lokaler och material", 60_000_50),
)

STAFF_REPORT = StaffReport(
    **head("Tjänsteskrivelse"),
    meeting=date(2027, 5, 13),
    matter="Fyra parter söker medel för en individinriktad insats för unga vuxna.",
    background=PARAGRAPHS,
    applicants=RECIPIENTS,
    owner="Exempelstads kommun, arbetsmarknadsförvaltningen",
    starts=date(2027, 9, 1),
    ends=date(2029, 8, 31),
    application=(
        Answer(heading="Syfte", text="Att fler unga vuxna kommer i arbete eller studier genom ett samlat stöd."),
        Answer(
            heading="Målgrupp",
            text="16–29 år, i behov av stöd från minst två parter.",
        ),
        Answer(heading="Metoder", text=PARAGRAPHS),
        Answer(heading="Förankring", text=""),
    ),
    goals=(
        Goal(
            kind=GoalKind.OUTPUT,
            goal="Deltagare som får en gemensam plan",
            target="100 personer",
            when=date(2028, 12, 31),
        ),
        Goal(
            kind=GoalKind.BENEFIT,
            goal="I arbete eller studier tolv månader efter insatsen",
            target="50 % av kvinnorna och 50 % av männen",
            when=date(2030, 8, 31),
        ),
    ),
    budget=tuple(
        BudgetRow(
            year=year,
            line=line,
            payee=payee.organisation,
            total=sum_ + 50_000_00,
            applied_for=sum_,
            own_effort=50_000_00,
        )
        for year in (2027, 2028, 2029)
        for (line, sum_), payee in zip(_LINES, RECIPIENTS, strict=False)
    ),
    group_meeting=date(2027, 4, 15),
    presented_by="Åsa Öberg, sökande",
    opinions=(
        GroupOpinion(
            member="Exempelstads kommun",
            person="Karin Holm",
            opinion="Tillstyrker. Behovet är väl beskrivet.",
        ),
        GroupOpinion(member="Region Exempel", person="Jonas Lind", opinion=PARAGRAPHS),
        GroupOpinion(member="Försäkringskassan", opinion="Avvaktar tills styrgruppen är utsedd."),
    ),
    criteria=(
        CriterionCheck(criterion="Sökanden är anställd hos en medlem och har mandat att företräda den", met=True),
        CriterionCheck(
            criterion="Minst två medlemmar undertecknar och deltar aktivt",
            met=True,
            comment="Fyra undertecknare.",
        ),
        CriterionCheck(criterion="En av parterna är projektägare", met=True, comment="Exempelstads kommun."),
        CriterionCheck(criterion="Idén utgår från individens perspektiv", met=False, comment="Behöver utvecklas."),
    ),
    alternatives=(
        Answer(heading="Bevilja hela beloppet", text="Ryms inte inom 2029 års medel."),
        Answer(heading="Avslå", text="Behovet kvarstår och kostnaden flyttas till parterna var för sig."),
    ),
    budget_effect=(
        YearRoom(year=2027, means=9_000_000_00, committed=6_400_000_00, proposed=1_100_000_00, left=1_500_000_00),
        YearRoom(year=2028, means=9_000_000_00, committed=5_000_000_00, proposed=2_300_000_00, left=1_700_000_00),
        YearRoom(year=2029, means=3_000_000_00, committed=2_500_000_00, proposed=900_000_00, left=-400_000_00),
    ),
    budget_comment="År 2029 förutsätter att medlemmarna tillskjuter mer medel.",
    director_advice="Ansökan bör beviljas i en del.",
    proposal=ProposedDecision(
        outcome=DecisionOutcome.GRANTED,
        years=YEARS,
        conditions=CONDITIONS,
        reasons="Insatsen prövar ett arbetssätt som inte finns i dag och som parterna kan ta över.",
    ),
    prepared_by=Signatory(name="Ines Dahl", title="Verksamhetsutvecklare"),
)

BARE_STAFF_REPORT = StaffReport(
    **bare_head("Tjänsteskrivelse"),
    matter="",
    proposal=ProposedDecision(outcome=DecisionOutcome.REJECTED),
    prepared_by=Signatory(name="N N"),
)

DECISION_NOTICE = DecisionNotice(
    **head("Beslutsmeddelande", date(2027, 5, 17)),
    recipients=RECIPIENTS,
    minutes=MinutesReference(meeting=date(2027, 5, 13), item=34),
    outcome=DecisionOutcome.GRANTED,
    in_part=True,
    years=YEARS,
    conditions=CONDITIONS,
    reasons=PARAGRAPHS,
    how_to_proceed="Kansliet kallar till möte om samarbetsavtalet. Inga medel betalas ut innan det gäller.",
    how_to_appeal="Beslutet kan prövas enligt 13 kap. kommunallagen.\n\nSkriv till förvaltningsrätten.",
    replaces=ReplacedNotice(
        dated=date(2027, 5, 14),
        minutes=MinutesReference(meeting=date(2027, 5, 13), item=34),
        correction="Beloppet för 2028 hade blivit 2 030 000 kr. Rätt belopp är 2 300 000 kr.",
    ),
    contact=CONTACT,
    signed_by=DIRECTOR,
)

YEAR_NOTICE = DecisionNotice(
    **head("Beslutsmeddelande", date(2028, 11, 24)),
    recipients=RECIPIENTS,
    minutes=MinutesReference(meeting=date(2028, 11, 23), item=90),
    outcome=DecisionOutcome.GRANTED,
    in_part=True,
    conditional_year=2029,
    conditional_amount=900_000_00,
    years=(YearGrant(year=2029, amount=700_000_00),),
    reasons="Budgeten för 2029 rymmer inte hela beloppet.",
    how_to_proceed="Kostnader för 2029 ersätts på samma sätt som tidigare.",
    signed_by=DIRECTOR,
)

REFUSED_YEAR_NOTICE = YEAR_NOTICE.model_copy(
    update={"outcome": DecisionOutcome.REJECTED, "in_part": False, "years": ()}
)

SUPPLEMENT_NOTICE = DecisionNotice(
    **head("Beslutsmeddelande", date(2027, 5, 17)),
    recipients=RECIPIENTS[:2],
    minutes=MinutesReference(meeting=date(2027, 5, 13), item=35),
    outcome=DecisionOutcome.SUPPLEMENT_REQUESTED,
    wanted=(
        WantedItem(what="Budget per år och mottagare för 2029", by=date(2027, 5, 31)),
        WantedItem(what="Vem som är projektägare"),
    ),
    next_meeting=date(2027, 6, 17),
    signed_by=DIRECTOR,
)

BARE_DECISION_NOTICE = DecisionNotice(
    **bare_head("Beslutsmeddelande"),
    recipients=(),
    minutes=MinutesReference(meeting=date(2027, 1, 1), item=1),
    outcome=DecisionOutcome.TABLED,
    signed_by=Signatory(name="N N"),
)

NOTICE_OF_REMITTAL = NoticeOfRemittal(
    **head("Besked om återremiss", date(2027, 5, 17)),
    recipients=RECIPIENTS,
    minutes=MinutesReference(meeting=date(2027, 5, 13), item=36),
    wanted=(
        WantedItem(what="Hur deltagarna har varit med och format idén", by=date(2027, 5, 28)),
        WantedItem(what="En plan för hur arbetssättet kan tas över i ordinarie verksamhet"),
        WantedItem(what="Kostnaden per deltagare jämfört med liknande insatser"),
    ),
    reasons=PARAGRAPHS,
    answer_by=date(2027, 6, 4),
    returns_to=date(2027, 6, 17),
    support=CONTACT,
    signed_by=DIRECTOR,
)

BARE_NOTICE_OF_REMITTAL = NoticeOfRemittal(
    **bare_head("Besked om återremiss"),
    recipients=(),
    minutes=MinutesReference(meeting=date(2027, 1, 1), item=1),
    wanted=(WantedItem(what="Mer"),),
    signed_by=Signatory(name="N N"),
)
