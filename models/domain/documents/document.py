"""What every document has in common: whose letter it is, which case and day, and its template's version."""

from datetime import date
from typing import ClassVar

from models.domain.rules.association import AssociationRules, Labels
from models.domain.value import Value


class Letterhead(Value):
    """Who the document is from."""

    name: str
    organisation_number: str
    address: tuple[str, ...]
    email: str
    website: str

    @classmethod
    def of(cls, association: AssociationRules) -> "Letterhead":
        """The letterhead of an association."""
        return cls(
            name=association.name,
            organisation_number=association.organisation_number,
            address=association.address,
            email=association.email,
            website=association.website,
        )


class Document(Value):
    """A document's whole content. A template shows it, and adds only wording and the sums of its columns.

    Sums are whole öre, days are Stockholm's, and every text is shown as the text it is, line breaks included.

    Attributes:
        letterhead: Who it is from.
        labels: What the association calls things.
        case_number: The association's case number (dnr), on every page.
        case_title: What the intervention is called.
        dated: Its day, in Stockholm.
        title: What it is called.
    """

    kind: ClassVar[str]
    template_version: ClassVar[int]

    letterhead: Letterhead
    labels: Labels = Labels()
    case_number: str
    case_title: str
    dated: date
    title: str
