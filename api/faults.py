"""Faults in the shape of what was sent: where each is, as a JSON pointer, and what is wrong, in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from api.bodies import COMMAND_TYPES
from api.problems import FieldError

TAGS = COMMAND_TYPES | {"add", "move", "cancel"}

SHOWN = 50
"""Faults that are told at the most."""

_MALFORMED = frozenset({"json_invalid", "json_type"})

SWEDISH: Mapping[str, str] = {
    "missing": "Saknas.",
    "extra_forbidden": "Okänt namn; kontrollera stavningen.",
    "union_tag_invalid": "Okänd sort {tag}. De som finns är {expected_tags}.",
    "union_tag_not_found": "Namnet {discriminator} saknas; det säger vilken sort det är.",
    "enum": "Ska vara något av {expected}.",
    "literal_error": "Ska vara {expected}.",
    "string_type": "Ska vara text.",
    "string_too_short": "Ska ha minst {min_length} tecken.",
    "string_too_long": "Får ha högst {max_length} tecken.",
    "string_pattern_mismatch": "Har inte rätt form; ska stämma med {pattern}.",
    "int_type": "Ska vara ett heltal.",
    "int_parsing": "Ska vara ett heltal.",
    "int_parsing_size": "Talet är för stort.",
    "int_from_float": "Ska vara ett heltal utan decimaler.",
    "float_type": "Ska vara ett tal.",
    "finite_number": "Ska vara ett vanligt tal.",
    "bool_type": "Ska vara true eller false.",
    "bool_parsing": "Ska vara true eller false.",
    "greater_than": "Ska vara större än {gt}.",
    "greater_than_equal": "Ska vara minst {ge}.",
    "less_than": "Ska vara mindre än {lt}.",
    "less_than_equal": "Får vara högst {le}.",
    "date_type": "Ska vara ett datum, till exempel 2027-04-30.",
    "date_parsing": "Är inget datum som finns; skriv till exempel 2027-04-30.",
    "date_from_datetime_parsing": "Är inget datum som finns; skriv till exempel 2027-04-30.",
    "date_from_datetime_inexact": "Ska vara ett datum utan klockslag, till exempel 2027-04-30.",
    "datetime_parsing": "Är ingen tidpunkt som finns; skriv till exempel 2027-04-30T08:00:00Z.",
    "tuple_type": "Ska vara en lista.",
    "list_type": "Ska vara en lista.",
    "too_short": "Ska ha minst {min_length} delar.",
    "too_long": "Får ha högst {max_length} delar.",
    "model_type": "Ska vara ett objekt.",
    "model_attributes_type": "Ska vara ett objekt.",
    "dict_type": "Ska vara ett objekt.",
    "unstorable_text": "Innehåller ett tecken (NUL) som inte kan sparas.",
}
"""pydantic's types of error in Swedish; a type that is not here is told as pydantic tells it."""


def malformed(errors: Sequence[Mapping[str, Any]]) -> str | None:
    """What is wrong with the JSON itself, where what was sent is none."""
    for error in errors:
        if error["type"] == "json_invalid":
            return str(error.get("ctx", {}).get("error", error["msg"]))
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
    msg = str(error["msg"]).removeprefix("Value error, ")
    template = SWEDISH.get(error["type"]) if language != "en" else None
    if template is None:
        return msg
    try:
        return template.format_map({name: str(value) for name, value in error.get("ctx", {}).items()})
    except KeyError:
        return msg
