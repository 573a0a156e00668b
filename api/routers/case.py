"""What is known of one case."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from api.access import READERS, READS_CASE, SEES_STANDING, InCase
from api.downloads import download
from api.language import language_of
from api.problems import ProblemFound
from api.queries import ledgers
from api.queries.journal import journal_page
from api.queries.similar import similar
from api.queries.whole_case import whole_case
from api.resources import ResourcesHere
from api.views.coming import Coming, coming
from api.views.intervention import Intervention, SimilarCase, intervention, similar_case
from api.views.journal import Journal, journal
from api.views.ledgers import Document, Mail, document, mail
from models.domain.forecast import forecast
from models.wording.telling import Teller

router = APIRouter(prefix="/api/interventions/{association}/{case_number}", tags=["case"])

PDF = {
    "content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}},
    "description": "The PDF.",
}


@router.get("")
def get_case(
    request: Request, resources: ResourcesHere, access: Annotated[InCase, Depends(SEES_STANDING)]
) -> Intervention:
    """Where the case stands: phase, who is waited for and since when, what comes next, what is wrong."""
    found = whole_case(resources.sessions, resources.rulebooks, access.case)
    reader = access.caller.person if access.caller.role in READERS else None
    return intervention(found, reader, language_of(request))


@router.get("/forecast")
def get_forecast(
    request: Request, resources: ResourcesHere, access: Annotated[InCase, Depends(SEES_STANDING)]
) -> list[Coming]:
    """Everything that will happen by itself, in order, to the end."""
    found = whole_case(resources.sessions, resources.rulebooks, access.case)
    teller = Teller(language_of(request), found.rules, found.case)
    return [coming(moment, teller) for moment in forecast(found.case)]


@router.get("/journal")
def get_journal(
    request: Request,
    resources: ResourcesHere,
    access: Annotated[InCase, Depends(READS_CASE)],
    after: Annotated[int, Query(ge=0, le=2**31, description="Show what comes after this sequence.")] = 0,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    *,
    verify: Annotated[bool, Query(description="Check the whole hash chain, and the texts beside it.")] = False,
) -> Journal:
    """What has happened, in order: the case's diary."""
    found = whole_case(resources.sessions, resources.rulebooks, access.case)
    with resources.sessions() as session:
        page = journal_page(session, access.case, after, limit, verify=verify)
    return journal(page, Teller(language_of(request), found.rules, found.case))


@router.get("/similar")
def get_similar(
    request: Request, resources: ResourcesHere, access: Annotated[InCase, Depends(SEES_STANDING)]
) -> list[SimilarCase]:
    """The association's other cases that share words with this one's title or idea, the most alike first."""
    with resources.sessions() as session:
        found = similar(session, access.caller.association, access.case)
    return [similar_case(one, access.caller.association, language_of(request)) for one in found]


@router.get("/mails")
def get_mails(request: Request, resources: ResourcesHere, access: Annotated[InCase, Depends(READS_CASE)]) -> list[Mail]:
    """The ledger of mails. Whoever is not of the association's sees those to themselves."""
    recipient = None if access.caller.is_of_the_association else access.caller.person
    with resources.sessions() as session:
        rows = ledgers.mails(session, access.case, recipient)
    return [mail(row, language_of(request)) for row in rows]


@router.get("/documents")
def get_documents(resources: ResourcesHere, access: Annotated[InCase, Depends(READS_CASE)]) -> list[Document]:
    """The documents of the case."""
    address = f"/api/interventions/{access.caller.association}/{access.case_number}"
    with resources.sessions() as session:
        return [document(row, address) for row in ledgers.documents(session, access.case)]


@router.get("/documents/{name:path}", response_class=Response, responses={200: PDF})
def get_document(
    resources: ResourcesHere,
    access: Annotated[InCase, Depends(READS_CASE)],
    name: Annotated[str, Path(max_length=200, examples=["decision_notice/1"])],
) -> Response:
    """A document as PDF."""
    with resources.sessions() as session:
        row = ledgers.document(session, access.case, name) if "\x00" not in name else None
    if row is None:
        raise ProblemFound("unknown_document", document=name)
    if row.content is None:
        raise ProblemFound("document_not_ready", document=name)
    saved_as = f"{access.case_number} {row.title}.pdf"
    return download(row.content, saved_as, "application/pdf", row.sha256)
