"""The Swedish words in which a rulebook is told: days, sums, roles in the association's own words."""

from collections.abc import Iterable
from typing import Final

from models.calendar.month_day import MonthDay
from models.calendar.periods import Cadence
from models.domain.actor import Role
from models.domain.kinds import CaseKind, InterventionKind
from models.domain.money import kronor
from models.domain.papers.words import capital, listed
from models.domain.rules.deadlines import Condition, Each, QuietRule, Step
from models.domain.rules.rulebook import Rulebook
from models.domain.rules.stages import Threshold
from models.wording.dates import day_and_month
from models.wording.names import role_name

SWEDISH: Final = "sv"
_LEAP_YEAR: Final = 2028

CADENCES: Final[dict[Cadence, str]] = {
    Cadence.MONTH: "varje månad",
    Cadence.QUARTER: "varje kvartal",
    Cadence.TERTIAL: "varje tertial",
    Cadence.HALF_YEAR: "varje halvår",
    Cadence.YEAR: "varje år",
}

KINDS: Final[dict[InterventionKind, str]] = {
    InterventionKind.INDIVIDUAL: "individinriktade insatser",
    InterventionKind.STRUCTURAL: "strukturella insatser",
}

OWED_IN: Final[dict[CaseKind, str]] = {
    CaseKind.INDIVIDUAL: "individinriktade insatser",
    CaseKind.STRUCTURAL: "strukturella insatser",
    CaseKind.ASSIGNMENT: "uppdrag till arbetsgrupper",
    CaseKind.ASSOCIATION: "förbundet självt",
}

CONDITIONS: Final[dict[Condition, str]] = {
    Condition.ALWAYS: "",
    Condition.NEW_METHODS: "Bara när syftet är en ny metod.",
    Condition.STEERING_GROUP: "Bara när det finns en styrgrupp.",
    Condition.LONGER: "Bara i insatser som är längre än tröskeln för längre insatser.",
    Condition.SURVEYS: "Bara när avtalet säger att det görs enkäter.",
}

EACH: Final[dict[Each | None, str]] = {
    None: "",
    Each.PARTY: "Var och en av avtalets parter gör sitt.",
    Each.SEAT: "Var och en av organisationerna i styrgruppen gör sitt.",
}

WHEN: Final[dict[str, str]] = {
    "always": "",
    "larger": "i större insatser",
    "extensive": "i mer omfattande insatser",
    "longer": "i längre insatser",
    "new_methods": "när syftet är en ny metod",
}

NEEDS: Final[dict[str, str]] = {"must": "måste", "ought": "bör", "none": "behöver inte"}


def days(number: int) -> str:
    """``14 dagar``, ``1 dag``."""
    return f"{number} dag" if number == 1 else f"{number} dagar"


def months(number: int) -> str:
    """``12 månader``, ``1 månad``."""
    return f"{number} månad" if number == 1 else f"{number} månader"


def of_year(written: str) -> str:
    """``04-30`` as ``30 april``."""
    return day_and_month(MonthDay.parse(written).in_year(_LEAP_YEAR), SWEDISH)


def quiet(rule: QuietRule) -> str:
    """``1 juli–31 juli``."""
    return f"{of_year(rule.first)}–{of_year(rule.last)}"


def role(rulebook: Rulebook, one: Role | str) -> str:
    """What a role is called by the association."""
    return role_name(one, SWEDISH, rulebook.association.labels)


def roles(rulebook: Rulebook, several: Iterable[Role | str]) -> str:
    """The roles, in the order in which the program knows them."""
    given = set(several)
    return listed(role(rulebook, one) for one in Role if one in given)


def threshold(reached: Threshold) -> str:
    """``från 1 000 000 kr eller över 12 månader``."""
    parts = []
    if reached.amount is not None:
        parts.append(f"från {kronor(reached.amount)}")
    if reached.over_months is not None:
        parts.append(f"över {months(reached.over_months)}")
    return " eller ".join(parts) or "används inte"


def rung(rulebook: Rulebook, step: Step, foot: str) -> str:
    """One rung of a ladder: when, and who is written to."""
    written_to = ["den som ska göra det" if to == "owes" else role(rulebook, to) for to in step.to]
    told = f"skrivs till {listed(written_to)}" if written_to else ""
    task = f"blir en uppgift för {role(rulebook, step.task)}" if step.task else ""
    return f"{_when(step.days, foot)}: {' och '.join(part for part in (told, task) if part)}"


def _when(offset: int, foot: str) -> str:
    named = "den dag då det kan göras" if foot == "opening" else "sista dagen"
    if offset == 0:
        return capital(named if foot == "due" else f"på {named}")
    return f"{days(abs(offset))} {'före' if offset < 0 else 'efter'} {named}"
