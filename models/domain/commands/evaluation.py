"""Commands about the evaluation: planned by the steering group, procured by the secretariat, recorded when it comes."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from models.domain.case_type import INTERVENTION_OR_ASSIGNMENT, CaseType
from models.domain.commands.act import Act
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.evaluation import EvaluationKind, Evaluator
from models.domain.money import NonNegativeOre

Supplier = Annotated[str, Field(min_length=1, max_length=160)]


class PlanEvaluation(Act):
    """Plan the evaluation, or plan it anew. The steering group does it as early as it can."""

    concerns: ClassVar[frozenset[CaseType]] = INTERVENTION_OR_ASSIGNMENT

    type: Literal["plan_evaluation"] = "plan_evaluation"
    kind: EvaluationKind = Field(description="Afterwards, along the way, or as research beside the work.")
    evaluator: Evaluator = Field(
        default=Evaluator.PROCURED, description="Whether somebody outside is procured, or an evaluation of one's own."
    )
    plan: Enclosed = Field(
        description="What is asked, from the goals: how it was for participants, staff, and steering and management."
    )
    reason: Enclosed | None = Field(
        default=None, description="Why one's own evaluation is enough, where the intervention is not small."
    )


class ProcureEvaluation(Act):
    """Record the contract with the evaluator. The association bears the cost, outside the intervention's budget."""

    type: Literal["procure_evaluation"] = "procure_evaluation"
    supplier: Supplier = Field(description="The firm or university that evaluates.")
    cost: NonNegativeOre = Field(description="What it costs the association in all.")
    contracted_on: Day = Field(description="The day of the contract.")
    delivers_by: Day | None = Field(default=None, description="By when the report is to come.")
    tendered: tuple[Supplier, ...] = Field(
        default=(), description="Everybody who tendered, where several were asked. The tenders come as files."
    )


class RecordEvaluation(Act):
    """Record the evaluation's report, which comes as a file. It is shown where adoption is decided."""

    concerns: ClassVar[frozenset[CaseType]] = INTERVENTION_OR_ASSIGNMENT

    type: Literal["record_evaluation"] = "record_evaluation"
    title: Annotated[str, Field(min_length=1, max_length=160)] = Field(description="What the report is called.")
    author: Supplier = Field(description="The organisation that wrote it.")
    received_on: Day = Field(description="The day on which it came.")
    findings: Enclosed = Field(description="What it finds, in a few lines.")
    final: bool = Field(default=True, description="Whether it is the whole report, and not one along the way.")
