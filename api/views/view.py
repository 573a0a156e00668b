"""What the answers of the API have in common."""

from pydantic import BaseModel, ConfigDict

from models.domain.meanings import tell_meanings


class View(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(frozen=True, json_schema_extra=tell_meanings)
