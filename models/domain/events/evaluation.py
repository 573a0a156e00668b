"""Facts about the evaluation."""

from datetime import date
from typing import Literal

from models.domain.commands.attachments import FileHash
from models.domain.enclosed import Enclosed
from models.domain.evaluation import EvaluationKind, Evaluator
from models.domain.value import Value


class EvaluationPlanned(Value):
    """The evaluation was planned, or planned anew."""

    type: Literal["evaluation_planned"] = "evaluation_planned"
    kind: EvaluationKind
    evaluator: Evaluator
    plan: Enclosed
    reason: Enclosed | None


class EvaluationProcured(Value):
    """The association contracted an evaluator, and bears the cost, in whole öre.

    ``tendered`` are all who tendered, where several were asked (LOU 2016:1145, 19 a ch. 10 and 12 §§).
    """

    type: Literal["evaluation_procured"] = "evaluation_procured"
    supplier: str
    cost: int
    contracted_on: date
    delivers_by: date | None
    tendered: tuple[str, ...] = ()


class EvaluationRecorded(Value):
    """A report of the evaluation came in, as files."""

    type: Literal["evaluation_recorded"] = "evaluation_recorded"
    title: str
    author: str
    received_on: date
    findings: Enclosed
    final: bool
    files: tuple[FileHash, ...]
