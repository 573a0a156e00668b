"""Text that belongs to a fact but lives beside the hash chain, which holds only its hash.

So a text can be masked, or destroyed on a disposal decision, and the chain still verifies
(rules.md 1; arkivlagen 1990:782). In memory an enclosed text is whole; the record takes it apart and puts it together.
"""

import hashlib
from collections.abc import Iterable
from typing import Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


def sha256(text: str) -> str:
    """The hash by which the chain knows a text: SHA-256 over its UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


class Enclosed(BaseModel):
    """A text beside the chain. Whoever sends one writes plain text; ``text`` is None once it has been destroyed."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    text: str | None
    sha256: str

    @classmethod
    def of(cls, text: str) -> Self:
        """Enclose a text."""
        return cls(text=text, sha256=sha256(text))

    def __str__(self) -> str:
        return self.text or ""

    def __bool__(self) -> bool:
        return bool(self.text and self.text.strip())

    @model_validator(mode="before")
    @classmethod
    def _from_plain_text(cls, given: Any) -> Any:
        if isinstance(given, str):
            return {"text": given, "sha256": sha256(given)}
        if isinstance(given, dict) and set(given) == {"enclosed"}:
            return {"text": given["enclosed"], "sha256": sha256(given["enclosed"])}
        return given

    @model_serializer
    def _as_marked_text(self) -> dict[str, str | None]:
        if self.text is None:
            return {"text": None, "sha256": self.sha256}
        return {"enclosed": self.text}

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "type": "string",
            "description": "Free text. Write nothing about individual participants.",
        }

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return handler(source)


def listed(items: Iterable[Enclosed]) -> Enclosed:
    """Several texts as one, a line each."""
    return Enclosed.of("\n".join(" ".join(str(item).split()) for item in items))
