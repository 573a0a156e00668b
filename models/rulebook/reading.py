"""Reading a rulebook's file: from TOML to a value, or to everything that is wrong with it."""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from models.domain.rules.rulebook import Rulebook
from models.domain.rules.value import DAY_PATTERN, NAME_PATTERN, TIME_PATTERN
from models.rulebook.check import NOBODY, mistakes
from models.rulebook.lines import line_index, line_of
from models.rulebook.problem import Path, Problem, RulebookError, shown
from models.rulebook.schema import keys_at

_AT_LINE: Final = re.compile(r"\s*\(at (?:line (?P<line>\d+), column \d+|end of document)\)$")

_SYNTAX: Final = (
    ("stands_twice", re.compile(r"Cannot (declare|overwrite|mutate|redefine)|Duplicate")),
    ("text_not_closed", re.compile(r"Unterminated string|Illegal character '\\n'|Expected \"'")),
    ("bracket_not_closed", re.compile(r"Unclosed|Expected '\]")),
    ("no_equals_sign", re.compile(r"Expected '=' after|Invalid statement|Invalid initial character")),
    ("no_value", re.compile(r"Invalid value|Invalid date|Expected newline")),
)
"""What the reader of TOML complains of, by the mistake behind it."""


def read(toml: str | bytes, file: str = "") -> Rulebook:
    """The rulebook that a file says. ``file`` is what the file is called, for the errors and for its key.

    Raises:
        RulebookError: something is wrong with it.
    """
    text = _decoded(toml, file)
    data = _data(text, file)
    rulebook, problems = _rulebook(data)
    if rulebook is not None:
        problems = tuple(mistakes(rulebook, file))
    if rulebook is None or problems:
        raise RulebookError(_with_lines(problems, text), file)
    return rulebook


def _decoded(toml: str | bytes, file: str) -> str:
    if isinstance(toml, str):
        return toml
    try:
        return toml.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RulebookError([Problem("not_utf8", line=toml[: error.start].count(b"\n") + 1)], file) from error


def _data(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RulebookError([_syntax(str(error), text)], file) from error
    except RecursionError as error:
        raise RulebookError([Problem("nested_too_deep")], file) from error


def _syntax(says: str, text: str) -> Problem:
    found = _AT_LINE.search(says)
    at = found["line"] if found else None
    line = int(at) if at else len(text.splitlines())
    message = _AT_LINE.sub("", says)
    code = next((code for code, complaint in _SYNTAX if complaint.match(message)), "not_toml")
    return Problem(code, particulars={"message": message}, line=line)


def _rulebook(data: dict[str, Any]) -> tuple[Rulebook | None, tuple[Problem, ...]]:
    times = tuple(_unquoted_times(data, ()))
    if times:
        return None, times
    try:
        return Rulebook.model_validate_json(json.dumps(data)), ()
    except ValidationError as errors:
        return None, _once(told(error, data) for error in errors.errors(include_url=False))


def _once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """One mistake for each place. Where a key takes values of two sorts, each sort has complained of its own."""
    found: dict[Path, Problem] = {}
    for problem in problems:
        before = found.get(problem.path)
        found[problem.path] = replace(before, known=before.known + problem.known) if before else problem
    return tuple(found.values())


def _unquoted_times(value: object, path: Path) -> Iterator[Problem]:
    """Dates and times of TOML's own: a rulebook has them as text, since its days are of no year."""
    if isinstance(value, date | datetime | time):
        written = f"{value:%H:%M}" if isinstance(value, time) else f"{value:%m-%d}"
        yield Problem("unquoted_time", path, {"value": written})
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from _unquoted_times(below, (*path, key))
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _unquoted_times(below, (*path, number))


_NO_SUMS: Final = frozenset({"no_sum", "sum_with_decimals", "fraction_of_an_ore", "sum_too_large"})
"""What is wrong with a sum, as ``models/domain/money.py`` tells it apart; a rulebook's remedy is the same for all."""


def told(error: ErrorDetails, data: dict[str, Any]) -> Problem:
    """A complaint of the schema as a mistake in the file."""
    path = _path(error["loc"], data)
    context = error.get("ctx", {})
    make = _SCHEMA.get(error["type"])
    if make is not None:
        return make(path, error["input"], context)
    says = {"value": shown(error["input"]), "message": error["msg"]}
    return Problem("no_sum" if error["type"] in _NO_SUMS else "unusable", path, says)


def _path(loc: tuple[str | int, ...], data: object) -> Path:
    """The place in the file: without what the schema adds for its alternatives and for keys."""
    path: Path = ()
    for number, part in enumerate(loc):
        inside = isinstance(data, dict) and part in data
        within = isinstance(data, list) and isinstance(part, int)
        if not inside and not within:
            last = number == len(loc) - 1 and isinstance(data, dict) and part != "[key]"
            return (*path, part) if last else path
        path = (*path, part)
        data = data[part]  # type: ignore[index]
    return path


def _plain(code: str) -> "_Make":
    return lambda path, value, _: Problem(code, path, {"value": shown(value)})


def _limit(code: str, name: str) -> "_Make":
    return lambda path, value, context: Problem(code, path, {"value": shown(value), "limit": context[name]})


def _unknown_key(path: Path, _value: object, _context: dict[str, Any]) -> Problem:
    key = str(path[-1])
    return Problem("unknown_key", path, {"key": key}, wrong=key, known=keys_at(path[:-1]))


def _not_among(path: Path, value: object, context: dict[str, Any]) -> Problem:
    expected = re.findall(r"'([^']+)'", str(context["expected"]))
    known = tuple(one for one in expected if one != NOBODY)
    if path[-1] == "gatekeeper":
        known = ("director", "secretariat", "none")
    return Problem("not_among", path, {"value": shown(value)}, wrong=str(value), known=known)


def _ill_written(path: Path, value: object, context: dict[str, Any]) -> Problem:
    return Problem(_PATTERNS[context["pattern"]], path, {"value": shown(value)})


_PATTERNS: Final = {NAME_PATTERN: "no_name", DAY_PATTERN: "no_day", TIME_PATTERN: "no_time"}

_Make = Callable[[Path, object, dict[str, Any]], Problem]

_SCHEMA: Final[dict[str, _Make]] = {
    "extra_forbidden": _unknown_key,
    "missing": lambda path, _value, _context: Problem("missing", path),
    "string_type": _plain("wants_text"),
    "int_type": _plain("wants_number"),
    "int_from_float": _plain("wants_number"),
    "bool_type": _plain("wants_yes_or_no"),
    "tuple_type": _plain("wants_list"),
    "model_type": _plain("wants_section"),
    "dict_type": _plain("wants_section"),
    "enum": _not_among,
    "literal_error": _not_among,
    "string_pattern_mismatch": _ill_written,
    "no_such_day": _plain("no_day"),
    "string_too_short": _plain("empty"),
    "too_short": _plain("empty"),
    "string_too_long": _limit("too_long", "max_length"),
    "greater_than_equal": _limit("too_little", "ge"),
    "less_than_equal": _limit("too_much", "le"),
}
"""How each complaint of the schema is told, by its type."""


def _with_lines(problems: Iterable[Problem], text: str) -> list[Problem]:
    lines = line_index(text)
    return [replace(problem, line=line_of(lines, problem.path)) for problem in problems]
