"""The seal of a life: one hash over all that went into the play and came out of it.

It tells of what no expectation speaks of: a budget row that is shown nowhere, the minute of a step.
The rulebook's version is left out, so that a change of rules that a life never meets leaves its seal whole.
"""

import json
import re
from collections.abc import Iterator
from hashlib import sha256

from models.domain.events.engine import RulebookAdopted
from models.record.sealing import seal as sealed
from play.played import Played
from play.reading import Script

LENGTH = 32
_SEAL = re.compile(r"^seal *=.*$", re.MULTILINE)
_CASE = re.compile(r"^(?:case|type) *=.*$", re.MULTILINE)


def seal(script: Script, played: Played) -> str:
    """The seal of a life as it was played."""
    return sha256("\n".join(_parts(script, played)).encode()).hexdigest()[:LENGTH]


def with_seal(text: str, value: str) -> str:
    """The text of a life with another seal: in place of the one it bears, or below its case number."""
    line = f'seal = "{value}"'
    if _SEAL.search(text):
        return _SEAL.sub(line, text, count=1)
    return _CASE.sub(lambda case: f"{case[0]}\n{line}", text, count=1)


def _parts(script: Script, played: Played) -> Iterator[str]:
    for entry in played.entries:
        actor = entry.actor.model_dump(mode="json")
        event = "" if isinstance(entry.event, RulebookAdopted) else sealed(entry.event)
        yield json.dumps([entry.at.isoformat(), actor, entry.command, entry.event.type, event])
    for post in played.posts:
        yield json.dumps([post.key, post.fate, post.reason, post.left.isoformat() if post.left else None])
    if script.own_register:
        yield script.life.register_.model_dump_json()
    if script.life.until:
        yield script.life.until.isoformat()
    for part in (*script.life.register_changes, *script.life.outages):
        yield part.model_dump_json()
