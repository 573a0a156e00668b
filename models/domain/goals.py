"""Kinds of goals (seed 004, section 3.3)."""

from enum import StrEnum


class GoalKind(StrEnum):
    """What a goal is about: the result, its effect afterwards, the collaboration, or an activity."""

    OUTPUT = "output_goal"
    BENEFIT = "benefit_goal"
    COLLABORATION = "collaboration_goal"
    ACTIVITY = "activity_goal"


class BenefitResult(StrEnum):
    """What a follow-up finds of a benefit goal when its day has come."""

    REACHED = "reached"
    PARTLY_REACHED = "partly_reached"
    NOT_REACHED = "not_reached"
    CANNOT_BE_TOLD = "cannot_be_told"
