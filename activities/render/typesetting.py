"""From a document's frozen data to its PDF.

The data reaches Typst as one JSON text, never as markup. A template is found by the document's kind and the
version that it was frozen with. One that has been used is never changed: a new look is a new file with the
next number.
"""

import json
import re
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from activities.render.displayable import displayable_text
from activities.render.fonts import FONTS

TEMPLATES = Path(__file__).parent / "templates"
_HOUSE = "house"
_NOON = 12


class UnknownTemplateError(LookupError):
    """There is no template for that kind of document, or not in that version."""


class UnusableDataError(ValueError):
    """The data is not what the template shows."""


def typeset(kind: str, template_version: int, data_json: str) -> bytes:
    """The document as PDF/A-2a and PDF/UA-1 at once. The same data always gives the same bytes.

    Args:
        kind: The document's kind, such as ``idea_receipt``.
        template_version: The version of its template, from 1.
        data_json: The document as its model writes it as JSON. ``dated`` becomes the file's date (noon UTC).

    Raises:
        UnknownTemplateError: no template has that kind and version.
        UnusableDataError: the data is no JSON object, has no day, or lacks something that the template shows.
    """
    template = _template(kind, template_version)
    data = _data(data_json)
    try:
        return typst.compile(
            template,
            root=TEMPLATES,
            font_paths=FONTS,
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
            timestamp=_made(data),
        )
    except typst.TypstError as error:
        raise UnusableDataError(
            f"the template {kind}/{template_version} could not show its data: {error.message}"
            " - compare the data with the document's model, and order the document again"
        ) from error


@cache
def templates() -> dict[str, tuple[int, ...]]:
    """Every kind of document with the versions of its template, oldest first."""
    return {
        folder.name: tuple(
            sorted(int(file.stem) for file in folder.glob("*.typ") if re.fullmatch(r"[1-9]\d*", file.stem))
        )
        for folder in sorted(TEMPLATES.iterdir())
        if folder.is_dir() and folder.name != _HOUSE
    }


def _template(kind: str, version: int) -> Path:
    known = templates()
    if kind not in known:
        raise UnknownTemplateError(f"no document is of the kind {kind!r}: choose one of {', '.join(known)}")
    if version not in known[kind]:
        versions = ", ".join(map(str, known[kind]))
        raise UnknownTemplateError(
            f"the template {kind} has no version {version}: it has {versions}; run a build that ships the missing one"
        )
    return TEMPLATES / kind / f"{version}.typ"


def _data(data_json: str) -> dict[str, Any]:
    try:
        data = json.loads(data_json)
    except ValueError as error:
        raise UnusableDataError(f"the document's data is no JSON: {error}; order the document again") from error
    if not isinstance(data, dict):
        raise UnusableDataError("the document's data is no JSON object; give the document's model as JSON")
    shown: dict[str, Any] = displayable_text(data)
    return shown


def _made(data: dict[str, Any]) -> datetime:
    try:
        dated = date.fromisoformat(data["dated"])
    except (KeyError, TypeError, ValueError) as error:
        raise UnusableDataError("the document's data has no day in 'dated', such as 2027-03-12") from error
    return datetime(dated.year, dated.month, dated.day, _NOON, tzinfo=UTC)
