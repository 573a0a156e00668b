"""Facts about the minutes of a meeting of the board."""

from datetime import date
from typing import Literal

from models.domain.actor import MemberId
from models.domain.value import Value


class MinutesApproved(Value):
    """The minutes of a meeting that decided in the case were approved."""

    type: Literal["minutes_approved"] = "minutes_approved"
    meeting: date
    on: date


class NoticePosted(Value):
    """The approved minutes were announced on a member's notice board.

    Attributes:
        last_day: The last day for appeal, in Stockholm, counted from the last posting so far.
        in_force_from: The first day of legal force, where nobody appeals.
    """

    type: Literal["notice_posted"] = "notice_posted"
    meeting: date
    organisation: MemberId
    on: date
    last_day: date
    in_force_from: date
