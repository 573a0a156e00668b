"""Rules about the way to a decision and an agreement: criteria, gates, lead times, checklists, thresholds."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from models.domain.actor import Role
from models.domain.decisions import Outcome
from models.domain.kinds import InterventionKind
from models.domain.money import NonNegativeOre
from models.domain.rules.value import Days, Key, Label, Rule, TimeText


class Check(StrEnum):
    """How a criterion is checked."""

    APPLICANT_REPRESENTS_MEMBER = "applicant_represents_member"
    MEMBERS_SIGN = "members_sign"
    OWNER_IS_MEMBER = "owner_is_member"
    HEADING_ANSWERED = "heading_answered"


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


class ApplicationRules(Rule):
    """Which form each kind of intervention has, and what every application must fulfil.

    Attributes:
        forms: For each kind the name of its form.
        criteria: What must be fulfilled before the board can grant anything.
    """

    forms: dict[InterventionKind, Key]
    criteria: tuple[Criterion, ...] = ()


def _none_in_words(written: object) -> object:
    """A rulebook's file has no word for nothing, so it says ``"none"``."""
    return None if written == "none" else written


class PreparationRules(Rule):
    """The way from an application to the board.

    Attributes:
        preparatory_group: Whether one handles every application before the board.
        gatekeeper: Who decides whether it goes on to the board: ``director`` or ``secretariat``. With ``none`` it goes
            on as soon as it has been prepared.
        complete_days_before_group: By when an application must be complete for a meeting of the group.
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
        appeal: How to appeal, word for word as the association wants it in every notice.
    """

    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=1)] = tuple(Outcome)
    regret_hours: Annotated[int, Field(ge=0, le=24 * 14)] = 24
    released_from: TimeText = "08:00"
    released_until: TimeText = "16:00"
    appeal: str = ""


Need = Literal["must", "ought", "none"]


class AgreementRules(Rule):
    """The agreement.

    Attributes:
        steering_group: Whether one must, ought to or need not exist before the agreement is written, by kind.
        contracting: Who may be a contracting party: members only, or every organisation.
        association_signs: Whether the association signs too.
    """

    steering_group: dict[InterventionKind, Need] = Field(
        default={InterventionKind.INDIVIDUAL: "ought", InterventionKind.STRUCTURAL: "none"}
    )
    contracting: Literal["members", "all"] = "members"
    association_signs: bool = True


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
    """

    larger: Threshold = Threshold(amount=1_000_000_00, over_months=12)
    extensive: Threshold = Threshold(amount=3_000_000_00, over_months=24)
    longer: Threshold = Threshold(over_months=12)


class Gate(StrEnum):
    """Where a checklist is asked for."""

    BOARD = "board"
    AGREEMENT = "agreement"
    CLOSING = "closing"


class Item(Rule):
    """Something that must, or ought to, be done before a gate is passed.

    Attributes:
        key: Its name, by which it is confirmed or passed over.
        label: What people see.
        gate: Before what it is asked for.
        strength: What must be done blocks; what ought to be done takes a reason.
        when: In which interventions it is asked for.
        kinds: For which kinds of intervention.
    """

    key: Key
    label: Label
    gate: Gate
    strength: Literal["must", "ought"] = "ought"
    when: Literal["always", "larger", "extensive", "longer", "new_methods"] = "always"
    kinds: tuple[InterventionKind, ...] = tuple(InterventionKind)


class ClosingRules(Rule):
    """The end.

    Attributes:
        notice_days: How long before the end everybody concerned is told that it is in sight.
        run_rests_after_days: How long after its end a case's run still waits for late papers by itself.
    """

    notice_days: tuple[Days, ...] = (180, 90)
    run_rests_after_days: Days = 365
