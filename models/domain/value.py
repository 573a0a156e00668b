"""What every value of the domain has in common: declared once, strict, and never changed afterwards."""

from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from models.domain.enclosed import Enclosed
from models.domain.meanings import tell_meanings


class Value(BaseModel):
    """A fact or a part of one. Unknown keys are ignored, so that an older build reads a newer record."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="ignore", allow_inf_nan=False, json_schema_extra=tell_meanings
    )


class Request(Value):
    """What somebody asks for. Unknown keys are refused, so that a misspelt one is not silently lost."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", allow_inf_nan=False, json_schema_extra=tell_meanings
    )

    @field_validator("*", mode="after")
    @classmethod
    def _says_something(cls, value: Any, info: ValidationInfo) -> Any:
        """Refuse text of nothing but spaces where a text must be, or among several texts."""
        field = cls.model_fields[info.field_name or ""]
        parts = value if isinstance(value, tuple) else (value,) if field.is_required() else ()
        if any(_is_blank(part) for part in parts):
            raise PydanticCustomError("blank", "Write something: spaces alone say nothing.")
        return value


def _is_blank(value: object) -> bool:
    """Whether it is a text of spaces, or an enclosed one without a word. An empty text its own field refuses."""
    if isinstance(value, str):
        return bool(value) and not value.strip()
    return isinstance(value, Enclosed) and not value
