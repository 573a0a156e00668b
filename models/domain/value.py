"""What every value of the domain has in common: declared once, strict, and never changed afterwards."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A fact or a part of one. Unknown keys are ignored, so that an older build reads a newer record."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore", allow_inf_nan=False)


class Request(Value):
    """What somebody asks for. Unknown keys are refused, so that a misspelt one is not silently lost."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)
