"""From a step of a life to the command that reaches the case."""

import difflib
import json
from typing import Any

from models.contracts.names import COMMAND, NAMED_SIGNALS, SUBMIT
from models.domain.actor import Channel
from models.domain.commands import BODY
from models.domain.commands.envelope import Command
from play.files import hashed
from play.life import Step

TYPES: tuple[str, ...] = tuple(sorted(BODY.json_schema()["discriminator"]["mapping"]))
"""The types of all commands."""

_CHANNELS = {"api": Channel.API, "signal": Channel.SIGNAL}


def command_of(step: Step, number: int) -> Command:
    """The command that a step gives; ``number`` counts steps from 0.

    Raises:
        ValueError: there is no such command.
        pydantic.ValidationError: its fields are not those of the command.
    """
    if step.does not in TYPES:
        near = difflib.get_close_matches(step.does, TYPES, n=1)
        meant = f": did you mean {near[0]!r}?" if near else ": docs/commands.md lists them all"
        raise ValueError(f"there is no command {step.does!r}{meant}")
    body = BODY.validate_json(json.dumps({**hashed(step.fields), "type": step.does}))
    actor = {
        "person": step.who,
        "role": step.role,
        "on_behalf_of": step.on_behalf_of,
        "channel": _CHANNELS[step.by],
    }
    envelope = {
        "id": step.id or f"step-{number + 1:03d}",
        "at": step.at.isoformat(),
        "actor": actor,
        "expects": step.expects,
        "body": body.model_dump(mode="json"),
    }
    return Command.model_validate_json(json.dumps(envelope))


def reused_id(command: Command, content: str) -> str:
    """The id under which a command is answered whose own has been used for another content."""
    return f"reused:{command.id}:{content[:12]}"


def sent_as(command: Command, step: Step) -> tuple[str, dict[str, Any]]:
    """The name of the update or signal by which a step reaches the case, and its one input."""
    envelope = command.model_dump(mode="json")
    if step.by == "api":
        return SUBMIT, envelope
    if step.does not in NAMED_SIGNALS:
        return COMMAND, envelope
    body = envelope.pop("body")
    del body["type"]
    return step.does, {**envelope, **body}
