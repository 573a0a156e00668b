"""Facts about a pause: what waits stands still, and goes on afterwards."""

from datetime import date
from typing import Literal

from models.domain.enclosed import Enclosed
from models.domain.value import Value


class CasePaused(Value):
    """The intervention stands still from a day on; nobody is reminded and nothing falls due until it goes on."""

    type: Literal["case_paused"] = "case_paused"
    since: date
    reason: Enclosed


class CaseResumed(Value):
    """The intervention goes on.

    Attributes:
        since: The first day of the pause.
        until: The first day after it.
        days: Its length in days, by which what fell into it has moved.
    """

    type: Literal["case_resumed"] = "case_resumed"
    since: date
    until: date
    days: int
