"""Commands that let an intervention stand still, and go on (rules.md 7)."""

from typing import Literal

from pydantic import Field

from models.domain.commands.act import Act
from models.domain.enclosed import Enclosed


class PauseCase(Act):
    """Let the intervention stand still from today: nobody is reminded and nothing falls due until it goes on."""

    type: Literal["pause_case"] = "pause_case"
    reason: Enclosed = Field(description="Why.")


class ResumeCase(Act):
    """Let it go on from today. What fell into the pause moves by the pause's length, and then to a working day."""

    type: Literal["resume_case"] = "resume_case"
