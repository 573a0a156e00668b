"""An assignment's own plan: who does what and when, its milestones, how the result is measured (003 section 4)."""

from datetime import date
from typing import ClassVar

from models.domain.documents.document import Document
from models.domain.value import Value


class TaskRow(Value):
    """Who does what, and when."""

    what: str
    who: tuple[str, ...]
    starts: date
    ends: date


class MilestoneRow(Value):
    """Something that is to be reached by a day."""

    number: int
    what: str
    by: date


class AssignmentPlan(Document):
    """Genomförandeplan.

    Attributes:
        version: The number of this plan, from 1.
        measured: How the result is measured.
    """

    kind: ClassVar[str] = "assignment_plan"
    template_version: ClassVar[int] = 1

    version: int
    starts: date
    ends: date
    tasks: tuple[TaskRow, ...]
    milestones: tuple[MilestoneRow, ...] = ()
    measured: str
