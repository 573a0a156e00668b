"""Kinds of goals (seed 004, section 3.3)."""

from enum import StrEnum


class GoalKind(StrEnum):
    """What a goal is about: the result, its effect afterwards, the collaboration, or an activity."""

    OUTPUT = "output_goal"
    BENEFIT = "benefit_goal"
    COLLABORATION = "collaboration_goal"
    ACTIVITY = "activity_goal"
