"""Commands about an application: what the parties share, sign and withdraw."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from models.domain.actor import MemberId, PersonId
from models.domain.commands.act import Act
from models.domain.enclosed import Enclosed
from models.domain.goals import GoalKind
from models.domain.money import NonNegativeOre
from models.domain.rules.value import Key
from models.domain.value import Request

Year = Annotated[int, Field(ge=2000, le=2100)]
Count = Annotated[int, Field(ge=0, le=1_000_000)]


class HeadingText(Request):
    """What is written under one heading of a form."""

    heading: Key
    text: Enclosed


class PartyStatement(Request):
    """What a heading asks every party for: its anchoring, or its view of the need."""

    heading: Key
    organisation: MemberId
    text: Enclosed


class Goal(Request):
    """A goal. SMART asks it to be specific, measurable, accepted, realistic and set in time."""

    kind: GoalKind
    text: Enclosed
    measure: Annotated[str, Field(max_length=120)] = Field(default="", description="What is measured, with its unit.")
    target: Annotated[int, Field(ge=0)] | None = Field(
        default=None, description="The figure to be reached, in that unit."
    )
    women: Annotated[int, Field(ge=0)] | None = Field(
        default=None, description="Of it for women, where it is set by sex."
    )
    men: Annotated[int, Field(ge=0)] | None = Field(default=None, description="Of it for men, where it is set by sex.")
    by: date | None = Field(
        default=None, description="When it is to be reached; for a benefit goal it may lie after the end."
    )


class TargetGroup(Request):
    """For whom. Counts only, never individuals."""

    participants: Count
    women: Count | None = None
    men: Count | None = None
    youngest: Annotated[int, Field(ge=0, le=120)] = 16
    oldest: Annotated[int, Field(ge=0, le=120)] = 64


class BudgetRow(Request):
    """What one line costs in one year, who is paid for it, and who bears it. Sums in whole öre.

    Without a payee the association bears the cost itself: its own employees, an evaluation.
    """

    year: Year
    line: Annotated[str, Field(min_length=1, max_length=80)]
    payee: MemberId | None = None
    total: NonNegativeOre
    applied: NonNegativeOre
    own: NonNegativeOre = 0
    others: NonNegativeOre = 0


class SteeringSeat(Request):
    """A proposed or appointed member of the steering group."""

    person: PersonId
    organisation: MemberId


class Application(Request):
    """An application as the parties share it; it may be incomplete."""

    applicant: PersonId | None = Field(
        default=None, description="Who applies, employed by a member with a mandate to represent it."
    )
    applicant_organisation: MemberId | None = None
    mandate: str = Field(default="", max_length=200, description="The mandate or delegation to represent the member.")
    owner: MemberId | None = Field(default=None, description="The member with the main responsibility.")
    parties: tuple["ApplicationParty", ...] = ()
    texts: Annotated[tuple[HeadingText, ...], Field(max_length=60)] = ()
    statements: Annotated[tuple[PartyStatement, ...], Field(max_length=200)] = ()
    goals: Annotated[tuple[Goal, ...], Field(max_length=60)] = ()
    target_group: TargetGroup | None = None
    steering_group: Annotated[tuple[SteeringSeat, ...], Field(max_length=40)] = ()
    budget: Annotated[tuple[BudgetRow, ...], Field(max_length=300)] = ()
    budget_total: NonNegativeOre | None = Field(
        default=None, description="What is applied for in all; the rows must sum to it."
    )
    starts: date | None = None
    ends: date | None = Field(default=None, description="The last day of the funding.")
    new_methods: bool = Field(default=False, description="The purpose is a new method; a method handbook is owed.")


class ApplicationParty(Request):
    """An organisation in the application. Who takes an active part in idea and execution counts in the criteria."""

    organisation: MemberId
    contact: PersonId
    active: bool = True


Application.model_rebuild()


class ShareApplication(Act):
    """Share an application, or a new version of it: it is received from this day on."""

    type: Literal["share_application"] = "share_application"
    application: Application


class SignApplication(Act):
    """Sign the application for a party."""

    type: Literal["sign_application"] = "sign_application"
    organisation: MemberId
    signatory: PersonId
    delegation: str = Field(default="", max_length=200, description="By which mandate or delegation.")


class WithdrawApplication(Act):
    """Withdraw the application. It can then no longer be decided."""

    type: Literal["withdraw_application"] = "withdraw_application"
    reason: Enclosed
