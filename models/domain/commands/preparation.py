"""Commands of the preparation: completeness, the preparatory group, the director, the staff report, moved meetings."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from models.domain.actor import MemberId, PersonId
from models.domain.commands.act import Act
from models.domain.commands.application import Year
from models.domain.decisions import Outcome
from models.domain.enclosed import Enclosed
from models.domain.money import NonNegativeOre, Ore
from models.domain.register import Body
from models.domain.rules.value import Key
from models.domain.value import Request

Wants = Annotated[
    tuple[Enclosed, ...], Field(min_length=1, max_length=40, description="What more is wanted, item by item.")
]


class RequestSupplement(Act):
    """Ask the applicants for what is missing."""

    type: Literal["request_supplement"] = "request_supplement"
    wanted: Wants
    due: date | None = Field(
        default=None,
        description="The last day; the rulebook's number of days from today where none is given.",
    )


class ExtendSupplement(Act):
    """Give the applicants longer. The rulebook says how often."""

    type: Literal["extend_supplement"] = "extend_supplement"
    due: date
    reason: Enclosed


class FindComplete(Act):
    """Find the application complete enough for the next stage: the preparatory group where there is one."""

    type: Literal["find_complete"] = "find_complete"
    note: Enclosed | None = None


class ConfirmItem(Act):
    """Confirm an item of a checklist: an early dialogue held, an oral presentation given."""

    type: Literal["confirm_item"] = "confirm_item"
    item: Key
    on: date | None = None
    note: Enclosed | None = None


class PassOverItem(Act):
    """Go on without an item that ought to be there, with the reason."""

    type: Literal["pass_over_item"] = "pass_over_item"
    item: Key
    reason: Enclosed


class GiveOpinion(Act):
    """Give one member's opinion in the preparatory group."""

    type: Literal["give_opinion"] = "give_opinion"
    organisation: MemberId
    stance: Literal["supports", "has_reservations", "opposes"]
    opinion: Enclosed


class ConcludePreparation(Act):
    """Note that the preparatory group has handled the application, who presented it and what is missing."""

    type: Literal["conclude_preparation"] = "conclude_preparation"
    presented_by: Literal["applicant", "representative", "secretariat"]
    presenter: PersonId | None = None
    missing: tuple[Enclosed, ...] = ()


class AssessApplication(Act):
    """Forward the application to the board, or not."""

    type: Literal["assess_application"] = "assess_application"
    forward: bool
    advice: Enclosed


class InsistOnBoard(Act):
    """Insist that the board decides although the application was not forwarded."""

    type: Literal["insist_on_board"] = "insist_on_board"
    reason: Enclosed


class AmountOfYear(Request):
    """A sum in one year, in whole öre. A conditional one waits for a later decision."""

    year: Year
    amount: NonNegativeOre
    conditional: bool = False


class FileStaffReport(Act):
    """File the staff report with its proposed decision."""

    type: Literal["file_staff_report"] = "file_staff_report"
    proposed: Outcome
    amounts: tuple[AmountOfYear, ...] = ()
    conditions: tuple[Enclosed, ...] = ()
    assessment: Enclosed
    alternatives: Enclosed | None = None
    budget_room: tuple["RoomOfYear", ...] = Field(
        default=(), description="What is left in the association's budget, year by year, before this grant."
    )


class RoomOfYear(Request):
    """What is left in one year's budget, in whole öre."""

    year: Year
    room: Ore


FileStaffReport.model_rebuild()


class ChangeMeeting(Act):
    """A meeting was moved, or cancelled; what hangs on it follows."""

    type: Literal["change_meeting"] = "change_meeting"
    body: Body
    on: date
    moved_to: date | None = Field(default=None, description="The new day; None where the meeting is cancelled.")
    reason: Enclosed


class PutOnMeeting(Act):
    """Put the case on for a meeting anew, when meetings have been entered or another one is wanted."""

    type: Literal["put_on_meeting"] = "put_on_meeting"
    body: Body
    on: date | None = Field(
        default=None, description="The meeting chosen; where none is, the first that the case is in time for."
    )
    reason: Enclosed
