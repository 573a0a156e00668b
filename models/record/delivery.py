"""Reading what reached a case: a command, or something that is none and is recorded as such."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from models.contracts.names import COMMAND, NAMED_SIGNALS, SUBMIT
from models.contracts.shell import MOST_BYTES, Delivery, Input
from models.domain.commands.envelope import Command
from models.domain.enclosed import Enclosed
from models.domain.events.engine import CommandMalformed
from models.domain.fault import Fault
from models.domain.refusal import Particular
from models.wording.faults import tell_faults

AHEAD = timedelta(minutes=5)
"""How far the clock of whoever stamped a command may be ahead of the shell's."""

_ENVELOPE = ("id", "at", "actor", "expects")
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
_NULL = "binary/null"
_FAULTS_TOLD = 5
_LONGEST = 2000
_WRITTEN = frozenset({"tag", "name"})
_CONTENT_KEPT = 200_000


class _Unreadable(ValueError):
    """Carries what is wrong with what came."""

    def __init__(self, kind: str, *, where: str = "", **told: object) -> None:
        super().__init__(kind)
        self.fault = Fault(where=where, kind=kind, particulars=_particulars(told))


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
        return _unread(delivery, digest, _faults(errors))
    except _Unreadable as error:
        return _unread(delivery, digest, (error.fault,))
    except RecursionError:
        return _unread(delivery, digest, (Fault(where="", kind="too_deep"),))
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
        raise _Unreadable("holds_nul")
    command = Command.model_validate_json(written)
    if command.at > received_at + AHEAD:
        raise _Unreadable("time_ahead", where="at", at=command.at, now=received_at)
    return command


def _envelope(delivery: Delivery) -> dict[str, Any]:
    given = _json_object(delivery)
    if delivery.name in (SUBMIT, COMMAND):
        return given
    if delivery.name in NAMED_SIGNALS:
        envelope = {key: given.pop(key) for key in _ENVELOPE if key in given}
        return {**envelope, "body": {**given, "type": delivery.name}}
    known = ", ".join((*NAMED_SIGNALS, COMMAND, SUBMIT))
    raise _Unreadable("unknown_signal", name=delivery.name, known=known)


def _json_object(delivery: Delivery) -> dict[str, Any]:
    name = delivery.name
    if len(delivery.inputs) != 1:
        raise _Unreadable("several_inputs" if delivery.inputs else "no_input", name=name)
    only = delivery.inputs[0]
    if only.cut:
        raise _Unreadable("too_many_bytes", name=name, most=MOST_BYTES, came=only.size)
    if only.encoding == _NULL:
        raise _Unreadable("no_object", name=name)
    if not only.encoding.startswith("json/"):
        raise _Unreadable("not_sent_as_json", name=name, encoding=only.encoding or "–")
    try:
        given = json.loads(base64.b64decode(only.base64))
    except ValueError as error:
        raise _Unreadable("no_json") from error
    if not isinstance(given, dict):
        raise _Unreadable("no_object", name=name)
    return given


def _unread(delivery: Delivery, digest: str, faults: tuple[Fault, ...]) -> Unread:
    content = json.dumps([_as_text(one) for one in delivery.inputs], ensure_ascii=False)
    malformed = CommandMalformed(
        name=delivery.name[:200],
        problem=tell_faults(faults, "en")[:2000],
        faults=faults,
        content=Enclosed.of(content[:_CONTENT_KEPT]),
    )
    return Unread(malformed=malformed, command_id=f"malformed:{digest[:32]}", content_sha256=digest)


def _as_text(one: Input) -> str:
    content = base64.b64decode(one.base64)
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return one.base64
    return one.base64 if "\x00" in text else text


def _faults(errors: ValidationError) -> tuple[Fault, ...]:
    found = errors.errors(include_url=False, include_input=False)
    told = [_fault(error) for error in found[:_FAULTS_TOLD]]
    more = len(found) - len(told)
    return (*told, *([Fault(where="", kind="more_faults", particulars=_particulars({"more": more}))] if more else []))


def _fault(error: ErrorDetails) -> Fault:
    where = ".".join(str(part) for part in error["loc"])
    return Fault(where=where[:_LONGEST], kind=error["type"], particulars=_particulars(error.get("ctx", {})))


def _particulars(told: Mapping[str, object]) -> tuple[Particular, ...]:
    """What a fault speaks of. What somebody wrote lies beside the chain."""
    return tuple(
        Particular(name=name, value=Enclosed.of(str(value)[:_LONGEST]) if name in _WRITTEN else str(value)[:_LONGEST])
        for name, value in told.items()
        if name != "error"
    )
