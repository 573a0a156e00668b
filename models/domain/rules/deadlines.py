"""Rules about deadlines: what is owed, by whom, by when, and who is reminded."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from models.calendar.periods import Cadence
from models.domain.actor import Role
from models.domain.kinds import IN_INTERVENTIONS, CaseKind
from models.domain.register import Body
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
    BUDGET_MEETING = "budget_meeting"


class Condition(StrEnum):
    """When an obligation is owed at all."""

    ALWAYS = "always"
    NEW_METHODS = "new_methods"
    STEERING_GROUP = "steering_group"
    LONGER = "longer"
    SURVEYS = "surveys"


class Each(StrEnum):
    """Of whom something is asked separately."""

    PARTY = "party"
    SEAT = "seat"


class ObligationRule(Rule):
    """Something that a role owes.

    It comes once for each period of ``cadence``, or once, ``days`` after ``anchor`` (before it, where negative),
    or once for each meeting of ``meetings``; without any of them it is planned by the act that makes it owed.
    What the association itself owes comes in each calendar year, some of it counted from the ``budget_meeting``.

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
        fold_shorter_than: A first or last period with fewer days goes into its neighbour, where both are asked for.
            Never used for money.
        anchor: From what a single deadline is counted.
        meetings: Before which body's meetings it comes, each of them while the case runs.
        days: How many days from the anchor, or from each meeting: -7 is a week before it.
        kinds: For which kinds of intervention, or for assignments, or for the association itself.
        condition: When it is owed at all.
        each: It is owed once by each contracting party, or by each organisation with a seat in the steering group.
        outlives_closing: It stays owed when the case is closed, and no closing waits for it.
        agreed: It is owed only where the agreement plans it, as often and in the manner that the agreement says.
        held_by_pause: It stands still while the case is paused; false for what a statute dates.
        every_years: Of the association's own: it comes every so many years, counted from ``first_year``.
        first_year: Of the association's own: the first year in which it comes.
        last_year: Of the association's own: the last one, so that a rule can be followed by another.
        assembles: Of the association's own reports: which reports of the interventions it is assembled from.
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
    meetings: Body | None = None
    days: Annotated[int, Field(ge=-3660, le=3660)] = 0
    kinds: tuple[CaseKind, ...] = IN_INTERVENTIONS
    condition: Condition = Condition.ALWAYS
    each: Each | None = None
    outlives_closing: bool = False
    agreed: bool = False
    held_by_pause: bool = True
    every_years: Annotated[int, Field(ge=1, le=20)] = 1
    first_year: Annotated[int, Field(ge=2000, le=2100)] | None = None
    last_year: Annotated[int, Field(ge=2000, le=2100)] | None = None
    assembles: Key | None = None

    def comes_in(self, year: int) -> bool:
        """Whether it comes in a calendar year, where it is the association's own."""
        if year < (self.first_year or year) or year > (self.last_year or year):
            return False
        return (year - (self.first_year or year)) % self.every_years == 0

    def owed_in(self, kind: str | None) -> bool:
        """Whether it is owed in cases of a kind: a ``CaseKind``, or an ``InterventionKind`` of the same name."""
        return kind in self.kinds


class DeadlineRules(Rule):
    """How deadlines behave.

    Attributes:
        reminders_at: The time of day, in Stockholm, at which reminders are due to go.
        most_mails: How many reminders one person gets of one obligation at the most, in a round.
        digest_over: More than this many reminders for one person at one time become one mail.
        return_days: How long somebody has for what was sent back, where no day is given.
        days_to_act: How long somebody has for what would have been due before it was planned.
        quiet: Stretches of the year in which nobody is reminded.
    """

    reminders_at: TimeText = "08:00"
    most_mails: Annotated[int, Field(ge=1, le=20)] = 5
    digest_over: Annotated[int, Field(ge=1, le=20)] = 2
    return_days: Days = 14
    days_to_act: Days = 30
    quiet: tuple[QuietRule, ...] = ()
