"""What in a play was not as the life says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that was not as the life says.

    Attributes:
        says: What, and what to do.
        line: The line of the life that speaks of it, if one does.
        paste: What to write in the life if it is right as it happened, as TOML.
    """

    says: str
    line: int | None = None
    paste: str = ""
