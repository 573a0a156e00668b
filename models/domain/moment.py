"""A moment: a future instant, and what will happen then by itself."""

from datetime import datetime
from enum import StrEnum

from models.domain.value import Value


class Happening(StrEnum):
    """What happens at a moment. The order is the order in which moments of one instant are settled."""

    RELEASE_DECISION = "release_decision"
    OPEN_OBLIGATION = "open_obligation"
    END_FUNDING = "end_funding"
    END_ASSIGNMENT = "end_assignment"
    PLAN_YEAR = "plan_year"
    FALL_DUE = "fall_due"
    REMIND = "remind"
    NOTIFY = "notify"
    TELL_WITHHELD = "tell_withheld"
    REST = "rest"


_ORDER = {happening: rank for rank, happening in enumerate(Happening)}


class Moment(Value):
    """One coming instant in a case.

    Attributes:
        key: Unique in the case, derived from what it concerns, never from chance.
        at: The planned instant, UTC. It is also the time that its events bear, whenever they are written down.
        happening: What happens.
        subject: What it concerns: an obligation's id, a decision's number, a notice's name, a claim's id.
        days: For a reminder, the rungs of its ladder in days from the due date that were merged into it.
    """

    key: str
    at: datetime
    happening: Happening
    subject: str
    days: tuple[int, ...] = ()

    @property
    def order(self) -> tuple[datetime, int, str]:
        """Moments are settled in this order."""
        return self.at, _ORDER[self.happening], self.key
