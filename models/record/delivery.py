"""Reading what reached a case: a command, or something that is none and is recorded as such."""

import base64
import hashlib
import json
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pydantic import ValidationError

from models.contracts.names import COMMAND, NAMED_SIGNALS, SUBMIT
from models.contracts.shell import MOST_BYTES, Delivery, Input
from models.domain.commands.envelope import Command
from models.domain.enclosed import Enclosed
from models.domain.events.engine import CommandMalformed

AHEAD = timedelta(minutes=5)
"""How far the clock of whoever stamped a command may be ahead of the shell's."""

_ENVELOPE = ("id", "at", "actor", "expects")
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
_PROBLEMS_TOLD = 5
_CONTENT_KEPT = 200_000


class _Unreadable(ValueError):
    """What is wrong, in words for whoever sent it."""


@dataclass(frozen=True, slots=True)
class Read:
    """A command that was delivered."""

    command: Command
    content_sha256: str


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that was delivered and is no command."""

    malformed: CommandMalformed
    command_id: str
    content_sha256: str


def read(delivery: Delivery, received_at: datetime) -> Read | Unread:
    """Read a delivery. It never raises: what cannot be read is recorded with what is wrong with it."""
    digest = _digest(delivery)
    try:
        command = _command(delivery, received_at, digest)
    except ValidationError as errors:
        return _unread(delivery, digest, _problems(errors))
    except _Unreadable as error:
        return _unread(delivery, digest, str(error))
    except RecursionError:
        return _unread(delivery, digest, "what came is nested too deeply")
    return Read(command=command, content_sha256=content_hash(command))


def content_hash(command: Command) -> str:
    """The hash of what is wanted and by whom; not of when, so that the same command sent again is the same.

    Defaults are left out: a field that a later version adds does not make an old command another one.
    """
    wanted = {
        "actor": command.actor.model_dump(mode="json", exclude={"channel"}, exclude_defaults=True),
        "body": {"type": command.body.type, **command.body.model_dump(mode="json", exclude_defaults=True)},
    }
    return hashlib.sha256(json.dumps(wanted, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _digest(delivery: Delivery) -> str:
    """The hash of what came. It names what it is over, for a signal is redelivered to later versions too."""
    came = [delivery.kind, delivery.name, *([one.encoding, one.size, one.base64] for one in delivery.inputs)]
    return hashlib.sha256(json.dumps(came).encode()).hexdigest()


def _command(delivery: Delivery, received_at: datetime, digest: str) -> Command:
    given = _envelope(delivery)
    given.setdefault("id", f"sha256:{digest[:32]}")
    given.setdefault("at", received_at.isoformat())
    written = json.dumps(given)
    if _NUL.search(written):
        raise _Unreadable("what came holds the sign NUL (\\u0000), which no text has; take it out")
    command = Command.model_validate_json(written)
    if command.at > received_at + AHEAD:
        raise _Unreadable(f"at: {command.at.isoformat()} lies ahead; it is {received_at.isoformat()}")
    return command


def _envelope(delivery: Delivery) -> dict[str, Any]:
    given = _json_object(delivery)
    if delivery.name in (SUBMIT, COMMAND):
        return given
    if delivery.name in NAMED_SIGNALS:
        envelope = {key: given.pop(key) for key in _ENVELOPE if key in given}
        return {**envelope, "body": {**given, "type": delivery.name}}
    known = ", ".join((*NAMED_SIGNALS, COMMAND, SUBMIT))
    raise _Unreadable(f"there is no {delivery.kind} called {delivery.name!r}; there are {known}")


def _json_object(delivery: Delivery) -> dict[str, Any]:
    if len(delivery.inputs) != 1:
        came = "several" if delivery.inputs else "none"
        raise _Unreadable(f"{delivery.name} takes one input, a JSON object; {came} came")
    only = delivery.inputs[0]
    if only.cut:
        raise _Unreadable(f"{delivery.name} takes at most {MOST_BYTES} bytes; {only.size} came")
    if not only.encoding.startswith("json/"):
        raise _Unreadable(f"{delivery.name} takes JSON; what came has the encoding {only.encoding or 'none'!r}")
    try:
        given = json.loads(base64.b64decode(only.base64))
    except ValueError as error:
        raise _Unreadable(f"what came is no JSON: {error}") from error
    if not isinstance(given, dict):
        raise _Unreadable(f"{delivery.name} takes a JSON object; a {type(given).__name__} came")
    return given


def _unread(delivery: Delivery, digest: str, problem: str) -> Unread:
    content = json.dumps([_as_text(one) for one in delivery.inputs], ensure_ascii=False)
    malformed = CommandMalformed(
        name=delivery.name[:200], problem=problem[:2000], content=Enclosed.of(content[:_CONTENT_KEPT])
    )
    return Unread(malformed=malformed, command_id=f"malformed:{digest[:32]}", content_sha256=digest)


def _as_text(one: Input) -> str:
    content = base64.b64decode(one.base64)
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return one.base64
    return one.base64 if "\x00" in text else text


def _problems(errors: ValidationError) -> str:
    found = errors.errors(include_url=False, include_input=False)
    told = [f"{'.'.join(str(part) for part in error['loc'])}: {error['msg']}" for error in found[:_PROBLEMS_TOLD]]
    more = len(found) - len(told)
    return "; ".join(told) + (f"; and {more} more" if more else "")
