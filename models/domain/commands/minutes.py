"""Commands about the minutes of a meeting of the board: approved, and announced on the members' notice boards."""

from typing import Literal

from pydantic import Field

from models.domain.actor import MemberId
from models.domain.commands.act import Act
from models.domain.day import Day


class ApproveMinutes(Act):
    """Note that the minutes of a meeting that decided in the case have been approved."""

    type: Literal["approve_minutes"] = "approve_minutes"
    meeting: Day = Field(description="The day of the meeting.")
    on: Day = Field(description="The day on which its minutes were approved.")


class PostNotice(Act):
    """Note that the approved minutes were announced on a member's notice board, from which appeals are counted."""

    type: Literal["post_notice"] = "post_notice"
    meeting: Day = Field(description="The day of the meeting.")
    organisation: MemberId = Field(description="The member on whose notice board it is.")
    on: Day = Field(description="The day on which it was posted.")
