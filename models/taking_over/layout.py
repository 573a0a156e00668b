"""The sheets and columns of the spreadsheet. What stands here is what the template shows and the reader expects."""

from dataclasses import dataclass
from typing import Final, Literal

Sort = Literal[
    "text", "day", "sum", "year", "quarter", "number", "yes_no", "organisation", "person", "kind", "goal", "report"
]


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        key: By which the program names it.
        title: Its heading.
        hint: What is written there, shown as a comment on the heading.
        sort: How its cells are read.
        required: Each row must fill it in.
        longest: The most characters of a text.
    """

    key: str
    title: str
    hint: str
    sort: Sort = "text"
    required: bool = True
    longest: int = 5000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet. Every row begins with the reference of the intervention that it is about."""

    key: str
    title: str
    columns: tuple[Column, ...]


REFERENCE: Final = Column("reference", "Insats", "Ert eget nummer eller namn. Samma på alla blad.", longest=60)

SHEETS: Final = (
    Sheet(
        "interventions",
        "Insatser",
        (
            REFERENCE,
            Column("title", "Titel", "Vad insatsen heter. Inga personers namn.", longest=120),
            Column("kind", "Slag", "Individinriktad eller strukturell.", "kind"),
            Column("owner", "Ägare", "Organisationen med huvudansvaret.", "organisation"),
            Column("contact", "Ägarens kontakt", "Person i registret: id, e-post eller namn.", "person"),
            Column("lead", "Ledare", "Lämnas tom om ingen leder insatsen just nu.", "person", required=False),
            Column("signatory", "Undertecknare för förbundet", "Person i registret.", "person"),
            Column("agreed_on", "Avtalet undertecknat", "Dagen då avtalet började gälla.", "day"),
            Column("starts", "Första dag", "Finansieringens första dag.", "day"),
            Column("ends", "Sista dag", "Finansieringens sista dag, med beslutade förlängningar.", "day"),
            Column("summary", "Sammanfattning", "Vad insatsen är och gör."),
            Column("follow_up", "Uppföljning", "Hur den följs upp; annars gäller avtalets text.", required=False),
            Column("evaluation", "Utvärdering", "Hur den utvärderas; annars gäller avtalets text.", required=False),
            Column("surveys", "Indikatorenkäter", "Ja eller nej; tomt är nej.", "yes_no", required=False),
            Column(
                "withholding", "Utbetalning hålls inne", "Om rapport saknas: ja eller nej.", "yes_no", required=False
            ),
            Column("new_methods", "Ny metod", "Metodhandbok ska lämnas: ja eller nej.", "yes_no", required=False),
        ),
    ),
    Sheet(
        "parties",
        "Parter",
        (
            REFERENCE,
            Column("organisation", "Organisation", "Id eller namn i registret.", "organisation"),
            Column("contact", "Kontaktperson", "Person i registret: id, e-post eller namn.", "person"),
            Column("signatory", "Undertecknare", "Vem som undertecknade avtalet.", "person", required=False),
            Column(
                "contracting", "Avtalspart", "Nej för den som bara medverkar; tomt är ja.", "yes_no", required=False
            ),
        ),
    ),
    Sheet(
        "seats",
        "Styrgrupp",
        (
            REFERENCE,
            Column("organisation", "Organisation", "Id eller namn i registret.", "organisation"),
            Column("person", "Person", "Person i registret: id, e-post eller namn.", "person"),
        ),
    ),
    Sheet(
        "grants",
        "Beslut",
        (
            REFERENCE,
            Column("meeting", "Sammanträde", "Styrelsens sammanträdesdag.", "day"),
            Column("paragraph", "Paragraf", "Till exempel § 14."),
            Column("year", "År", "Ett år per rad.", "year"),
            Column("amount", "Beviljat", "Kronor.", "sum"),
            Column("conditional", "Villkorat", "Ja om ett senare beslut krävs; tomt är nej.", "yes_no", required=False),
        ),
    ),
    Sheet(
        "compensation",
        "Ersättning",
        (
            REFERENCE,
            Column("line", "Budgetpost", "Som avtalet kallar den.", longest=80),
            Column("payee", "Mottagare", "Tomt där förbundet själv bär kostnaden.", "organisation", required=False),
            Column("year", "År", "Kalenderår.", "year"),
            Column("amount", "Belopp", "Kronor.", "sum"),
        ),
    ),
    Sheet(
        "claims",
        "Rekvisitioner",
        (
            REFERENCE,
            Column("period", "Kvartal", "Till exempel 2027-Q1.", "quarter"),
            Column("payee", "Mottagare", "Id eller namn i registret.", "organisation"),
            Column("line", "Budgetpost", "Som på bladet Ersättning.", longest=80),
            Column("claimed", "Rekvirerat", "Kronor.", "sum"),
            Column("approved", "Godkänt", "Kronor; tomt om ingen har prövat det.", "sum", required=False),
            Column("paid", "Utbetalt", "Kronor; tomt eller 0 om det inte är utbetalt.", "sum", required=False),
            Column("paid_on", "Utbetalt den", "Dagen för utbetalningen.", "day", required=False),
        ),
    ),
    Sheet(
        "reports",
        "Rapporter",
        (
            REFERENCE,
            Column("report", "Rapport", "Se bladet Register för vad de heter.", "report"),
            Column("period", "Period", "Till exempel 2027-T1; tomt för det som lämnas en gång.", required=False),
            Column("received_on", "Inkom den", "Dagen då den kom in.", "day"),
        ),
    ),
    Sheet(
        "goals",
        "Mål",
        (
            REFERENCE,
            Column("kind", "Slag", "Insatsmål, nyttomål, samverkansmål eller aktivitetsmål.", "goal"),
            Column("text", "Mål", "Målet i ord."),
            Column("measure", "Mått", "Vad som mäts, med enhet.", required=False, longest=120),
            Column("target", "Målvärde", "Ett heltal.", "number", required=False),
            Column("by", "Senast", "När det ska vara nått.", "day", required=False),
        ),
    ),
)

BY_KEY: Final = {sheet.key: sheet for sheet in SHEETS}

CHOICES: Final[dict[str, dict[str, str | bool]]] = {
    "kind": {"individinriktad": "individual", "strukturell": "structural"},
    "yes_no": {"ja": True, "nej": False},
    "goal": {
        "insatsmål": "output_goal",
        "nyttomål": "benefit_goal",
        "samverkansmål": "collaboration_goal",
        "aktivitetsmål": "activity_goal",
    },
}
"""What can be written in a column with choices, and what it means."""
