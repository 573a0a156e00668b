"""Example documents about changes to what was agreed."""

from datetime import date

from models.domain.documents.amendment_notice import AmendmentNotice, ChangedTerm
from models.domain.documents.correspondents import Signatory
from models.domain.documents.decision import MinutesReference
from tests.activities.render.examples.sender import CONTACT, DIRECTOR, PARAGRAPHS, RECIPIENTS, bare_head, head

AMENDMENT_NOTICE = AmendmentNotice(
    **head("Besked om ändring 2", date(2028, 3, 20)),
    recipients=RECIPIENTS,
    number=2,
    decided_by="Styrelse",
    decided_on=date(2028, 3, 16),
    minutes=MinutesReference(meeting=date(2028, 3, 16), item=12),
    reason=PARAGRAPHS,
    terms=(
        ChangedTerm(what="Finansieringens sista dag", before="31 mars 2029", after="30 juni 2029"),
        ChangedTerm(
            what="Omfördelning mellan budgetposter för Kommunen Exempel, 2028",
            before="Processledare 100 %: 700 000 kr; Lokaler: 0 kr",
            after="Processledare 100 %: 650 000 kr; Lokaler: 50 000 kr",
        ),
        ChangedTerm(what="Processledare", before="Lena Lind", after="ingen för närvarande"),
    ),
    contact=CONTACT,
    signed_by=DIRECTOR,
)

BARE_AMENDMENT_NOTICE = AmendmentNotice(
    **bare_head("Besked om ändring 1"),
    recipients=(),
    number=1,
    decided_by="Förbundschef",
    decided_on=date(2027, 1, 1),
    reason="",
    terms=(),
    signed_by=Signatory(name="N N"),
)
