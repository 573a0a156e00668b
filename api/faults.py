"""Faults in the shape of what was sent: where each is, as a JSON pointer, and what is wrong, in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from api.bodies import COMMAND_TYPES
from api.problems import FieldError
from models.wording.faults import tell_fault, tell_json_fault

TAGS = COMMAND_TYPES | {"add", "move", "cancel"}

SHOWN = 50
"""Faults that are told at the most."""


def malformed(errors: Sequence[Mapping[str, Any]], language: str) -> str | None:
    """What is wrong with the JSON itself, where what was sent is none."""
    for error in errors:
        if error["type"] == "json_invalid":
            said = str(error.get("ctx", {}).get("error", error["msg"]))
            places = [place for place in error["loc"][1:] if isinstance(place, int)]
            return tell_json_fault(said, places[0] if places else None, language)
    return None


def field_errors(errors: Sequence[Mapping[str, Any]], language: str) -> list[FieldError]:
    """Every fault, where it is and what is wrong."""
    return [_field_error(error, language) for error in errors[:SHOWN]]


def pointer(parts: Sequence[object]) -> str:
    """A path as a JSON pointer (RFC 6901)."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def _field_error(error: Mapping[str, Any], language: str) -> FieldError:
    location, *path = error["loc"] or ("body",)
    where = pointer(_without_tags(path)) if location == "body" else str(path[0] if path else "")
    return FieldError(pointer=where, location=str(location), code=error["type"], says=_says(error, language))


def _without_tags(path: Sequence[object]) -> list[object]:
    """Pydantic puts the type of a command first in the path of its faults; it is no part of what was sent."""
    return [part for place, part in enumerate(path) if place > 0 or not _is_tag(part)]


def _is_tag(part: object) -> bool:
    return isinstance(part, str) and part in TAGS


def _says(error: Mapping[str, Any], language: str) -> str:
    told = tell_fault(error["type"], error.get("ctx", {}), language)
    return str(error["msg"]) if told is None else told
