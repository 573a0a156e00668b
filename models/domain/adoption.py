"""What a party decides on adoption into its ordinary operations (seed 004, section 7.1; inventory.md R-37)."""

from enum import StrEnum


class AdoptionDecision(StrEnum):
    """How much of the way of working a party takes over."""

    IN_FULL = "in_full"
    IN_PART = "in_part"
    NOT_ADOPTED = "not_adopted"


class Adoptable(StrEnum):
    """The answer noted when the board asked whether it can be adopted (rules.md 9, N-14)."""

    YES = "yes"
    WITH_CONDITIONS = "with_conditions"
    NO = "no"
    TOO_EARLY = "too_early"
