"""A report form with its answers, for a period or a meeting (inventory.md DOC-14, DOC-16 to DOC-19)."""

from datetime import date
from typing import ClassVar

from models.domain.documents.answers import Answer, ConditionAnswer, Deviation, Figure, GoalResult, Submission
from models.domain.documents.document import Document
from models.domain.documents.sums import LineStanding


class Report(Document):
    """A periodic report.

    Attributes:
        period: What the period is called, such as ``Tertial 1 2027``; empty where the report is for none.
        answers: The form's headings, each with its answer; a heading without one is shown as not answered.
        approved_on: When the receiver approved it; None where it is not, or need not be.
    """

    kind: ClassVar[str] = "report"
    template_version: ClassVar[int] = 1

    period: str = ""
    starts: date | None = None
    ends: date | None = None
    due: date | None = None
    answers: tuple[Answer, ...] = ()
    figures: tuple[Figure, ...] = ()
    goals: tuple[GoalResult, ...] = ()
    budget: tuple[LineStanding, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    conditions: tuple[ConditionAnswer, ...] = ()
    submitted: Submission
    approved_on: date | None = None
