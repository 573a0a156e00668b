"""The two kinds of intervention (seed 004, section 2), and what else something can be owed in."""

from enum import StrEnum


class InterventionKind(StrEnum):
    """Structural: a single effort for the members' staff. Individual: for participants who need support."""

    INDIVIDUAL = "individual"
    STRUCTURAL = "structural"


class CaseKind(StrEnum):
    """What a rulebook tells apart when it says where something is owed.

    An intervention of either kind, a working group's assignment (seed 003), or the association's own year.
    """

    INDIVIDUAL = "individual"
    STRUCTURAL = "structural"
    ASSIGNMENT = "assignment"
    ASSOCIATION = "association"


IN_INTERVENTIONS = (CaseKind.INDIVIDUAL, CaseKind.STRUCTURAL)
"""What is owed in every intervention and nowhere else."""
