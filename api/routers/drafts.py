"""What the parties have written of an application and not shared. Only their own people reach it."""

import hashlib
import json
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Response
from pydantic import Field

from api.access import OWNS_DRAFT, InCase
from api.bodies import DraftApplication
from api.documentation import SENT, problem_answer
from api.problems import ProblemFound
from api.queries import drafts
from api.resources import ResourcesHere
from api.views.view import View
from models.domain.commands.application import Application
from models.tables.association import DraftRow

router = APIRouter(prefix="/api/interventions/{association}/{case_number}/drafts", tags=["drafts"])

APPLICATION = "application"

IfMatch = Annotated[
    str | None,
    Header(max_length=200, description="The `ETag` of the draft that was read: it is saved only over that one."),
]


class Draft(View):
    """A draft."""

    application: Application
    saved_at: datetime = Field(description="UTC.")
    saved_by: str


@router.get("/application")
def get_draft(resources: ResourcesHere, access: Annotated[InCase, Depends(OWNS_DRAFT)], response: Response) -> Draft:
    """The draft of the application."""
    with resources.sessions() as session:
        row = drafts.read_draft(session, access.case, APPLICATION)
    if row is None:
        raise ProblemFound("unknown_draft")
    response.headers["ETag"] = _etag(row)
    return _told(row)


@router.put("/application", responses=SENT | {412: problem_answer("Somebody else has saved it since.")})
def save_draft(
    resources: ResourcesHere,
    access: Annotated[InCase, Depends(OWNS_DRAFT)],
    body: DraftApplication,
    response: Response,
    if_match: IfMatch = None,
) -> Draft:
    """Save the draft of the application. It may be as incomplete as one likes."""
    content = body.root.model_dump(mode="json")
    at, by = resources.clock(), access.caller.person
    with resources.sessions.begin() as session:
        before = drafts.lock_draft(session, access.case, APPLICATION)
        if if_match is not None and (before is None or if_match != _etag(before)):
            raise ProblemFound("draft_changed")
        drafts.save_draft(session, access.case, APPLICATION, content, by, at)
    saved = DraftRow(case_id=access.case, kind=APPLICATION, content=content, by=by, saved_at=at)
    response.headers["ETag"] = _etag(saved)
    return _told(saved)


@router.delete("/application", status_code=204)
def delete_draft(resources: ResourcesHere, access: Annotated[InCase, Depends(OWNS_DRAFT)]) -> None:
    """Throw the draft away. It is gone for good."""
    with resources.sessions.begin() as session:
        drafts.delete_draft(session, access.case, APPLICATION)


def _etag(row: DraftRow) -> str:
    content = json.dumps(row.content, sort_keys=True, ensure_ascii=False)
    return f'"{hashlib.sha256(content.encode()).hexdigest()[:32]}"'


def _told(row: DraftRow) -> Draft:
    application = Application.model_validate_json(json.dumps(row.content))
    return Draft(application=application, saved_at=row.saved_at, saved_by=row.by)
