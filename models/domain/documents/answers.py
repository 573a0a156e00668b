"""A filled-in form as documents show it: headings with answers, figures, goals and deviations."""

from datetime import date
from enum import StrEnum

from models.domain.value import Value


class Answer(Value):
    """A heading of a form and what was written under it; empty where nothing was."""

    heading: str
    text: str


class Figure(Value):
    """A count by sex. A count is None where it was not given, or is masked because it is small (law.md 4)."""

    label: str
    women: int | None
    men: int | None
    total: int | None


class GoalKind(StrEnum):
    """What the intervention delivers, or the effect it is to have (inventory.md F-03)."""

    OUTPUT = "output"
    BENEFIT = "benefit"


class Goal(Value):
    """A goal: what, measured how, and when."""

    kind: GoalKind
    goal: str
    target: str = ""
    when: date | None = None


class GoalResult(Value):
    """How far a goal has been reached."""

    goal: str
    target: str = ""
    result: str
    comment: str = ""


class Deviation(Value):
    """Something that differs from the application, why, and what is done about it."""

    what: str
    action: str = ""


class ConditionAnswer(Value):
    """A condition of the grant and how it is met (inventory.md N-17)."""

    condition: str
    answer: str


class Submission(Value):
    """Who handed something in, in what capacity, and when."""

    name: str
    role: str
    organisation: str = ""
    at: date
