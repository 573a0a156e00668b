"""What a board can decide (inventory.md 9: the superset; a rulebook says which its association uses)."""

from enum import StrEnum


class Outcome(StrEnum):
    """A board's outcome."""

    GRANTED = "granted"
    REJECTED = "rejected"
    REMITTED_BACK = "remitted_back"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    TABLED = "tabled"
