"""What stands at the head of every document of a case."""

from datetime import date
from typing import TypedDict

from models.domain.case import Case
from models.domain.documents.document import Letterhead
from models.domain.rules.association import Labels
from models.domain.rules.rulebook import Rules


class Head(TypedDict):
    """The fields that every document has."""

    letterhead: Letterhead
    labels: Labels
    case_number: str
    case_title: str
    dated: date
    title: str


def head(case: Case, title: str, dated: date, rules: Rules) -> Head:
    """The head of a document of the case, with its own title and its day in Stockholm."""
    association = rules.rulebook.association
    return Head(
        letterhead=Letterhead.of(association),
        labels=association.labels,
        case_number=case.number,
        case_title=case.title,
        dated=dated,
        title=title,
    )
