"""The local action plan of a year, with the analysis and the choices that it rests on (003 sections 1 and 2)."""

from datetime import date
from typing import ClassVar

from models.domain.documents.document import Document
from models.domain.value import Value


class ActivityRow(Value):
    """A dated activity, and the area of development that it serves."""

    key: str
    what: str
    area: str
    starts: date
    ends: date


class NotChosen(Value):
    """A proposal that was not chosen, and why."""

    area: str
    reason: str


class LocalActionPlan(Document):
    """Lokal handlingsplan.

    Attributes:
        version: The number of the year's plan, from 1.
        decided_on: The day of the group's decision.
        obstacles: What the local analysis found in the way.
        gaps: Where it found gaps.
        chosen: The areas that were chosen, the most important first.
        note: What has changed since the plan before.
    """

    kind: ClassVar[str] = "local_action_plan"
    template_version: ClassVar[int] = 1

    year: int
    version: int
    decided_on: date
    activities: tuple[ActivityRow, ...]
    obstacles: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    not_chosen: tuple[NotChosen, ...] = ()
    note: str = ""
