"""Commands about the board's decision and its release."""

from typing import Annotated, Literal

from pydantic import Field

from models.domain.adoption import Adoptable
from models.domain.commands.act import Act
from models.domain.commands.application import Year
from models.domain.commands.preparation import AmountOfYear
from models.domain.day import Day
from models.domain.decisions import Outcome
from models.domain.enclosed import Enclosed
from models.domain.money import PositiveOre
from models.domain.value import Request


class ConditionOfGrant(Request):
    """Something that the grant asks for, by a day."""

    text: Enclosed = Field(description="What is asked for.")
    due: Day = Field(description="The last day, rolled forward to a working day.")


class DecisionContent(Request):
    """What the board decided.

    Attributes:
        meeting: The day of the meeting.
        paragraph: The paragraph of its minutes: ``§ 14``.
        amounts: Granted, per year.
        conditions: What the grant asks for.
        wanted: What more is wanted, where the application was remitted back or a supplement was requested.
        due: By when, where a supplement was requested.
    """

    meeting: Day
    paragraph: Annotated[str, Field(pattern=r"^§ ?\d{1,4}$")]
    outcome: Outcome = Field(description="One of those that the rulebook's board has.")
    amounts: tuple[AmountOfYear, ...] = ()
    conditions: tuple[ConditionOfGrant, ...] = ()
    wanted: tuple[Enclosed, ...] = ()
    due: Day | None = None
    reasons: Enclosed | None = Field(default=None, description="The board's reasons.")
    can_be_adopted: Adoptable | None = Field(
        default=None, description="What the board noted on whether ordinary operations can take it over."
    )
    adoption_note: Enclosed | None = Field(default=None, description="What more the board noted on that.")

    @property
    def paragraph_number(self) -> int:
        """The paragraph as a number: 14 for ``§ 14``."""
        return int("".join(sign for sign in self.paragraph if sign.isdigit()))


class BoardDecision(Act, DecisionContent):
    """Enter the board's decision. It takes effect when it is released."""

    type: Literal["board_decision"] = "board_decision"


class DecideConditionalYear(Act):
    """Enter the board's later decision on a year that it granted conditionally. It takes effect when it is released."""

    type: Literal["decide_conditional_year"] = "decide_conditional_year"
    meeting: Day = Field(description="The day of the meeting.")
    paragraph: Annotated[str, Field(pattern=r"^§ ?\d{1,4}$")] = Field(description="The paragraph of its minutes.")
    year: Year = Field(description="The conditional year.")
    outcome: Literal["granted", "rejected"] = Field(description="Whether the board releases the year.")
    amount: PositiveOre | None = Field(
        default=None, description="What is released, where it is less than the whole conditional sum."
    )
    reasons: Enclosed | None = Field(default=None, description="The board's reasons.")


class CorrectDecision(Act, DecisionContent):
    """Correct a decision that was entered wrongly; after its release by a notice that replaces the first."""

    type: Literal["correct_decision"] = "correct_decision"
    reason: Enclosed = Field(description="What was wrong.")


class ReleaseDecision(Act):
    """Release a decision now, before its regret window has ended or after it was held."""

    type: Literal["release_decision"] = "release_decision"


class HoldDecision(Act):
    """Hold a decision's release until somebody releases it."""

    type: Literal["hold_decision"] = "hold_decision"
    reason: Enclosed = Field(description="Why it is held.")
