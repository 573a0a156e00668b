"""A file that is no rulebook but a checklist, which rulebooks attach (``models.rulebook.attached``)."""

import json
import tomllib
from collections import Counter
from collections.abc import Iterator

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from models.domain.rules.stages import Item
from models.rulebook.lines import line_index, line_of
from models.rulebook.problem import Path, Problem, RulebookError, shown
from models.rulebook.reading import told

_ITEMS: TypeAdapter[tuple[Item, ...]] = TypeAdapter(tuple[Item, ...])


def checklist_alone(toml: bytes, file: str) -> tuple[Item, ...]:
    """The items of a file that holds nothing else; none where it is something else.

    Raises:
        RulebookError: it is a checklist, and something is wrong with an item.
    """
    try:
        text = toml.decode("utf-8-sig")
        data = tomllib.loads(text)
    except (ValueError, RecursionError):
        return ()
    if set(data) != {"checklist"}:
        return ()
    try:
        items = _ITEMS.validate_json(json.dumps(data["checklist"]))
    except ValidationError as errors:
        problems = (told(_in_checklist(error), data) for error in errors.errors(include_url=False))
        raise _error(problems, text, file) from errors
    twice = tuple(_named_twice(items))
    if twice:
        raise _error(iter(twice), text, file)
    return items


def _in_checklist(error: ErrorDetails) -> ErrorDetails:
    """The complaint with its place counted from the top of the file."""
    error["loc"] = ("checklist", *error["loc"])
    return error


def _named_twice(items: tuple[Item, ...]) -> Iterator[Problem]:
    times = Counter(item.key for item in items)
    for number, item in enumerate(items):
        if times[item.key] > 1:
            path: Path = ("checklist", number)
            yield Problem("named_twice", path, {"value": shown(item.key)})


def _error(problems: Iterator[Problem], text: str, file: str) -> RulebookError:
    lines = line_index(text)
    placed = (
        Problem(one.code, one.path, one.particulars, one.wrong, one.known, line_of(lines, one.path)) for one in problems
    )
    return RulebookError(placed, file)
