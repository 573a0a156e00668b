"""What every example document shares: an invented association and case."""

from datetime import date
from typing import TypedDict

from models.domain.documents.correspondents import ContactPerson, Recipient, Signatory
from models.domain.documents.document import Letterhead

LETTERHEAD = Letterhead(
    name="Samordningsförbundet Norra Exempelbygden",
    organisation_number="222000-0000",
    address=("Storgatan 1", "123 45 Exempelstad"),
    email="kansli@exempelbygden.example",
    website="www.exempelbygden.example",
)

BARE_LETTERHEAD = Letterhead(name="Förbundet", organisation_number="", address=(), email="", website="")


class Head(TypedDict):
    """The fields that every document has."""

    letterhead: Letterhead
    case_number: str
    case_title: str
    dated: date
    title: str


def head(title: str, dated: date = date(2027, 4, 22)) -> Head:
    """The head of a document of the example case."""
    return Head(
        letterhead=LETTERHEAD,
        case_number="2027-014",
        case_title="Vägen vidare – samlat stöd till unga vuxna",
        dated=dated,
        title=title,
    )


def bare_head(title: str) -> Head:
    """The head of a document of which little is known."""
    return Head(
        letterhead=BARE_LETTERHEAD,
        case_number="2027-001",
        case_title="X",
        dated=date(2027, 1, 1),
        title=title,
    )


RECIPIENTS = (
    Recipient(organisation="Exempelstads kommun, arbetsmarknadsförvaltningen", contact="Åsa Öberg"),
    Recipient(organisation="Arbetsförmedlingen Exempelstad", contact="Nils Änglund"),
    Recipient(organisation="Region Exempel, primärvården", contact="Eira von Söderström-Lindqvist"),
    Recipient(organisation="Försäkringskassan"),
)

DIRECTOR = Signatory(name="Maj Ekström", title="Förbundschef", organisation="Samordningsförbundet Norra Exempelbygden")

CONTACT = ContactPerson(name="Ines Dahl", organisation="kansliet", email="ines.dahl@exempelbygden.example")

PARAGRAPHS = (
    "Unga vuxna som varken arbetar eller studerar möter i dag flera myndigheter var för sig. "
    "Planeringarna hänger inte ihop, och den enskilde får själv bära information mellan dem.\n\n"
    "I kartläggningen framkom tre hinder:\n"
    "– ingen har ansvar för helheten\n"
    "– väntan mellan insatserna är ofta längre än två månader\n"
    "– metoderna skiljer sig åt.\n\n"
    "Gör vi inget fortsätter ungefär 5–6 % av årskullen att stå utanför, enligt 2026 års siffror "
    "(§ 4 i underlaget)."
)
