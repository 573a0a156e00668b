"""Taking enclosed texts out of an event on its way to the journal, and putting them back.

In the journal a text is ``{"text": null, "sha256": ...}``; the text itself is a row of its own.
"""

import json
from collections.abc import Mapping
from typing import Any

from models.domain.enclosed import sha256
from models.domain.events import EVENT, Event


def seal(event: Event) -> tuple[str, dict[str, str]]:
    """The event as the journal holds it, and the texts that it encloses, by hash."""
    texts: dict[str, str] = {}
    sealed = _seal(event.model_dump(mode="json"), texts)
    return json.dumps(sealed, ensure_ascii=False, sort_keys=True, separators=(",", ":")), texts


def unseal(sealed: str, texts: Mapping[str, str | None]) -> Event:
    """The event with its texts, as far as they still exist."""
    return EVENT.validate_json(json.dumps(_unseal(json.loads(sealed), texts), ensure_ascii=False))


def _seal(value: Any, texts: dict[str, str]) -> Any:
    if isinstance(value, dict):
        if set(value) == {"enclosed"}:
            digest = sha256(value["enclosed"])
            texts[digest] = value["enclosed"]
            return {"text": None, "sha256": digest}
        return {key: _seal(inner, texts) for key, inner in value.items()}
    if isinstance(value, list):
        return [_seal(inner, texts) for inner in value]
    return value


def _unseal(value: Any, texts: Mapping[str, str | None]) -> Any:
    if isinstance(value, dict):
        if set(value) == {"text", "sha256"} and (text := texts.get(value["sha256"])) is not None:
            return {"enclosed": text}
        return {key: _unseal(inner, texts) for key, inner in value.items()}
    if isinstance(value, list):
        return [_unseal(inner, texts) for inner in value]
    return value
