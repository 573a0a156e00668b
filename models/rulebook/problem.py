"""A mistake in a rulebook, with its place; and the one error that says all of them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from models.rulebook.faults import AMONG, FAULTS, NEAR
from models.wording.catalogue import DEFAULT_LANGUAGE, catalogue

Path = tuple[str | int, ...]
"""Where something stands in a rulebook: keys, and numbers from 0 within lists."""

_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong.

    Attributes:
        code: Which mistake it is: a key of ``FAULTS``.
        path: The key that it concerns; empty for the file as a whole.
        particulars: What its sentence names. ``hint`` is made from ``wrong`` and ``known``.
        wrong: What was written, where something of the sort exists under another name.
        known: What could stand there instead.
        line: The line in the file, from 1; None before it has been looked up, and where there is none.
    """

    code: str
    path: Path = ()
    particulars: Mapping[str, object] = field(default_factory=dict)
    wrong: str = ""
    known: tuple[str, ...] = ()
    line: int | None = None

    def tell(self, file: str = "", language: str = DEFAULT_LANGUAGE) -> str:
        """``exempel.toml rad 42: board.outcomes: ...``, as far as each is known."""
        particulars = {**self.particulars, "hint": self._hint(language)}
        says = str(catalogue(language).gettext(FAULTS[self.code])).format_map(particulars)
        return ": ".join(part for part in (self._place(file, language), dotted(self.path), says) if part)

    def _place(self, file: str, language: str) -> str:
        if self.line is None:
            return file
        at_line = str(catalogue(language).gettext("line {number}")).format(number=self.line)
        return f"{file} {at_line}".strip()

    def _hint(self, language: str) -> str:
        near = get_close_matches(self.wrong, self.known, n=1)
        if near:
            return str(catalogue(language).gettext(NEAR)).format(near=near[0])
        return str(catalogue(language).gettext(AMONG)).format(known=", ".join(self.known) or "–")


class RulebookError(ValueError):
    """A rulebook cannot be used. Its text has a line in Swedish for each thing that is wrong, with place and remedy.

    Attributes:
        file: What the file is called; empty where the text came from no file.
        problems: All that is wrong, in the order of the file.
    """

    def __init__(self, problems: Iterable[Problem], file: str = "") -> None:
        self.file = file
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.line or 0, dotted(problem.path))))
        super().__init__("\n".join(self.lines()))

    def lines(self, language: str = DEFAULT_LANGUAGE) -> tuple[str, ...]:
        """A line for each thing that is wrong."""
        return tuple(problem.tell(self.file, language) for problem in self.problems)


def dotted(path: Path) -> str:
    """``ladders.standard.steps[2].days``: a place as the file names it, with numbers in lists from 1."""
    words = ""
    for part in path:
        words += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return words.removeprefix(".")


def shown(value: object) -> str:
    """What stands in the file, short enough for a line: ``"kvartal"``, ``90.5``."""
    written = json.dumps(value, ensure_ascii=False, default=str)
    return written if len(written) <= _LONGEST_SHOWN else f"{written[:_LONGEST_SHOWN]}…"
