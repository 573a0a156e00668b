"""Commands about an application: what the parties share, sign and withdraw."""

from typing import Annotated, Literal

from pydantic import Field

from models.domain.actor import MemberId, PersonId
from models.domain.commands.act import Act
from models.domain.day import Day
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
    text: Enclosed = Field(default=Enclosed.of(""), description="What is written there.")
    answer: Literal["yes", "no"] | None = Field(
        default=None, description="The answer, where the heading asks for yes or no; the text is then a comment."
    )


class PartyStatement(Request):
    """What a heading asks every party for: its anchoring, or its view of the need."""

    heading: Key
    organisation: MemberId
    text: Enclosed = Field(description="What the party states.")


class Goal(Request):
    """A goal. SMART asks it to be specific, measurable, accepted, realistic and set in time."""

    kind: GoalKind = Field(description="What the goal is about.")
    text: Enclosed = Field(description="The goal in words.")
    measure: Annotated[str, Field(max_length=120)] = Field(default="", description="What is measured, with its unit.")
    target: Annotated[int, Field(ge=0)] | None = Field(
        default=None, description="The figure to be reached, in that unit."
    )
    women: Annotated[int, Field(ge=0)] | None = Field(
        default=None, description="Of it for women, where it is set by sex."
    )
    men: Annotated[int, Field(ge=0)] | None = Field(default=None, description="Of it for men, where it is set by sex.")
    by: Day | None = Field(
        default=None, description="When it is to be reached; for a benefit goal it may lie after the end."
    )


class TargetGroup(Request):
    """For whom. Counts only, never individuals."""

    participants: Count = Field(description="How many are expected in all.")
    women: Count | None = Field(default=None, description="How many of them women, where that is known.")
    men: Count | None = Field(default=None, description="How many of them men, where that is known.")
    youngest: Annotated[int, Field(ge=0, le=120)] = Field(default=16, description="Lowest age.")
    oldest: Annotated[int, Field(ge=0, le=120)] = Field(default=64, description="Highest age.")


class BudgetRow(Request):
    """What one line costs in one year, who is paid for it, and who bears it. Sums in whole öre.

    Without a payee the association bears the cost itself: its own employees, an evaluation.
    """

    year: Year = Field(description="The calendar year.")
    line: Annotated[str, Field(min_length=1, max_length=80)] = Field(
        description="The budget line, by the name that claims will use."
    )
    payee: MemberId | None = Field(
        default=None, description="The organisation that is paid; left out where the association bears the cost."
    )
    total: NonNegativeOre = Field(description="What the line costs in all that year.")
    applied: NonNegativeOre = Field(description="What of it is applied for.")
    own: NonNegativeOre = Field(default=0, description="What of it the parties bear themselves.")
    others: NonNegativeOre = Field(default=0, description="What of it others bear.")
    cost_kind: Key | None = Field(
        default=None, description="Which of the rulebook's kinds of cost it is, where the rulebook has any."
    )


class SteeringSeat(Request):
    """A proposed or appointed member of the steering group."""

    person: PersonId
    organisation: MemberId


class Application(Request):
    """An application as the parties share it; it may be incomplete."""

    applicant: PersonId | None = Field(
        default=None, description="Who applies, employed by a member with a mandate to represent it."
    )
    applicant_organisation: MemberId | None = Field(
        default=None, description="The member that employs whoever applies."
    )
    mandate: str = Field(default="", max_length=200, description="The mandate or delegation to represent the member.")
    owner: MemberId | None = Field(default=None, description="The member with the main responsibility.")
    parties: tuple["ApplicationParty", ...] = Field(default=(), description="The organisations that take part.")
    texts: Annotated[tuple[HeadingText, ...], Field(max_length=60)] = Field(
        default=(), description="What is written under the form's headings."
    )
    statements: Annotated[tuple[PartyStatement, ...], Field(max_length=200)] = Field(
        default=(), description="What each party says under the headings that ask every party."
    )
    goals: Annotated[tuple[Goal, ...], Field(max_length=60)] = Field(
        default=(), description="Output goals and benefit goals, each measurable and dated, and others."
    )
    target_group: TargetGroup | None = Field(default=None, description="For whom, where the form asks for it.")
    steering_group: Annotated[tuple[SteeringSeat, ...], Field(max_length=40)] = Field(
        default=(), description="Who is proposed for the steering group."
    )
    budget: Annotated[tuple[BudgetRow, ...], Field(max_length=300)] = Field(
        default=(), description="The budget, row by row."
    )
    budget_total: NonNegativeOre | None = Field(
        default=None, description="What is applied for in all; the rows must sum to it."
    )
    starts: Day | None = Field(default=None, description="The first day of the funding.")
    ends: Day | None = Field(default=None, description="The last day of the funding.")
    new_methods: bool = Field(default=False, description="The purpose is a new method; a method handbook is owed.")


class ApplicationParty(Request):
    """An organisation in the application. Who takes an active part in idea and execution counts in the criteria."""

    organisation: MemberId
    contact: PersonId
    active: bool = Field(default=True, description="It takes an active part in idea and execution.")


Application.model_rebuild()


class ShareApplication(Act):
    """Share an application, or a new version of it: it is received from this day on."""

    type: Literal["share_application"] = "share_application"
    application: Application = Field(description="The application as it stands now; it replaces the version before.")


class TakeUpApplication(Act):
    """Take up a version that came after the board's papers: the board is to decide on it, by a new staff report."""

    type: Literal["take_up_application"] = "take_up_application"
    reason: Enclosed = Field(description="Why the board is to decide on it and not on the version of its papers.")


class SignApplication(Act):
    """Sign the application for a party."""

    type: Literal["sign_application"] = "sign_application"
    organisation: MemberId
    signatory: PersonId
    delegation: str = Field(default="", max_length=200, description="By which mandate or delegation.")


class WithdrawApplication(Act):
    """Withdraw the application. It can then no longer be decided."""

    type: Literal["withdraw_application"] = "withdraw_application"
    reason: Enclosed = Field(description="Why it is withdrawn.")
