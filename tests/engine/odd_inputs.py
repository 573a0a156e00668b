"""Everything that may arrive by a signal or an update without being a command."""

import json
from typing import Any

from temporalio.api.common.v1 import Payload
from temporalio.common import RawValue

from tests.engine.parts import IDEA


def raw(data: bytes, encoding: bytes | None = b"json/plain") -> RawValue:
    """An input as it is, whatever it is."""
    return RawValue(Payload(metadata={"encoding": encoding} if encoding is not None else {}, data=data))


def _saying(summary: str) -> RawValue:
    return raw(json.dumps({**IDEA, "body": {**IDEA["body"], "summary": summary}}).encode())


def nested(depth: int) -> bytes:
    """An object in an object in an object."""
    return b'{"body":' * depth + b"1" + b"}" * depth


ODD: dict[str, list[Any]] = {
    "nothing": [],
    "two inputs": [IDEA, IDEA],
    "very many inputs": [{}] * 3000,
    "binary": [raw(b"\x00\xff\xfe", b"binary/plain")],
    "null": [None],
    "an unknown encoding": [raw(b"\x8a\x01", b"binary/encrypted")],
    "no encoding": [raw(b"{}", None)],
    "an encoding that is no text": [raw(b"{}", b"\xff\xfe\x00")],
    "no JSON": [raw(b"{nope")],
    "no UTF-8": [raw(b'{"title": "\xff"}')],
    "JSON that is nothing": [raw(b"")],
    "nesting without end": [raw(b"[" * 200_000)],
    "an object nested deeply": [raw(nested(300))],
    "an array": [raw(b"[1, 2]")],
    "a text": ["idea"],
    "a number of many digits": [raw(b"9" * 5000)],
    "not a number": [raw(b'{"body": {"type": "remittance", "claimed": NaN}}')],
    "an unknown command": [{"actor": {"person": "anna", "role": "secretariat"}, "body": {"type": "abolish"}}],
    "no actor": [{"body": {"type": "shelve_idea", "reason": "x"}}],
    "an id that is none": [{**IDEA, "id": "å b"}],
    "a time without a zone": [{**IDEA, "at": "2027-03-01T08:00:00"}],
    "a time far ahead": [{**IDEA, "at": "2999-03-01T08:00:00Z"}],
    "a date that does not exist": [{**IDEA, "at": "2027-02-30T08:00:00Z"}],
    "a field too many": [{**IDEA, "urgent": True}],
    "the sign NUL": [_saying("Steget\x00vidare")],
    "half a sign": [_saying("Steget \ud800")],
    "too many bytes": [raw(json.dumps({**IDEA, "x": "å" * 300_000}).encode())],
}
"""By what it is; each is to be recorded as malformed."""
