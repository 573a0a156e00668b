"""The example's interventions as they are written down, and the applications made of them for certain dates."""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import Field, TypeAdapter

from models.calendar.periods import Cadence, periods
from models.domain.actor import MemberId, PersonId
from models.domain.goals import GoalKind
from models.domain.kinds import InterventionKind
from models.domain.money import NonNegativeOre
from models.domain.value import Request

WRITTEN = Path(__file__).parent / "interventions.toml"


class Party(Request):
    """An organisation, whom to turn to there, and who signs and sits in the steering group for it."""

    organisation: MemberId
    contact: PersonId
    signatory: PersonId


class Goal(Request):
    """A goal, to be reached so many whole months after the end."""

    kind: GoalKind
    text: str
    measure: str
    target: int
    months_after_end: int


class BudgetLine(Request):
    """What a line costs in each quarter that is touched, in öre."""

    line: str
    payee: MemberId
    applied: NonNegativeOre
    own: NonNegativeOre = 0


class Intervention(Request):
    """One intervention as it is written down.

    Attributes:
        texts: What the application says, by heading. A heading that is missing here is a gap.
        statements: What each party says, by heading and organisation.
        reports: What every report says, by heading.
    """

    kind: InterventionKind
    title: str
    summary: str
    owner: MemberId
    mandate: str = ""
    parties: tuple[Party, ...]
    texts: dict[str, str] = Field(default_factory=dict)
    statements: dict[str, dict[str, str]] = Field(default_factory=dict)
    goals: tuple[Goal, ...] = ()
    participants: dict[str, int] = Field(default_factory=dict)
    budget: tuple[BudgetLine, ...] = ()
    reports: dict[str, str] = Field(default_factory=dict)


@cache
def interventions() -> Mapping[str, Intervention]:
    """The example's interventions, by name."""
    written = tomllib.loads(WRITTEN.read_text(encoding="utf-8"))
    return TypeAdapter(dict[str, Intervention]).validate_python(written, strict=False)


def application(intervention: Intervention, starts: date, ends: date) -> dict[str, Any]:
    """The application for a funding from ``starts`` to ``ends``, both included, as a command carries it."""
    first = intervention.parties[0]
    return {
        "applicant": first.contact,
        "applicant_organisation": first.organisation,
        "mandate": intervention.mandate,
        "owner": intervention.owner,
        "parties": [{"organisation": one.organisation, "contact": one.contact} for one in intervention.parties],
        "texts": [{"heading": heading, "text": text} for heading, text in intervention.texts.items()],
        "statements": [
            {"heading": heading, "organisation": organisation, "text": text}
            for heading, told in intervention.statements.items()
            for organisation, text in told.items()
        ],
        "goals": [_goal(one, ends) for one in intervention.goals],
        "target_group": intervention.participants,
        "steering_group": seats(intervention),
        "budget": [
            _budget_row(line, year, quarters)
            for year, quarters in quarters_by_year(starts, ends).items()
            for line in intervention.budget
        ],
        "budget_total": sum(amounts_by_year(intervention, starts, ends).values()),
        "starts": starts.isoformat(),
        "ends": ends.isoformat(),
    }


def seats(intervention: Intervention) -> list[dict[str, str]]:
    """The steering group: whoever signs for each party."""
    return [{"person": one.signatory, "organisation": one.organisation} for one in intervention.parties]


def amounts_by_year(intervention: Intervention, starts: date, ends: date) -> dict[int, int]:
    """What is applied for in each year, in öre."""
    quarterly = sum(line.applied for line in intervention.budget)
    return {year: quarters * quarterly for year, quarters in quarters_by_year(starts, ends).items()}


def quarters_by_year(starts: date, ends: date) -> dict[int, int]:
    """How many quarters of each year the funding touches."""
    years = [period.starts.year for period in periods(Cadence.QUARTER, starts, ends)]
    return {year: years.count(year) for year in years}


def _goal(goal: Goal, ends: date) -> dict[str, Any]:
    by = months_after(ends, goal.months_after_end)
    return {**goal.model_dump(mode="json", exclude={"months_after_end"}), "by": by.isoformat()}


def months_after(day: date, months: int) -> date:
    """The last day of the month that lies so many months after a day's."""
    following = day.year * 12 + day.month + months
    return date(following // 12, following % 12 + 1, 1) - timedelta(days=1)


def _budget_row(line: BudgetLine, year: int, quarters: int) -> dict[str, Any]:
    applied, own = line.applied * quarters, line.own * quarters
    return {
        "year": year,
        "line": line.line,
        "payee": line.payee,
        "total": applied + own,
        "applied": applied,
        "own": own,
    }
