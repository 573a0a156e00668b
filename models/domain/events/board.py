"""Facts about the board's decision."""

from datetime import datetime
from typing import Literal

from models.domain.commands.board import DecisionContent
from models.domain.enclosed import Enclosed
from models.domain.moment import Moment
from models.domain.value import Value


class DecisionEntered(Value):
    """The board's decision was entered. It takes effect when it is released.

    Attributes:
        number: Which of the case's decisions it is, from 1.
        release: The moment of its release, at the end of the regret window.
        year: The conditional year that it is about; None for a decision on the application.
    """

    type: Literal["decision_entered"] = "decision_entered"
    number: int
    content: DecisionContent
    release: Moment
    year: int | None = None


class DecisionCorrected(Value):
    """A decision not yet released was corrected; its regret window began anew, unless it is held."""

    type: Literal["decision_corrected"] = "decision_corrected"
    number: int
    content: DecisionContent
    reason: Enclosed
    release: Moment | None
    year: int | None = None


class DecisionHeld(Value):
    """A decision's release was stopped until somebody releases it."""

    type: Literal["decision_held"] = "decision_held"
    number: int
    reason: Enclosed


class DecisionReleased(Value):
    """A decision took effect."""

    type: Literal["decision_released"] = "decision_released"
    number: int
    content: DecisionContent
    full: bool
    entered_at: datetime
    year: int | None = None


class DecisionReplaced(Value):
    """A released decision had been entered wrongly; a notice that cites the minutes replaces the first."""

    type: Literal["decision_replaced"] = "decision_replaced"
    number: int
    content: DecisionContent
    reason: Enclosed
    year: int | None = None
