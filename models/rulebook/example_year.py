"""A year of a rulebook's deadlines, for an invented funding: what a secretariat would see in its calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from models.calendar.ladder import plan_rungs
from models.calendar.month_day import MonthDay
from models.calendar.quiet import QuietPeriod
from models.domain.case import Case
from models.domain.commands.agreement import AgreementContent, Compensation, ContractingParty
from models.domain.commands.application import SteeringSeat
from models.domain.decide.execution import letters_about_the_end
from models.domain.enclosed import Enclosed
from models.domain.kinds import InterventionKind
from models.domain.owed import Owed, everything_owed
from models.domain.rules.rulebook import Rulebook
from models.domain.state import Agreement

YEAR: Final = 2028
"""The year that is shown: the second of the invented funding, so that an earlier year's last claims are seen too."""

FUNDINGS: Final = {
    InterventionKind.INDIVIDUAL: (date(YEAR - 1, 1, 1), date(YEAR, 12, 31)),
    InterventionKind.STRUCTURAL: (date(YEAR, 3, 14), date(YEAR, 3, 14)),
}
"""First and last day of an invented intervention of each kind: two whole years, and a single day."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A last day of the example.

    Attributes:
        opens: The day from which it can be done.
        reminders: The days on which somebody is written to, in order.
    """

    owed: Owed
    opens: date
    due: date
    reminders: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quiet period, with its days in a certain year."""

    first: date
    last: date


def deadlines(rulebook: Rulebook, kind: InterventionKind) -> tuple[Deadline, ...]:
    """Every last day of the invented funding from the year's beginning on, in order."""
    case = example_case(rulebook, kind)
    assert case.agreement is not None  # noqa: S101 - it was made with one
    owed = everything_owed(case, case.agreement.content, rulebook)
    found = [example_deadline(rulebook, one) for one in owed if one.due >= date(YEAR, 1, 1)]
    return tuple(sorted(found, key=lambda one: (one.due, one.owed.kind, one.owed.name)))


def stretches(rulebook: Rulebook, until: date) -> Iterator[Stretch]:
    """The quiet periods that touch the year or what comes after it, until a day."""
    for year in range(YEAR - 1, until.year + 1):
        for rule in rulebook.deadlines.quiet:
            first = MonthDay.parse(rule.first).in_year(year)
            last = MonthDay.parse(rule.last).first_after(first - timedelta(days=1))
            if last.year >= YEAR and first <= until:
                yield Stretch(first, last)


def notices(rulebook: Rulebook, kind: InterventionKind) -> Iterator[tuple[date, str]]:
    """The days of the year on which everybody concerned is told of the end, each with the letter that says it."""
    for rung in letters_about_the_end(*FUNDINGS[kind], rulebook):
        if rung.day.year >= YEAR:
            yield rung.day, "funding_ended" if rung.offset > 0 else "end_in_sight"


def example_case(rulebook: Rulebook, kind: InterventionKind) -> Case:
    """An invented case in execution, to which everything that a rulebook makes conditional applies."""
    starts, ends = FUNDINGS[kind]
    nothing = Enclosed.of("–")
    years = range(starts.year, ends.year + 1)
    content = AgreementContent(
        starts=starts,
        ends=ends,
        owner="part",
        lead="ledare",
        contact="kontakt",
        parties=(ContractingParty(organisation="part", signatory="chef"),),
        compensation=tuple(Compensation(line="Insatsen", payee="part", year=year, amount=100_000_00) for year in years),
        summary=nothing,
        follow_up=nothing,
        evaluation=nothing,
        surveys=True,
        new_methods=True,
        association_signatory="ordforande",
    )
    return Case(
        id=f"intervention/{rulebook.association.key}/{starts.year}-001",
        kind=kind,
        steering_group=(SteeringSeat(person="chef", organisation="part"),),
        agreement=Agreement(version=1, content=content, document="", in_force=True),
    )


def example_deadline(rulebook: Rulebook, owed: Owed) -> Deadline:
    """With its reminders, counted as they are when it is planned."""
    ladder = rulebook.ladders[rulebook.obligations[owed.kind].ladder]
    quiet = [QuietPeriod(MonthDay.parse(one.first), MonthDay.parse(one.last)) for one in rulebook.deadlines.quiet]
    at = time.fromisoformat(rulebook.deadlines.reminders_at)
    foot = owed.opens if ladder.foot == "opening" else owed.due
    rungs = plan_rungs(foot, [step.days for step in ladder.steps], quiet, at)
    return Deadline(owed, owed.opens, owed.due, tuple(rung.day for rung in rungs if rung.day >= owed.opens))
