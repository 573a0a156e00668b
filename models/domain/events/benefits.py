"""Facts about benefit goals."""

from typing import Literal

from models.domain.enclosed import Enclosed
from models.domain.goals import BenefitResult
from models.domain.value import Value


class BenefitGoalFollowedUp(Value):
    """What came of a benefit goal was recorded."""

    type: Literal["benefit_goal_followed_up"] = "benefit_goal_followed_up"
    goal: int
    result: BenefitResult
    text: Enclosed
    measured: int | None
    women: int | None
    men: int | None
