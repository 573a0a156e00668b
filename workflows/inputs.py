"""Inputs of signals and updates, from what Temporal hands over to what the record is given: unread."""

import base64
from collections.abc import Iterator, Sequence

from temporalio.common import RawValue

from models.contracts.shell import MOST_BYTES, Input

MOST_NAME = 1000
"""Signs of the name of a signal or update that are handed on."""

MOST_INPUTS = 20
"""Nothing that is meant has more than one."""

MOST_ENCODING = 100
"""Signs of the name of an encoding that are handed on."""


def inputs(args: Sequence[RawValue]) -> Iterator[Input]:
    """The inputs as they came, the first ones, and cut where they are too large altogether."""
    room = MOST_BYTES
    for raw in args[:MOST_INPUTS]:
        data = raw.payload.data
        kept = data[:room]
        room -= len(kept)
        yield Input(
            encoding=raw.payload.metadata.get("encoding", b"").decode(errors="replace")[:MOST_ENCODING],
            base64=base64.b64encode(kept).decode(),
            size=len(data),
            cut=len(kept) < len(data),
        )
