"""The example association's rulebook, whole or with a mistake in it."""

from pathlib import Path

from models.rulebook.problem import Problem, RulebookError
from models.rulebook.reading import read

FILE = Path(__file__).parents[3] / "rulebooks" / "exempel.toml"
TOML = FILE.read_text(encoding="utf-8")


def changed(old: str, new: str) -> str:
    """The rulebook with the first of ``old`` replaced."""
    assert old in TOML, f"{old!r} does not stand in {FILE.name}"
    return TOML.replace(old, new, 1)


def line_of(text: str) -> int:
    """The line of the file, from 1, on which a text stands first."""
    return TOML[: TOML.index(text)].count("\n") + 1


def problems(toml: str | bytes) -> tuple[Problem, ...]:
    """What is wrong with a rulebook of that text."""
    try:
        read(toml, FILE.name)
    except RulebookError as error:
        return error.problems
    return ()
