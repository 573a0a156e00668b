"""Writes ``docs/commands.md``: every command, who may give it and when, its fields and an example.

``python -m models.wording.command_reference`` writes it anew.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel

from models.domain.actor import Role
from models.domain.commands.act import Act
from models.domain.decide.permissions import MAY
from models.domain.meanings import about, meaning_of
from models.domain.phase import Phase
from models.wording.command_examples import example_of
from models.wording.command_names import COMMANDS
from models.wording.command_phases import PHASES_OF
from models.wording.fields import parts_of, table
from models.wording.names import command_name, phase_name

PAGE: Final = Path(__file__).parents[2] / "docs" / "commands.md"

_HEAD: Final = """\
# Commands

Everything that anybody can want of a case is a *command*. This page lists them in the order of a case's life. It is
made from the code (`python -m models.wording.command_reference`), so change nothing here.

A command is given in one of three ways, with the same fields in each:

- in a [life](lives.md): a `[[step]]` says when (`at`), who (`who`, `as`) and what (`does`), and the fields stand
  behind `with.`;
- to the API: `POST /api/interventions/{association}/{case_number}/commands` with the fields and the `type` as JSON
  (the first one, `register_idea`, goes to `POST /api/interventions` with the association);
- as a Temporal signal or update, inside an envelope with `id`, `at`, `actor` and `body`.

A field that does not exist is an error. These are written alike everywhere:

| takes | written |
|---|---|
| text | in quotation marks; write nothing about individual participants in it |
| sum | whole öre (`1250000`) or kronor in quotation marks (`"12 500,50 kr"`), never a fraction of an öre |
| date | `"2027-04-30"`; a day in Stockholm, from 2000 to 2100 |
| quarter | `"2027-Q1"` |
| person's id, organisation's id | as in the register: `"anna"`, `"kommunen"` |
| name | as in the [rulebook](rulebooks.md): `"oral_presentation"` |
| file's hash | the SHA-256 of a file that has been sent to the case; in a life `"file:underlag.pdf"` |
| role | one of the [roles](rulebooks.md#roles) |

Every command also takes `files`: {files}

"""

_WHO: Final = {
    Role.ECONOMIST: "erik",
    Role.BOARD_SECRETARY: "bo",
    Role.PARTY_REPRESENTATIVE: "anna",
    Role.SIGNATORY_MANAGER: "kim",
    Role.OPERATOR: "olle",
    Role.DIRECTOR: "frida",
}
_OWN_BUSINESS: Final = (
    Role.OPERATOR,
    Role.BOARD_SECRETARY,
    Role.SIGNATORY_MANAGER,
    Role.PARTY_REPRESENTATIVE,
    Role.ECONOMIST,
)

_ROLES: Final = "[role](#roles)"


def page() -> str:
    """The whole page."""
    commands = tuple(PHASES_OF)
    files = meaning_of(Act, "files")
    written = _HEAD.replace("{files}", files[:1].lower() + files[1:])
    parts = [part for part in parts_of(commands) if part not in commands]
    sections = [
        "\n".join([*_overview(commands), ""]),
        *("\n".join([*_command(command), ""]) for command in commands),
        "## Parts of commands\n",
        *("\n".join([*_part(part), ""]) for part in parts),
    ]
    return written + "\n".join(sections)


def _overview(commands: Iterable[type[BaseModel]]) -> Iterator[str]:
    yield "| command | in Swedish | what it does |"
    yield "|---|---|---|"
    for command in commands:
        name = _type(command)
        yield f"| [`{name}`](#{name}) | {command_name(name, 'sv')} | {COMMANDS[name]} |"


def _command(command: type[BaseModel]) -> Iterator[str]:
    name = _type(command)
    yield f"## {name}\n"
    yield f"**{command_name(name, 'sv')}.** {about(command)}\n"
    yield f"- Who may: {_roles(MAY[command])}"
    yield f"- When: {_phases(PHASES_OF[command])}\n"
    yield from _fields(command)
    example = example_of(command)
    yield "\n```toml"
    yield from _as_step(name, _likely(MAY[command]), example)
    yield "```\n\n```json"
    yield json.dumps({"type": name, **example}, ensure_ascii=False, indent=2)
    yield "```"


def _part(part: type[BaseModel]) -> Iterator[str]:
    yield f"### {part.__name__}\n"
    yield f"{about(part)}\n"
    yield from _fields(part)


def _fields(model: type[BaseModel]) -> list[str]:
    """The table of the fields, without the one that every command has."""
    lines = [line.replace(_ROLES, "role") for line in table(model) if not line.startswith("| `files` |")]
    return lines if len(lines) > 2 else ["It has no fields of its own."]


def _type(command: type[BaseModel]) -> str:
    return str(command.model_fields["type"].default)


def _roles(roles: frozenset[Role]) -> str:
    return ", ".join(f"`{role}`" for role in Role if role in roles)


def _phases(phases: tuple[Phase, ...]) -> str:
    if set(phases) == set(Phase):
        return "always"
    if set(phases) == set(Phase) - {Phase.UNREGISTERED}:
        return "always, once the case is registered"
    return ", ".join(f"`{phase}` ({phase_name(phase, 'sv')})" for phase in Phase if phase in phases)


def _likely(may: frozenset[Role]) -> Role:
    """Somebody who may give a command: the one whose business it is most, and the secretariat for the others."""
    likely: list[Role] = [role for role in (*_OWN_BUSINESS, *Role) if role in may]
    return likely[0]


def _as_step(name: str, role: Role, example: dict[str, Any]) -> Iterator[str]:
    """As it stands in a life."""
    yield "[[step]]"
    yield 'at = "2027-05-10 09:00"'
    yield f'who = "{_WHO.get(role, "sara")}"'
    yield f'as = "{role}"'
    yield f'does = "{name}"'
    yield from _fields_as_toml("with", example)


def _fields_as_toml(prefix: str, fields: dict[str, Any]) -> Iterator[str]:
    """A line for each field; those of a part with lists of its own stand on lines of their own."""
    for name, value in fields.items():
        if isinstance(value, dict) and any(isinstance(one, list) for one in value.values()):
            yield from _fields_as_toml(f"{prefix}.{name}", value)
        else:
            yield f"{prefix}.{name} = {_toml(value)}"


def _toml(value: Any) -> str:
    """A value on one line, or a list of tables with a line for each."""
    match value:
        case dict():
            return f"{{ {', '.join(f'{name} = {_toml(one)}' for name, one in value.items())} }}"
        case [dict(), *_]:
            return "[\n" + "".join(f"    {_toml(one)},\n" for one in value) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
