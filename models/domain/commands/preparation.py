"""Commands of the preparation: completeness, the preparatory group, the director, the staff report, moved meetings."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from models.domain.actor import MemberId, PersonId
from models.domain.case_type import INTERVENTION_OR_ASSIGNMENT, CaseType
from models.domain.commands.act import Act
from models.domain.commands.application import Year
from models.domain.day import Day
from models.domain.decisions import Outcome
from models.domain.enclosed import Enclosed
from models.domain.money import NonNegativeOre, Ore
from models.domain.register import Body
from models.domain.rules.stages import Aspect
from models.domain.rules.value import Key
from models.domain.value import Request

Wants = Annotated[
    tuple[Enclosed, ...], Field(min_length=1, max_length=40, description="What more is wanted, item by item.")
]


class RequestSupplement(Act):
    """Ask the applicants for what is missing."""

    type: Literal["request_supplement"] = "request_supplement"
    wanted: Wants
    due: Day | None = Field(
        default=None,
        description="The last day; the rulebook's number of days from today where none is given.",
    )


class ExtendSupplement(Act):
    """Give the applicants longer. The rulebook says how often."""

    type: Literal["extend_supplement"] = "extend_supplement"
    due: Day = Field(description="The new last day, later than the one before.")
    reason: Enclosed = Field(description="Why they need longer.")


class FindComplete(Act):
    """Find the application complete enough for the next stage: the preparatory group where there is one."""

    type: Literal["find_complete"] = "find_complete"
    note: Enclosed | None = Field(default=None, description="A remark for the preparation.")


class ConfirmItem(Act):
    """Confirm an item of a checklist: an early dialogue held, an oral presentation given."""

    type: Literal["confirm_item"] = "confirm_item"
    item: Key
    organisation: MemberId | None = Field(
        default=None, description="The party that did it, where each party does it for itself."
    )
    aspect: Aspect | None = Field(default=None, description="The aspect, where only that one of several is done.")
    on: Day | None = Field(default=None, description="The day on which it was done.")
    note: Enclosed | None = Field(default=None, description="What came of it.")


class PassOverItem(Act):
    """Go on without an item that ought to be there, with the reason."""

    type: Literal["pass_over_item"] = "pass_over_item"
    item: Key
    organisation: MemberId | None = Field(
        default=None, description="The party that does not do it, where each party does it for itself."
    )
    aspect: Aspect | None = Field(default=None, description="The aspect, where only that one of several is meant.")
    reason: Enclosed = Field(description="Why it is not done.")


class GiveOpinion(Act):
    """Give one member's opinion in the preparatory group."""

    type: Literal["give_opinion"] = "give_opinion"
    organisation: MemberId
    stance: Literal["supports", "has_reservations", "opposes"] = Field(description="Where the member stands.")
    opinion: Enclosed = Field(description="The opinion in words.")


class ConcludePreparation(Act):
    """Note that the preparatory group has handled the application, who presented it and what is missing."""

    type: Literal["conclude_preparation"] = "conclude_preparation"
    presented_by: Literal["applicant", "representative", "secretariat"] = Field(
        description="Who presented the application to the group."
    )
    presenter: PersonId | None = Field(default=None, description="The person who did.")
    missing: tuple[Enclosed, ...] = Field(
        default=(), description="What the group found missing; the applicants are told."
    )


class AssessApplication(Act):
    """Forward the application to the board, or not."""

    type: Literal["assess_application"] = "assess_application"
    forward: bool = Field(description="Whether it goes on to the board.")
    advice: Enclosed = Field(description="The assessment in words; where it is not forwarded, the applicants get it.")


class InsistOnBoard(Act):
    """Insist that the board decides although the application was not forwarded."""

    type: Literal["insist_on_board"] = "insist_on_board"
    reason: Enclosed = Field(description="Why the board is to decide all the same.")


class AmountOfYear(Request):
    """A sum in one year, in whole öre. A conditional one waits for a later decision."""

    year: Year = Field(description="The calendar year.")
    amount: NonNegativeOre
    conditional: bool = Field(default=False, description="The sum waits for a later decision.")


class FileStaffReport(Act):
    """File the staff report with its proposed decision.

    Where the association's own case has a budget for a year and no room is stated, it is worked out from the grants.
    """

    looks_across: ClassVar[bool] = True

    type: Literal["file_staff_report"] = "file_staff_report"
    proposed: Outcome = Field(description="The outcome that is proposed.")
    amounts: tuple[AmountOfYear, ...] = Field(default=(), description="The sums that are proposed, a year each.")
    conditions: tuple[Enclosed, ...] = Field(default=(), description="The conditions that are proposed.")
    assessment: Enclosed = Field(description="The secretariat's assessment.")
    alternatives: Enclosed | None = Field(default=None, description="What else the board could decide.")
    budget_room: tuple["RoomOfYear", ...] = Field(
        default=(), description="What is left in the association's budget, year by year, before this grant."
    )


class RoomOfYear(Request):
    """What is left in one year's budget, in whole öre."""

    year: Year = Field(description="The calendar year.")
    room: Ore


FileStaffReport.model_rebuild()


class ChangeMeeting(Act):
    """A meeting was moved, or cancelled; what hangs on it follows."""

    concerns: ClassVar[frozenset[CaseType]] = INTERVENTION_OR_ASSIGNMENT

    type: Literal["change_meeting"] = "change_meeting"
    body: Body = Field(description="Whose meeting.")
    on: Day = Field(description="The day on which it was to be.")
    moved_to: Day | None = Field(default=None, description="The new day; None where the meeting is cancelled.")
    reason: Enclosed = Field(description="Why.")


class PutOnMeeting(Act):
    """Put the case on for a meeting anew, when meetings have been entered or another one is wanted."""

    concerns: ClassVar[frozenset[CaseType]] = INTERVENTION_OR_ASSIGNMENT

    type: Literal["put_on_meeting"] = "put_on_meeting"
    body: Body = Field(description="Whose meeting.")
    on: Day | None = Field(
        default=None, description="The meeting chosen; where none is, the first that the case is in time for."
    )
    reason: Enclosed = Field(description="Why.")
