"""Reading a life from its file, with everything that it needs to be played."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from models.contracts.names import association_id, case_id
from models.domain.actor import Role
from models.domain.case_type import CaseType
from models.domain.commands.envelope import Command
from models.domain.rules.rulebook import Rules
from models.rulebook.attached import whole
from models.rulebook.load import effective_text, parse, sha256
from models.wording.faults import tell_fault
from models.wording.letter_names import LETTERS
from models.wording.letters_told import DOCUMENTS
from play.commands import command_of
from play.figures import NAMES
from play.life import Life
from play.lines import Lines, line_of, table_lines
from play.meant import meant
from play.registers import Problem, check_register, in_order
from play.written import plain, show


class LifeError(ValueError):
    """A life cannot be read. The text has a line for each thing that is wrong: file, place and remedy."""


@dataclass(frozen=True, slots=True)
class Script:
    """A life, ready to be played.

    Attributes:
        file: Where it was read from.
        lines: Where its tables begin.
        case: The case's id.
        rulebook: The rulebook's file, as TOML.
        register: Those who take part, in the order in which the record has them.
        commands: The command of each step.
        own_register: The register stands in the life itself, not in a file that lives share.
    """

    life: Life
    file: Path
    lines: Lines
    case: str
    rulebook: str
    rules: Rules
    commands: tuple[Command, ...]
    own_register: bool

    def line(self, table: str, index: int = 0) -> int | None:
        """The line on which a table of the life begins."""
        return line_of(self.lines, table, index)


def read_life(file: Path, rulebooks: Path) -> Script:
    """Read a life and everything it names. In ``rulebooks`` lie those that are named without a path.

    Raises:
        LifeError: something is wrong with the file or one that it names.
    """
    return stage(_toml(file), file, rulebooks)


def stage(data: dict[str, Any], file: Path, rulebooks: Path) -> Script:
    """Make a life of data that has been read already. Raises as ``read_life`` does."""
    lines = table_lines(file.read_text(encoding="utf-8"))
    own_register = not isinstance(data.get("register"), str)
    life = _life(data if own_register else {**data, "register": _named_register(data, file)}, file, lines)
    checks = (check_register, _out_of_order, _during_outages, _unknown_names, _unknown_letters, _unknown_figures)
    problems = [problem for check in checks for problem in check(life)]
    if problems:
        raise LifeError("\n".join(f"{_place(file, lines, place)}: {says}" for place, says in problems))
    rulebook, rules = _rules(life, file, rulebooks)
    try:
        case = _case_of(life, rules.rulebook.association.key)
    except ValueError as error:
        raise LifeError(f"{file}: case: {error}") from error
    return Script(life, file, lines, case, rulebook, rules, _commands(life, file, lines), own_register)


def _case_of(life: Life, association: str) -> str:
    if life.type is CaseType.ASSOCIATION:
        return association_id(association)
    return case_id(association, life.case, life.type)


def _toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise LifeError(f"{file} cannot be read ({error.strerror}). Correct the path.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LifeError(f"{file}: this is no TOML: {error}") from error


def _named_register(data: dict[str, Any], file: Path) -> dict[str, Any]:
    return _toml(file.parent / str(data["register"]))


def _life(data: dict[str, Any], file: Path, lines: Lines) -> Life:
    try:
        return Life.model_validate_json(json.dumps(plain(data)))
    except ValidationError as errors:
        raise LifeError("\n".join(_told(errors, file, lines))) from errors
    except ValueError as error:
        raise LifeError(f"{file}: {error}") from error


def _told(errors: ValidationError, file: Path, lines: Lines, within: tuple[str | int, ...] = ()) -> list[str]:
    return [
        f"{_place(file, lines, (*within, *error['loc']))}: {_remedied(error)}"
        for error in errors.errors(include_url=False, include_input=False)
    ]


_REMEDIES = {
    "extra_forbidden": "there is no such key here: correct it (docs/lives.md lists every key)",
    "missing": "this key is missing: add it",
    "too_short": "too few stand here: write at least {min_length}",
}


def _remedied(error: ErrorDetails) -> str:
    """What is wrong with a key, and what to write; pydantic's own words only where nobody has better ones."""
    kind, context = error["type"], error.get("ctx", {})
    if kind in _REMEDIES:
        return _REMEDIES[kind].format_map(context)
    return tell_fault(kind, context, "en") or error["msg"].removeprefix("Value error, ")


