"""What the parts of a rulebook have in common: every key is known, and every value is checked."""

from typing import Annotated

from pydantic import Field

from models.domain.value import Request


class Rule(Request):
    """A part of a rulebook."""


Key = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z0-9_]{1,47}$", description="A name within the rulebook: small letters, digits, _."),
]
Label = Annotated[str, Field(min_length=1, max_length=160, description="What people see, in Swedish.")]
Days = Annotated[int, Field(ge=0, le=3660)]
