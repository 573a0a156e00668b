"""What the answers of the API have in common."""

from pydantic import BaseModel, ConfigDict


class View(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(frozen=True)
