"""Example documents about assignments to working groups and the local action plan."""

from datetime import date

from models.domain.documents.assignment_document import AssignmentDocument, NamedMember
from models.domain.documents.assignment_plan import AssignmentPlan, MilestoneRow, TaskRow
from models.domain.documents.local_action_plan import ActivityRow, LocalActionPlan, NotChosen
from tests.activities.render.examples.sender import PARAGRAPHS, bare_head, head

STARTS, ENDS = date(2027, 2, 1), date(2027, 10, 29)

ASSIGNMENT_DOCUMENT = AssignmentDocument(
    **head("Uppdragshandling", date(2027, 1, 25)),
    commissioned_by="Lokala samverkansgruppen",
    starts=STARTS,
    ends=ENDS,
    target_group="Äldre som skrivs ut från sjukhus till hemmet.",
    purpose="Färre ska behöva läggas in igen.",
    activity=PARAGRAPHS,
    members=(
        NamedMember(name="Sofia Samordnare", title="Enhetschef", principal="Exempelstads kommun", convener=True),
        NamedMember(name="Rolf Region", principal="Region Exempel"),
    ),
    reporting="Skriftligt en vecka före varje möte.",
    goal="Alla enheter använder rutinen.",
    resources="20 000 kr till en utbildningsdag.",
    final_report="Skriftlig rapport.",
    activity_of_plan="rutin",
)

BARE_ASSIGNMENT_DOCUMENT = AssignmentDocument(
    **bare_head("Uppdragshandling"),
    commissioned_by="Gruppen",
    starts=STARTS,
    ends=ENDS,
    target_group="",
    purpose="",
    activity="",
    members=(),
    reporting="",
    goal="",
    final_report="",
)

ASSIGNMENT_PLAN = AssignmentPlan(
    **head("Genomförandeplan", date(2027, 2, 19)),
    version=2,
    starts=STARTS,
    ends=ENDS,
    tasks=(
        TaskRow(what="Kartlägg hur det går till.", who=("Sofia Samordnare", "Rolf Region"), starts=STARTS, ends=ENDS),
        TaskRow(what="Skriv rutinen.", who=("Rolf Region",), starts=date(2027, 5, 3), ends=date(2027, 8, 31)),
    ),
    milestones=(MilestoneRow(number=1, what="Kartläggningen är klar.", by=date(2027, 4, 30)),),
    measured=PARAGRAPHS,
)

BARE_ASSIGNMENT_PLAN = AssignmentPlan(
    **bare_head("Genomförandeplan"), version=1, starts=STARTS, ends=ENDS, tasks=(), measured=""
)

LOCAL_ACTION_PLAN = LocalActionPlan(
    **head("Lokal handlingsplan 2027", date(2027, 1, 21)),
    year=2027,
    version=1,
    decided_on=date(2027, 1, 21),
    activities=(
        ActivityRow(key="rutin", what="Gemensam rutin", area="Trygg utskrivning", starts=STARTS, ends=ENDS),
        ActivityRow(key="team", what="Skolteam", area="Skolbarn", starts=date(2027, 9, 1), ends=date(2028, 6, 9)),
    ),
    obstacles=("Ingen vet vem som ringer vem.",),
    gaps=("Mellan sjukhuset och hemtjänsten.", "Mellan skola och barnpsykiatri."),
    chosen=("Trygg utskrivning", "Skolbarn"),
    not_chosen=(NotChosen(area="Gemensam journal", reason="Det kräver lagändring."),),
    note=PARAGRAPHS,
)

BARE_LOCAL_ACTION_PLAN = LocalActionPlan(
    **bare_head("Lokal handlingsplan 2027"), year=2027, version=1, decided_on=date(2027, 1, 21), activities=()
)
