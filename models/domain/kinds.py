"""The two kinds of intervention (seed 004, section 2)."""

from enum import StrEnum


class InterventionKind(StrEnum):
    """Structural: a single effort for the members' staff. Individual: for participants who need support."""

    INDIVIDUAL = "individual"
    STRUCTURAL = "structural"
