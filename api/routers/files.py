"""Files that go with acts: they are sent first, and the act names them by their hash."""

from datetime import datetime
from pathlib import PurePath
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response, UploadFile
from fastapi import File as Part
from pydantic import Field

from api.access import READS_CASE, SENDS_FILES, InCase
from api.documentation import SENT, problem_answer
from api.downloads import download
from api.file_types import Claim, media_type_of
from api.limits import FILE_BYTES
from api.problems import ProblemFound
from api.queries import files
from api.resources import ResourcesHere
from api.views.view import View
from models.tables.record import FileRow

router = APIRouter(prefix="/api/interventions/{association}/{case_number}/files", tags=["files"])

NAME_LENGTH = 150


class File(View):
    """A file that came to a case."""

    sha256: str = Field(description="By which acts name it.")
    name: str
    media_type: str
    size: int = Field(description="In bytes.")
    sent_by: str
    received_at: datetime = Field(description="UTC.")
    address: str


@router.post("", status_code=201, responses=SENT | {200: {"model": File, "description": "It was here already."}})
def send_file(
    resources: ResourcesHere,
    access: Annotated[InCase, Depends(SENDS_FILES)],
    file: Annotated[UploadFile, Part(description="The file, under its name and media type.")],
    response: Response,
) -> File:
    """Send a file, at most 25 MB: PDF, image, office document, text or CSV. It must be what its name says.

    The same content sent again is the same file.
    """
    if (file.size or 0) > FILE_BYTES:
        raise ProblemFound("too_large", limit="25 MB")
    content = file.file.read(FILE_BYTES + 1)
    name = _plain_name(file.filename or "")
    media_type = media_type_of(content, Claim(name, file.content_type or ""))
    with resources.sessions.begin() as session:
        row, new = files.keep(session, access.case, content, name, media_type, access.caller.person, resources.clock())
        told = _told(row, access)
    response.status_code = 201 if new else 200
    response.headers["Location"] = told.address
    return told


@router.get("")
def get_files(resources: ResourcesHere, access: Annotated[InCase, Depends(READS_CASE)]) -> list[File]:
    """The files of the case."""
    with resources.sessions() as session:
        return [_told(row, access) for row in files.files(session, access.case)]


@router.get(
    "/{sha256}",
    response_class=Response,
    responses={
        200: {"content": {"application/octet-stream": {}}, "description": "The file, of its own media type."},
        410: problem_answer("Destroyed by a disposal decision."),
    },
)
def get_file(
    resources: ResourcesHere,
    access: Annotated[InCase, Depends(READS_CASE)],
    sha256: Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")],
) -> Response:
    """A file."""
    with resources.sessions() as session:
        row = files.file(session, access.case, sha256)
    if row is None:
        raise ProblemFound("unknown_file", file=sha256)
    if row.content is None:
        raise ProblemFound("file_gone", file=sha256)
    return download(row.content, row.name, row.media_type, row.sha256)


def _plain_name(given: str) -> str:
    """The file's own name, whatever path or sign its sender put into it."""
    name = PurePath(given.replace("\\", "/")).name
    printable = "".join(sign for sign in name if sign.isprintable())
    return f"{PurePath(printable).stem[:NAME_LENGTH]}{PurePath(printable).suffix}"


def _told(row: FileRow, access: InCase) -> File:
    return File(
        sha256=row.sha256,
        name=row.name,
        media_type=row.media_type,
        size=row.size,
        sent_by=row.sent_by,
        received_at=row.received_at,
        address=f"/api/interventions/{access.caller.association}/{access.case_number}/files/{row.sha256}",
    )
