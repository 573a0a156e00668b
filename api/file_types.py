"""What a file is, by its content; and whether that is what it claims to be by its name and by its sender."""

from pathlib import PurePath
from typing import NamedTuple

import filetype  # type: ignore[import-untyped]

from api.problems import ProblemFound

TEXT = "text/plain"
CSV = "text/csv"
UNKNOWN = "application/octet-stream"

ACCEPTED: dict[str, tuple[str, ...]] = {
    "application/pdf": (".pdf",),
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/gif": (".gif",),
    "image/tiff": (".tif", ".tiff"),
    "image/webp": (".webp",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (".docx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (".xlsx",),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": (".pptx",),
    "application/vnd.oasis.opendocument.text": (".odt",),
    "application/vnd.oasis.opendocument.spreadsheet": (".ods",),
    "application/vnd.oasis.opendocument.presentation": (".odp",),
    CSV: (".csv",),
    TEXT: (".txt",),
}
"""The media types that are accepted, each with the endings that claim it."""

_UNNAMED = (UNKNOWN, "binary/octet-stream", "")
_ALLOWED_CONTROLS = frozenset("\t\n\r\f")


class Claim(NamedTuple):
    """What a file is said to be."""

    name: str
    media_type: str


def media_type_of(content: bytes, claim: Claim) -> str:
    """The media type of a file that is what it claims to be.

    Raises:
        ProblemFound: ``file_not_accepted`` for a type that is not taken, ``file_empty`` where nothing is in it,
            ``file_mismatch`` for a type that it is not.
    """
    claimed = _by_name(claim.name)
    stated = claim.media_type.split(";")[0].strip().lower()
    if claimed is None:
        raise ProblemFound("file_not_accepted", given=PurePath(claim.name).suffix or stated or "–")
    if not content:
        raise ProblemFound("file_empty", name=claim.name)
    found = _by_content(content, claimed)
    if found != claimed:
        raise ProblemFound("file_mismatch", claimed=claimed, found=found)
    if stated not in (*_UNNAMED, claimed) and not (_is_text(stated) and _is_text(claimed)):
        raise ProblemFound("file_mismatch", claimed=stated, found=found)
    return found


def _by_name(name: str) -> str | None:
    ending = PurePath(name).suffix.lower()
    return next((media_type for media_type, endings in ACCEPTED.items() if ending in endings), None)


def _by_content(content: bytes, claimed: str) -> str:
    recognised = filetype.guess_mime(content)
    if recognised is not None:
        return str(recognised)
    # Text bears no mark: it is text if it can be read as such, and CSV if it says so.
    return claimed if claimed in (TEXT, CSV) and _reads_as_text(content) else UNKNOWN


def _is_text(media_type: str) -> bool:
    return media_type in (TEXT, CSV, "application/vnd.ms-excel", "application/csv")


def _reads_as_text(content: bytes) -> bool:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return all(sign.isprintable() or sign.isspace() for sign in text) and not _has_controls(text)
    return False


def _has_controls(text: str) -> bool:
    return any(ord(sign) < ord(" ") and sign not in _ALLOWED_CONTROLS for sign in text)
