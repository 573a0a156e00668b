"""Facts about the association's own year."""

from datetime import date
from typing import Literal

from models.domain.enclosed import Enclosed
from models.domain.value import Value


class AssociationBegun(Value):
    """The association's year began to be planned."""

    type: Literal["association_begun"] = "association_begun"
    title: str


class AssociationYearPlanned(Value):
    """What the rulebook asks of the association in a year was planned, with how much of it was new.

    Attributes:
        planned: How many obligations were planned.
        reason: Why, where somebody asked for it.
    """

    type: Literal["association_year_planned"] = "association_year_planned"
    year: int
    planned: int
    reason: Enclosed | None = None


class AssociationBudgetSet(Value):
    """The board decided the budget of a year. Sums in whole öre."""

    type: Literal["association_budget_set"] = "association_budget_set"
    year: int
    total: int
    interventions: int
    decided_on: date
    paragraph: str


class ReportCompiled(Value):
    """A report of the association was assembled.

    Attributes:
        contributed: The numbers of the cases that had handed in something for it.
        missing: The numbers of those that were to and had not.
        claimed: What all cases had claimed for the report's period's year, in whole öre.
        paid: What of it had been paid.
    """

    type: Literal["report_compiled"] = "report_compiled"
    obligation: str
    document: str
    contributed: tuple[str, ...]
    missing: tuple[str, ...]
    claimed: int
    paid: int


class DeviationFound(Value):
    """Where the numbers of a case do not agree. Sums in whole öre.

    Attributes:
        year: In which calendar year; None where it is about all years together.
        code: How, such as ``reported_differs``.
        amount: By how much.
    """

    case_number: str
    year: int | None
    code: str
    amount: int


class Reconciled(Value):
    """The four numbers of all cases were set beside each other. Sums in whole öre.

    Attributes:
        year: The one calendar year that it was about, if it was about one.
        deviations: Where they do not agree.
    """

    type: Literal["reconciled"] = "reconciled"
    year: int | None
    document: str
    granted: int
    agreed: int
    claimed: int
    paid: int
    reported: int
    deviations: tuple[DeviationFound, ...] = ()
