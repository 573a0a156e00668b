"""The hash chain of a case's journal."""

import hashlib
import json
from datetime import UTC

from models.domain.journal import Entry

GENESIS = "0" * 64
"""What the first row of a journal has as the hash before it."""


def link(previous: str, case: str, entry: Entry, sealed_event: str) -> str:
    """The hash of a row: over the one before it and everything in the row that must never change."""
    actor = entry.actor
    row = [
        previous, case, entry.sequence, entry.at.astimezone(UTC).isoformat(), actor.person, actor.role,
        actor.on_behalf_of, actor.channel, entry.command, sealed_event,
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()
