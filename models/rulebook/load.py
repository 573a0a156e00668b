"""Loading a rulebook from its text. What a file does not say has the default of its key."""

import hashlib
import json
import tomllib
from functools import lru_cache

from models.domain.rules.rulebook import Rulebook


@lru_cache(maxsize=64)
def parse(text: str) -> Rulebook:
    """The rulebook that an effective text says."""
    return Rulebook.model_validate_json(text)


@lru_cache(maxsize=64)
def effective_text(toml: str) -> str:
    """The text by which a rulebook is stored and hashed: everything that holds, as JSON with sorted keys.

    Comments and layout of the file are not part of it, so changing them is no new version.
    """
    rulebook = Rulebook.model_validate_json(json.dumps(tomllib.loads(toml)))
    return json.dumps(rulebook.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(text: str) -> str:
    """The hash by which a version of a rulebook is known."""
    return hashlib.sha256(text.encode()).hexdigest()
