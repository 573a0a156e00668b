"""What is true of the association's own year."""

from datetime import date

from pydantic import Field

from models.domain.events.association import AssociationBudgetSet, ReportCompiled
from models.domain.value import Value


class AssociationYear(Value):
    """The association's year.

    Attributes:
        began_on: Since when it is planned, in Stockholm.
        budgets: The board's latest budget of each year.
        compiled: The association's reports as they were last assembled, by obligation.
    """

    began_on: date
    budgets: dict[int, AssociationBudgetSet] = Field(default_factory=dict)
    compiled: dict[str, ReportCompiled] = Field(default_factory=dict)
