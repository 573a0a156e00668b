"""The lives that are shipped, and every way of changing one date, sum or role in one of them."""

import copy
import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from models.domain.actor import Role

HERE = Path(__file__).parent
RULEBOOKS = HERE.parent.parent / "rulebooks"
LIVES = sorted(file for file in HERE.glob("*.toml") if "step" in tomllib.loads(file.read_text()))

Path_ = tuple[str | int, ...]
"""Where in a life something stands: ``("step", 0, "with", "title")``."""

_WRITTEN_TIME = re.compile(r"^\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?)?$")
_WRITTEN_SUM = re.compile(r"^-?\d[\d ]*(,\d+)? kr$")
_ROLES = list(Role)


def data_of(file: Path) -> dict[str, Any]:
    """A life as it stands in its file."""
    return tomllib.loads(file.read_text())


def mutations(data: dict[str, Any]) -> Iterator[tuple[Path_, object, dict[str, Any]]]:
    """Every change of one date, sum or role: where, to what, and the life with it."""
    for path, value in _leaves(data, ()):
        for changed in _changes(value):
            mutated = copy.deepcopy(data)
            _put(mutated, path, changed)
            yield path, changed, mutated


def _leaves(value: Any, path: Path_) -> Iterator[tuple[Path_, object]]:
    match value:
        case dict():
            for key, one in value.items():
                yield from _leaves(one, (*path, key))
        case list():
            for index, one in enumerate(value):
                yield from _leaves(one, (*path, index))
        case _:
            yield path, value


def _changes(value: object) -> Iterator[object]:
    match value:
        case str() if value in _ROLES:
            yield str(_ROLES[(_ROLES.index(Role(value)) + 1) % len(_ROLES)])
        case str() if _WRITTEN_TIME.match(value):
            for days in (-1, 1):
                moved = datetime.fromisoformat(value) + timedelta(days=days)
                yield moved.isoformat(sep=" ")[: len(value)]
        case str() if _WRITTEN_SUM.match(value):
            yield f"1{value}"
        case date():
            yield from (value + timedelta(days=days) for days in (-1, 1))
        case int() if not isinstance(value, bool):
            yield value + 1
        case _:
            pass


def _put(data: Any, path: Path_, value: object) -> None:
    for part in path[:-1]:
        data = data[part]
    data[path[-1]] = value
