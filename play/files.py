"""Files in a life: a name stands for a file whose whole content is that name."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

FILE = "file:"
"""A text in a command that begins so stands for the hash of a file, which is sent before the command."""


def content_of(name: str) -> bytes:
    """What the file of a name holds."""
    return name.encode()


def hashed(value: Any) -> Any:
    """A command's fields with the hashes of its files in place of their names."""
    match value:
        case dict():
            return {key: hashed(one) for key, one in value.items()}
        case list():
            return [hashed(one) for one in value]
        case str() if value.startswith(FILE):
            return _hash(value)
        case _:
            return value


def files_in(fields: dict[str, Any]) -> dict[str, str]:
    """The names of the files in a command's fields, by hash."""
    return {_hash(text): text.removeprefix(FILE) for text in _texts(fields) if text.startswith(FILE)}


def _hash(text: str) -> str:
    return sha256(content_of(text.removeprefix(FILE))).hexdigest()


def _texts(value: Any) -> Iterator[str]:
    match value:
        case dict():
            yield from _texts(list(value.values()))
        case list():
            for one in value:
                yield from _texts(one)
        case str():
            yield value
        case _:
            pass
