"""Commands about the association's own year: its wheel, its budget, its reports, and what its books must agree on."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from models.domain.case_type import CaseType
from models.domain.commands.act import Act
from models.domain.commands.application import Year
from models.domain.commands.local_plan import OF_THE_ASSOCIATION_ITSELF
from models.domain.commands.reports import ObligationId
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.money import NonNegativeOre


class BeginAssociation(Act):
    """Let the association's year begin. From then on each year is planned by itself, by the newest rulebook."""

    concerns: ClassVar[frozenset[CaseType]] = OF_THE_ASSOCIATION_ITSELF

    type: Literal["begin_association"] = "begin_association"


class PlanAssociationYear(Act):
    """Plan what the rulebook and the register have got since the year was planned; the budget meeting is followed."""

    concerns: ClassVar[frozenset[CaseType]] = OF_THE_ASSOCIATION_ITSELF

    type: Literal["plan_association_year"] = "plan_association_year"
    reason: Enclosed = Field(description="Why it is planned anew.")


class SetAssociationBudget(Act):
    """Enter the budget that the board has decided for a year. A later decision on the same year replaces it."""

    concerns: ClassVar[frozenset[CaseType]] = OF_THE_ASSOCIATION_ITSELF

    type: Literal["set_association_budget"] = "set_association_budget"
    year: Year = Field(description="The calendar year of the budget.")
    total: NonNegativeOre = Field(description="All means of the year.")
    interventions: NonNegativeOre = Field(description="What of it interventions can be granted.")
    decided_on: Day = Field(description="The day of the board's decision.")
    paragraph: Annotated[str, Field(min_length=1, max_length=40)] = Field(
        description="The paragraph of the minutes, such as § 14."
    )


class CompileReport(Act):
    """Assemble one of the association's reports from what the interventions have handed in for its period.

    It can be assembled again when more has come in. The report itself is handed in with `submit_report`.
    """

    concerns: ClassVar[frozenset[CaseType]] = OF_THE_ASSOCIATION_ITSELF
    looks_across: ClassVar[bool] = True

    type: Literal["compile_report"] = "compile_report"
    obligation: ObligationId
    introduction: Enclosed | None = Field(default=None, description="What is to stand first in the report.")


class Reconcile(Act):
    """Set granted, agreed, claimed and paid, and reported beside each other, for each case and for the association."""

    concerns: ClassVar[frozenset[CaseType]] = OF_THE_ASSOCIATION_ITSELF
    looks_across: ClassVar[bool] = True

    type: Literal["reconcile"] = "reconcile"
    year: Year | None = Field(default=None, description="One calendar year; every year where none is given.")
