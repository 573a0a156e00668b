"""Rules about the way to a decision and an agreement: criteria, gates, lead times, checklists, thresholds."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from models.domain.actor import Role
from models.domain.decisions import Outcome
from models.domain.evaluation import EvaluationKind
from models.domain.kinds import InterventionKind
from models.domain.money import NonNegativeOre
from models.domain.rules.groundwork import Choice
from models.domain.rules.value import Days, Key, Label, MonthDayText, Rule, TimeText


class Check(StrEnum):
    """How a criterion is checked."""

    APPLICANT_REPRESENTS_MEMBER = "applicant_represents_member"
    MEMBERS_SIGN = "members_sign"
    OWNER_IS_MEMBER = "owner_is_member"
    HEADING_ANSWERED = "heading_answered"
    PARTIES_SIGN = "parties_sign"


class Criterion(Rule):
    """Something that an application must fulfil.

    Attributes:
        key: Its name.
        label: What people see where it is not fulfilled.
        check: How it is checked.
        least: For signatures, of how many members.
        heading: For a heading, which.
    """

    key: Key
    label: Label
    check: Check
    least: Annotated[int, Field(ge=1, le=50)] = 2
    heading: Key | None = None


class AgeRules(Rule):
    """Whom an association is for, by age in years (seed 004, section 1).

    Attributes:
        youngest: The lowest age.
        oldest: The highest age.
    """

    youngest: Annotated[int, Field(ge=0, le=120)] = 16
    oldest: Annotated[int, Field(ge=0, le=120)] = 64


class ApplicationRules(Rule):
    """Which form each kind of intervention has, and what every application must fulfil.

    Attributes:
        forms: For each kind the name of its form.
        criteria: What must be fulfilled before the board can grant anything.
        cost_kinds: The kinds of cost that the association pays for; with them each budget row is one of them.
        ages: The youngest and oldest of those whom the association is for; another target group is warned of.
        members: Of how many members the parties ought to be; fewer are warned of.
    """

    forms: dict[InterventionKind, Key] = Field(default_factory=dict)
    criteria: tuple[Criterion, ...] = ()
    cost_kinds: tuple[Choice, ...] = ()
    ages: AgeRules = AgeRules()
    members: Annotated[int, Field(ge=1, le=50)] = 2


def _none_in_words(written: object) -> object:
    """A rulebook's file has no word for nothing, so it says ``"none"``."""
    return None if written == "none" else written


class PreparationRules(Rule):
    """The way from an application to the board.

    Attributes:
        preparatory_group: Whether one handles every application before the board.
        gatekeeper: Who decides whether it goes on to the board: ``director`` or ``secretariat``. With ``none`` it goes
            on as soon as it has been prepared.
        complete_days_before_group: By when an application must have come in complete for a meeting of the group. What
            counts is when its last part came in, and not when that was checked.
        group_days_before_board: How long before the board the group must have met.
        papers_days_before_board: By when the board's papers go.
        supplement_days: How long applicants have for a supplement.
        supplement_extensions: How often they can be given longer.
    """

    preparatory_group: bool = True
    gatekeeper: Annotated[Role | None, BeforeValidator(_none_in_words)] = Role.DIRECTOR
    complete_days_before_group: Days = 7
    group_days_before_board: Days = 14
    papers_days_before_board: Days = 7
    supplement_days: Days = 14
    supplement_extensions: Annotated[int, Field(ge=0, le=10)] = 1


class BoardRules(Rule):
    """How the board decides and how its decisions are released.

    Attributes:
        outcomes: What it may decide.
        regret_hours: How long a decision can be corrected before it is released.
        released_from: Releases fall at or after this time of a working day, in Stockholm,
        released_until: and before this one.
        conditional_years_by: By which day of the year before a conditional year comes to the board, where no budget
            meeting is entered before it.
        appeal: How to appeal, word for word as the association wants it in every notice.
    """

    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=1)] = tuple(Outcome)
    regret_hours: Annotated[int, Field(ge=0, le=24 * 14)] = 24
    released_from: TimeText = "08:00"
    released_until: TimeText = "16:00"
    conditional_years_by: MonthDayText = "11-30"
    appeal: str = ""


Need = Literal["must", "ought", "none"]

BoardAmends = Literal[
    "move_end",
    "change_grant",
    "change_compensation",
    "reallocate",
    "change_owner",
    "change_lead",
    "add_party",
    "remove_party",
    "change_reports",
    "refine_goals",
    "follow_rulebook",
]


class AgreementRules(Rule):
    """The agreement.

    Attributes:
        steering_group: Whether one must, ought to or need not exist before the agreement is written, by kind.
        contracting: Who may be a contracting party: members only, or every organisation.
        association_signs: Whether the association signs too.
        board_amends: Which changes to an agreement in force only the board can decide.
        waits_for_minutes: What the agreement waits for before it is written: nothing (``none``), that the minutes
            have been ``approved``, or that the decision has gained ``legal_force``.
    """

    steering_group: dict[InterventionKind, Need] = Field(
        default={InterventionKind.INDIVIDUAL: "ought", InterventionKind.STRUCTURAL: "none"}
    )
    contracting: Literal["members", "all"] = "members"
    association_signs: bool = True
    board_amends: tuple[BoardAmends, ...] = ("move_end", "change_grant")
    waits_for_minutes: Literal["none", "approved", "legal_force"] = "none"


