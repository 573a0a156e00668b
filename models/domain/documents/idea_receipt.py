"""The receipt for an idea: what was received, when, and under which case number."""

from datetime import datetime
from typing import ClassVar

from models.calendar.zone import local_date
from models.domain.case import Case
from models.domain.documents.document import Document, Letterhead
from models.domain.documents.stockholm_time import StockholmTime
from models.domain.enclosed import Enclosed
from models.domain.kinds import InterventionKind
from models.domain.rules.rulebook import Rules
from models.domain.value import Value


class ReceivedFrom(Value):
    """A party, and its contact."""

    organisation: str
    contact: str


class IdeaReceipt(Document):
    """Receipt for an idea."""

    kind: ClassVar[str] = "idea_receipt"
    template_version: ClassVar[int] = 1

    intervention_kind: InterventionKind
    received_at: StockholmTime
    parties: tuple[ReceivedFrom, ...]
    summary: str


def idea_receipt(case: Case, summary: Enclosed, received_at: datetime, rules: Rules) -> IdeaReceipt:
    """The receipt for the idea of a case just registered."""
    register = rules.register
    return IdeaReceipt(
        letterhead=Letterhead.of(rules.rulebook.association),
        labels=rules.rulebook.association.labels,
        case_number=case.number,
        case_title=case.title,
        dated=local_date(received_at),
        title="Mottagningsbevis",
        intervention_kind=case.kind or InterventionKind.INDIVIDUAL,
        received_at=received_at,
        parties=tuple(
            ReceivedFrom(
                organisation=register.organisation_name(party.organisation),
                contact=register.name_of(party.contact) if party.contact else "",
            )
            for party in case.parties
        ),
        summary=str(summary),
    )
