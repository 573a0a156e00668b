"""Checklists that rulebooks share: files beside a rulebook with nothing but items, which it attaches by their names."""

import tomllib
from pathlib import Path

from models.rulebook.problem import Problem, RulebookError


def whole(file: Path) -> bytes:
    """A rulebook's text, followed by the items of the checklists that it attaches.

    Raises:
        OSError: the file cannot be read.
        RulebookError: it attaches a checklist that does not lie beside it.
    """
    own = file.read_bytes()
    return b"\n".join([own, *(_items(file, number, name) for number, name in enumerate(_attached(own)))])


def _attached(toml: bytes) -> tuple[str, ...]:
    """The names that it attaches; none where it cannot be read, which is told when it is read as a rulebook."""
    try:
        named = tomllib.loads(toml.decode("utf-8-sig")).get("checklists", {}).get("use", [])
    except (ValueError, AttributeError, RecursionError):
        return ()
    return tuple(name for name in named if isinstance(name, str)) if isinstance(named, list) else ()


def _items(file: Path, number: int, name: str) -> bytes:
    beside = {other.stem: other for other in sorted(file.parent.glob("*.toml")) if other != file}
    if name not in beside:
        path = ("checklists", "use", number)
        problem = Problem("unknown_checklist", path, {"name": name}, wrong=name, known=tuple(beside))
        raise RulebookError([problem], file.name)
    return beside[name].read_bytes()