class MoneyRules(Rule):
    """Claims, approval and payment.

    Attributes:
        line_overrun_percent: How far a line may exceed its budget inside the payee's yearly total: this share of it,
        line_overrun: or this sum, whichever is more.
        last_claim_days: How long after the end the last claim is due.
        withholding: Whether an agreement may let payments be withheld while a report is overdue.
        two_persons: Whether whoever approves a claim may not pay it.
    """

    line_overrun_percent: Annotated[int, Field(ge=0, le=100)] = 10
    line_overrun: NonNegativeOre = 25_000_00
    last_claim_days: Days = 60
    withholding: bool = True
    two_persons: bool = True


class Threshold(Rule):
    """Reached from a sum, or when a funding lasts over a number of months; either is enough.

    Attributes:
        amount: The sum applied for from which it is reached.
        over_months: It is reached when the funding lasts longer than this.
    """

    amount: NonNegativeOre | None = None
    over_months: Annotated[int, Field(ge=1, le=120)] | None = None


class Thresholds(Rule):
    """What the sources leave open: larger, more extensive, longer, small (inventory.md X-13).

    Attributes:
        larger: For items of the checklist: an oral presentation, for instance.
        extensive: For items of the checklist: an early dialogue with the board, for instance.
        longer: For items of the checklist and for obligations owed in longer interventions alone.
        small: An intervention that is granted less than this may be evaluated by the association or its peers.
    """

    larger: Threshold = Threshold(amount=1_000_000_00, over_months=12)
    extensive: Threshold = Threshold(amount=3_000_000_00, over_months=24)
    longer: Threshold = Threshold(over_months=12)
    small: NonNegativeOre = 300_000_00


class EvaluationRules(Rule):
    """How interventions are evaluated (seed 004, section 6.3; seed 001).

    Attributes:
        kinds: Which kinds of evaluation the association uses.
        own: Whether an evaluation of one's own, or by a peer, is enough in small interventions, in all, or in none.
        direct_procurement_below: For less an evaluator can be contracted directly (LOU 2016:1145, 19 a ch. 2 §).
        documented_over: A contract for more owes ``procurement_documentation`` (LOU 2016:1145, 19 a ch. 11 §).
    """

    kinds: Annotated[tuple[EvaluationKind, ...], Field(min_length=1)] = tuple(EvaluationKind)
    own: Literal["small", "always", "never"] = "small"
    direct_procurement_below: NonNegativeOre = 700_000_00
    documented_over: NonNegativeOre = 100_000_00


class PublicationRules(Rule):
    """What the public reads.

    Attributes:
        mask_below: In what is made for publishing, counts of fewer people than this are masked.
    """

    mask_below: Annotated[int, Field(ge=0, le=100)] = 5


class Gate(StrEnum):
    """Where a checklist is asked for."""

    PREPARATION = "preparation"
    BOARD = "board"
    AGREEMENT = "agreement"
    START = "start"
    CLOSING = "closing"


MetBy = Literal["record_anchoring", "choose_way_forward", "appoint_working_group", "record_prestudy"]
Aspect = Literal["strategy", "operations", "it"]


class Item(Rule):
    """Something that must, or ought to, be done before a gate is passed.

    Attributes:
        key: Its name, by which it is confirmed or passed over.
        label: What people see.
        gate: Before what it is asked for.
        strength: What must be done blocks; what ought to be done takes a reason.
        when: In which interventions it is asked for.
        kinds: For which kinds of intervention.
        met_by: The act that meets it; without one it is confirmed by ``confirm_item``.
        each: With ``party`` each party does it for itself, and it is confirmed for each.
        aspects: What it spans, where it is confirmed aspect by aspect or for all of them at once.
        group: A heading to show it under.
    """

    key: Key
    label: Label
    gate: Gate
    strength: Literal["must", "ought"] = "ought"
    when: Literal["always", "larger", "extensive", "longer", "new_methods"] = "always"
    kinds: tuple[InterventionKind, ...] = tuple(InterventionKind)
    met_by: MetBy | None = None
    each: Literal["party"] | None = None
    aspects: tuple[Aspect, ...] = ()
    group: str = ""

    def part_key(self, part: str | None) -> str:
        """The name by which a part of it is settled: the organisation whose it is, or an aspect."""
        return f"{self.key}/{part}" if part else self.key


class ClosingRules(Rule):
    """The end.

    Attributes:
        notice_days: How long before the end everybody concerned is told that it is in sight: lead, contacts of owner
            and parties, steering group, secretariat and director. The day after it they are told that it has come.
        run_rests_after_days: How long after its end a case's run still waits for late papers by itself.
        benefit_goal_months: How long after the end a benefit goal without a day of its own is followed up.
    """

    notice_days: tuple[Days, ...] = (180, 90)
    run_rests_after_days: Days = 365
    benefit_goal_months: Annotated[int, Field(ge=1, le=120)] = 12
