"""Commands about benefit goals, which fall due after the end."""

from typing import Annotated, Literal

from pydantic import Field

from models.domain.commands.act import Act
from models.domain.commands.application import Count
from models.domain.enclosed import Enclosed
from models.domain.goals import BenefitResult


class FollowUpBenefitGoal(Act):
    """Record what came of a benefit goal. A closed case takes it too, and stays closed."""

    type: Literal["follow_up_benefit_goal"] = "follow_up_benefit_goal"
    goal: Annotated[int, Field(ge=1, le=60)] = Field(
        description="Which of the application's benefit goals, in their order, from 1."
    )
    result: BenefitResult = Field(description="Whether it was reached, in part, not, or cannot be told.")
    text: Enclosed = Field(description="What was found, and how it is known.")
    measured: Count | None = Field(default=None, description="The figure that was measured, in the goal's unit.")
    women: Count | None = Field(default=None, description="The figure for women, where the goal is set by sex.")
    men: Count | None = Field(default=None, description="The figure for men, where the goal is set by sex.")
