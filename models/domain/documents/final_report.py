"""The final report, always owed (000 9; 004 7.2; inventory.md DOC-29)."""

from datetime import date
from typing import ClassVar

from models.domain.documents.answers import Answer, ConditionAnswer, Figure, GoalResult, Submission
from models.domain.documents.correspondents import ContactPerson
from models.domain.documents.document import Document
from models.domain.documents.sums import CaseSums, LineStanding
from models.domain.value import Value


class Reference(Value):
    """Another document that the reader is referred to: an evaluation, a method handbook."""

    title: str
    author: str = ""
    dated: date | None = None
    case_number: str = ""
    address: str = ""


class DiaryEntry(Value):
    """Something noted while the intervention ran; ``heading`` is empty where it was noted under none."""

    on: date
    heading: str = ""
    text: str


class FinalReport(Document):
    """Slutrapport.

    Attributes:
        summary: The whole in a few lines; empty where none was written.
        answers: The headings of 004 7.2 or those of the rulebook, each with its answer.
        diary: What was noted while it ran, and the report was written from, in the order of the days (004 7.2).
        evaluations: What the report refers to instead of repeating.
    """

    kind: ClassVar[str] = "final_report"
    template_version: ClassVar[int] = 1

    starts: date
    ends: date
    owner: str = ""
    parties: tuple[str, ...] = ()
    lead: ContactPerson | None = None
    summary: str = ""
    answers: tuple[Answer, ...] = ()
    goals: tuple[GoalResult, ...] = ()
    figures: tuple[Figure, ...] = ()
    sums: CaseSums | None = None
    budget: tuple[LineStanding, ...] = ()
    conditions: tuple[ConditionAnswer, ...] = ()
    diary: tuple[DiaryEntry, ...] = ()
    evaluations: tuple[Reference, ...] = ()
    handbooks: tuple[Reference, ...] = ()
    submitted: Submission