def _place(file: Path, lines: Lines, path: tuple[str | int, ...]) -> str:
    """``life.toml:12: step 3: with.title``, as far as each is known."""
    first, *rest = path or ("",)
    index = rest.pop(0) if rest and isinstance(rest[0], int) else None
    line = line_of(lines, str(first), int(index or 0))
    table = str(first) if index is None else f"{first} {int(index) + 1}"
    where = [f"{file.name}:{line}" if line else file.name, table, ".".join(str(part) for part in rest)]
    return ": ".join(part for part in where if part)


def _out_of_order(life: Life) -> Iterator[Problem]:
    for number, (step, after) in enumerate(pairwise(life.steps), start=1):
        if after.at < step.at:
            yield ("step", number, "at"), f"it comes before the step above it, at {show(step.at)}: move it"
    for number, (outage, later) in enumerate(pairwise(life.outages), start=1):
        if later.starts <= outage.ends:
            yield ("outage", number, "from"), "it begins before the outage above it has ended: join them"


def _during_outages(life: Life) -> Iterator[Problem]:
    steps = (("step", number, step.at) for number, step in enumerate(life.steps))
    changes = (("register_change", number, change.at) for number, change in enumerate(life.register_changes))
    for table, number, at in (*steps, *changes):
        if any(outage.starts < at < outage.ends for outage in life.outages):
            yield (table, number, "at"), "nothing reaches the case then, there is an outage: move one of them"


def _unknown_names(life: Life) -> list[Problem]:
    changed = (person.id for change in life.register_changes for person in change.people)
    known = {*Role, *(person.id for person in life.register_.people), *changed}
    return [
        (("mail", number, "to"), f"{name!r} is neither a role nor a person in the register: correct it")
        for number, mail in enumerate(life.mails)
        for name in mail.names
        if name not in known
    ]


def _unknown_letters(life: Life) -> Iterator[Problem]:
    for number, mail in enumerate(life.mails):
        if mail.rule not in LETTERS:
            hint = meant(mail.rule, LETTERS) or ": docs/letters.md lists them"
            yield ("mail", number, "rule"), f"there is no letter {mail.rule!r}{hint}"
    for number, document in enumerate(life.documents):
        kind = document.document.split("/")[0]
        if kind not in DOCUMENTS:
            hint = meant(kind, DOCUMENTS) or f": there are {', '.join(sorted(DOCUMENTS))}"
            yield ("document", number, "document"), f"there is no document {kind!r}{hint}"


def _within_step(error: ErrorDetails, number: int, file: Path, lines: Lines) -> str:
    """An error in a command's fields. Its path begins with the command's type, which the step has said."""
    place = _place(file, lines, ("step", number, "with", *error["loc"][1:]))
    return f"{place}: {_remedied(error)}"


def _unknown_figures(life: Life) -> Iterator[Problem]:
    for number, expected in enumerate(life.expectations):
        for name in expected.sums:
            if name not in NAMES:
                yield ("expect", number, "sums"), f"there is no sum {name!r}: there are {', '.join(NAMES)}"


def _rules(life: Life, file: Path, rulebooks: Path) -> tuple[str, Rules]:
    named = rulebooks / f"{life.rulebook}.toml"
    path = file.parent / life.rulebook if life.rulebook.endswith(".toml") else named
    try:
        toml = whole(path).decode()
        text = effective_text(toml)
    except OSError as error:
        unread = f"{path} cannot be read ({error.strerror}). Correct the name."
        raise LifeError(f"{file}: rulebook: {unread}") from error
    except ValueError as error:
        raise LifeError(f"{file}: rulebook: {path}: {error}") from error
    return toml, Rules(parse(text), sha256(text), in_order(life.register_))


def _commands(life: Life, file: Path, lines: Lines) -> tuple[Command, ...]:
    commands: list[Command] = []
    told: list[str] = []
    for number, step in enumerate(life.steps):
        try:
            commands.append(command_of(step, number))
        except ValidationError as errors:
            told += [_within_step(error, number, file, lines) for error in errors.errors(include_url=False)]
        except ValueError as error:
            told.append(f"{_place(file, lines, ('step', number, 'does'))}: {error}")
    if told:
        raise LifeError("\n".join(told))
    return tuple(commands)
