"""Commands that change what has been agreed while an intervention runs (rules.md 7)."""

from typing import Annotated, Literal

from pydantic import Field

from models.domain.actor import MemberId, PersonId
from models.domain.commands.act import Act
from models.domain.commands.agreement import ContractingParty, ReportPlan
from models.domain.commands.application import Goal, Year
from models.domain.commands.preparation import AmountOfYear
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.money import NonNegativeOre, PositiveOre
from models.domain.value import Request

Line = Annotated[str, Field(min_length=1, max_length=80)]
PAYEE = "Who claims it; left out where the association bears the cost itself."


class MoveEnd(Request):
    """Another last day of the funding: a later one extends it, an earlier one shortens it or ends it."""

    type: Literal["move_end"] = "move_end"
    ends: Day = Field(description="The last day of the funding from now on.")


class ChangeGrant(Request):
    """What the board grants from now on, for every year of the funding."""

    type: Literal["change_grant"] = "change_grant"
    amounts: Annotated[tuple[AmountOfYear, ...], Field(min_length=1, max_length=10)] = Field(
        description="Every year with its sum; it replaces what was granted before."
    )


class ChangeCompensation(Request):
    """What the agreement gives to one payee on one line in one year; without a payee, what the association bears."""

    type: Literal["change_compensation"] = "change_compensation"
    line: Line = Field(description="The budget line; a new one is added.")
    payee: MemberId | None = Field(default=None, description=PAYEE)
    year: Year = Field(description="The calendar year.")
    amount: NonNegativeOre


class Reallocate(Request):
    """A sum moved from one budget line to another, for one payee in one year."""

    type: Literal["reallocate"] = "reallocate"
    payee: MemberId | None = Field(default=None, description=PAYEE)
    year: Year = Field(description="The calendar year.")
    from_line: Line = Field(description="The line that gets less.")
    to_line: Line = Field(description="The line that gets more; a new one is added.")
    amount: PositiveOre


class ChangeOwner(Request):
    """Another member has the main responsibility."""

    type: Literal["change_owner"] = "change_owner"
    owner: MemberId = Field(description="A member among the agreement's parties.")
    contact: PersonId = Field(description="The new owner's contact.")


class ChangeLead(Request):
    """Somebody else leads, or nobody yet: then what the lead owes goes to the owner's contact and the secretariat."""

    type: Literal["change_lead"] = "change_lead"
    lead: PersonId | None = Field(default=None, description="The new lead; left out while there is none.")


class AddParty(Request):
    """One more organisation takes part."""

    type: Literal["add_party"] = "add_party"
    party: ContractingParty = Field(description="The organisation, and who signs for it.")
    contact: PersonId = Field(description="Whom to turn to there.")


class RemoveParty(Request):
    """An organisation leaves. The criteria are counted again."""

    type: Literal["remove_party"] = "remove_party"
    organisation: MemberId


class ChangeReports(Request):
    """Another plan for one of the reports of this intervention."""

    type: Literal["change_reports"] = "change_reports"
    plan: ReportPlan = Field(description="How often it comes from now on.")


class RefineGoals(Request):
    """The goals as they have been refined with the steering group. The versions before are kept."""

    type: Literal["refine_goals"] = "refine_goals"
    goals: Annotated[tuple[Goal, ...], Field(min_length=1, max_length=60)] = Field(description="Every goal.")


class FollowRulebook(Request):
    """The association's newest rulebook from now on."""

    type: Literal["follow_rulebook"] = "follow_rulebook"


Change = Annotated[
    MoveEnd
    | ChangeGrant
    | ChangeCompensation
    | Reallocate
    | ChangeOwner
    | ChangeLead
    | AddParty
    | RemoveParty
    | ChangeReports
    | RefineGoals
    | FollowRulebook,
    Field(discriminator="type"),
]


class AmendAgreement(Act):
    """Change what was agreed. The preview tells the dates, obligations, sums and mails that change; then it is done."""

    type: Literal["amend_agreement"] = "amend_agreement"
    changes: Annotated[tuple[Change, ...], Field(min_length=1, max_length=40)] = Field(
        description="Everything that changes at once, in this order."
    )
    reason: Enclosed = Field(description="Why.")
    decided_by: Literal["board", "director", "steering_group"] = Field(description="Who decided it.")
    decided_on: Day = Field(description="The day of the decision.")
    paragraph: Annotated[str, Field(pattern=r"^§ ?\d{1,4}$")] | None = Field(
        default=None, description="The paragraph of the minutes; needed where the board decided."
    )
