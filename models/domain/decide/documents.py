"""Ordering documents: their content is frozen when they are ordered."""

from models.domain.decide.deliberation import Deliberation
from models.domain.documents.document import Document
from models.domain.enclosed import Enclosed
from models.domain.events.engine import DocumentOrdered


def order(deliberation: Deliberation, document: Document) -> str:
    """Order a document. Returns its name, ``<kind>/<number>``."""
    number = sum(known.kind == document.kind for known in deliberation.case.documents.values()) + 1
    name = f"{document.kind}/{number}"
    deliberation.establish(
        DocumentOrdered(
            document=name,
            kind=document.kind,
            template_version=document.template_version,
            title=document.title,
            data=Enclosed.of(document.model_dump_json()),
        )
    )
    return name
