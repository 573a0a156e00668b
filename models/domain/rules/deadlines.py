"""Rules about deadlines: what is owed, by whom, by when, and who is reminded."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from models.calendar.periods import Cadence
from models.domain.actor import Role
from models.domain.kinds import InterventionKind
from models.domain.rules.value import Days, Key, Label, MonthDayText, Rule, TimeText


class QuietRule(Rule):
    """Days of the year on which nobody is reminded. It may span New Year.

    Attributes:
        first: The first of these days.
        last: The last of them.
    """

    first: MonthDayText
    last: MonthDayText


class Step(Rule):
    """A rung of a reminder ladder.

    Attributes:
        days: From the ladder's foot; negative is before.
        to: Who is written to: the one who owes it, or roles.
        task: Who gets it as a task of their own, to decide what to do.
    """

    days: Annotated[int, Field(ge=-365, le=365)]
    to: tuple[Role | Literal["owes"], ...] = ()
    task: Role | None = None


class LadderRule(Rule):
    """Reminders, rung by rung.

    Attributes:
        foot: What the rungs are counted from: the last day (``due``), or when it could first be done (``opening``).
        steps: The rungs.
    """

    foot: Literal["due", "opening"] = "due"
    steps: tuple[Step, ...]


class Anchor(StrEnum):
    """The day from which a single deadline is counted."""

    START = "start"
    END = "end"


class Condition(StrEnum):
    """When an obligation is owed at all."""

    ALWAYS = "always"
    NEW_METHODS = "new_methods"
    STEERING_GROUP = "steering_group"
    LONGER = "longer"
    SURVEYS = "surveys"


class ObligationRule(Rule):
    """Something that a role owes.

    It comes once for each period of ``cadence``, or once, ``days`` after ``anchor`` (before it, where negative);
    without either it is planned by the act that makes it owed.

    Attributes:
        label: What people see.
        owed_by: Who owes it.
        receiver: Who judges what comes in; without one, its coming in settles it.
        strength: A case is not closed before what it must have is settled; what it ought to have takes a reason.
        ladder: Which reminders it has.
        form: Which headings it answers.
        cadence: For which periods it comes.
        due: For each period its last day, the first such day after it ends: ``{Q1 = "04-30"}``, ``{year = "01-31"}``.
        within: The last day lies within the period's year, and it can be done ``opens_days_before`` it.
        opens_days_before: How long before its last day it can be done, where that is not when its period has ended.
        fold_shorter_than: A first or last period with fewer days goes into its neighbour. Never used for money.
        anchor: From what a single deadline is counted.
        days: How many days from it.
        kinds: For which kinds of intervention.
        condition: When it is owed at all.
    """

    label: Label
    owed_by: Role
    receiver: Role | None = None
    strength: Literal["must", "ought"] = "must"
    ladder: Key = "standard"
    form: Key | None = None
    cadence: Cadence | None = None
    due: dict[str, MonthDayText] = Field(default_factory=dict)
    within: bool = False
    opens_days_before: Days | None = None
    fold_shorter_than: Days = 0
    anchor: Anchor | None = None
    days: Annotated[int, Field(ge=-3660, le=3660)] = 0
    kinds: tuple[InterventionKind, ...] = tuple(InterventionKind)
    condition: Condition = Condition.ALWAYS


class DeadlineRules(Rule):
    """How deadlines behave.

    Attributes:
        reminders_at: The time of day, in Stockholm, at which reminders are due to go.
        most_mails: How many reminders one obligation gets at the most in a round.
        digest_over: More than this many reminders for one person at one time become one mail.
        return_days: How long somebody has for what was sent back, where no day is given.
        quiet: Stretches of the year in which nobody is reminded.
    """

    reminders_at: TimeText = "08:00"
    most_mails: Annotated[int, Field(ge=1, le=20)] = 5
    digest_over: Annotated[int, Field(ge=1, le=20)] = 2
    return_days: Days = 14
    quiet: tuple[QuietRule, ...] = ()
