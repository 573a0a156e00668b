"""A board decision as documents tell it: outcome, sums per year, conditions and what it cites."""

from datetime import date
from enum import StrEnum

from models.domain.money import NonNegativeTotal
from models.domain.value import Value


class DecisionOutcome(StrEnum):
    """What the board decided, or is proposed to decide (rules.md 3)."""

    GRANTED = "granted"
    REJECTED = "rejected"
    REMITTED_BACK = "remitted_back"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    TABLED = "tabled"


class YearGrant(Value):
    """What one year gets.

    Attributes:
        year: The calendar year.
        applied_for: What was applied for, whole öre; None where no application says so per year.
        amount: What is granted, whole öre.
        conditional: Whether it hangs on a later decision.
    """

    year: int
    applied_for: NonNegativeTotal | None = None
    amount: NonNegativeTotal
    conditional: bool = False


class Condition(Value):
    """A condition of a grant, and its day where it has one."""

    text: str
    due: date | None = None


class WantedItem(Value):
    """Something more that is asked for, and by when where it has a day of its own."""

    what: str
    by: date | None = None


class MinutesReference(Value):
    """Where the minutes hold a decision: the meeting's day and the item's number."""

    meeting: date
    item: int
