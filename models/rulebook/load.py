"""Loading a rulebook: from its file when it is new, and from the text under which a version is stored ever after."""

import hashlib
import json
from functools import lru_cache

from models.domain.rules.rulebook import Rulebook
from models.rulebook.reading import read


@lru_cache(maxsize=64)
def parse(text: str) -> Rulebook:
    """The rulebook that an effective text says. It was checked when it was stored, and is not again."""
    return Rulebook.model_validate_json(text)


@lru_cache(maxsize=64)
def effective_text(toml: str | bytes, file: str = "") -> str:
    """The text by which a rulebook is stored and hashed: everything that holds, as JSON with sorted keys.

    What the file does not say has the default of its key. Comments and layout of the file are not part of it, so
    changing them is no new version. ``file`` is what the file is called.

    Raises:
        RulebookError: something is wrong with it.
    """
    return text_of(read(toml, file))


def text_of(rulebook: Rulebook) -> str:
    """The effective text of a rulebook."""
    return json.dumps(rulebook.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(text: str) -> str:
    """The hash by which a version of a rulebook is known."""
    return hashlib.sha256(text.encode()).hexdigest()
