"""The staff report: what the board's packet holds about an application (rules.md 2; inventory.md DOC-08)."""

from datetime import date
from typing import ClassVar

from models.domain.documents.answers import Answer, Goal
from models.domain.documents.correspondents import Recipient, Signatory
from models.domain.documents.decision import Condition, DecisionOutcome, YearGrant
from models.domain.documents.document import Document
from models.domain.money import NonNegativeTotal, Total
from models.domain.value import Value


class BudgetRow(Value):
    """One row of the application's budget (rules.md 5). Sums in whole öre."""

    year: int
    line: str
    payee: str
    total: NonNegativeTotal
    applied_for: NonNegativeTotal
    own_effort: NonNegativeTotal = 0
    others: NonNegativeTotal = 0


class GroupOpinion(Value):
    """What one member's representative in the preparatory group says."""

    member: str
    person: str = ""
    opinion: str


class CriterionCheck(Value):
    """One of the four criteria of 004 2.1, and whether it is met."""

    criterion: str
    met: bool
    comment: str = ""


class YearRoom(Value):
    """What the proposal leaves of the association's means in one year, in whole öre.

    ``left`` is below zero where the means do not suffice. ``committed`` is None where ``means`` is what
    earlier decisions left.
    """

    year: int
    means: Total
    committed: NonNegativeTotal | None = None
    proposed: NonNegativeTotal
    left: Total


class ProposedDecision(Value):
    """What the secretariat proposes that the board decide."""

    outcome: DecisionOutcome
    years: tuple[YearGrant, ...] = ()
    conditions: tuple[Condition, ...] = ()
    reasons: str = ""


class StaffReport(Document):
    """Tjänsteskrivelse.

    Attributes:
        meeting: The board meeting it is written for; None where none is set.
        matter: What the board is asked to decide on, in a few sentences.
        background: A summary of problem and need.
        owner: The member that is to own the intervention; empty where none is named yet.
        application: The application's main points, by its headings.
        group_meeting: When the preparatory group met.
        presented_by: Who presented the application there.
        director_advice: The director's advice, where the applicant insists on a decision.
        prepared_by: Whose name stands under it.
    """

    kind: ClassVar[str] = "staff_report"
    template_version: ClassVar[int] = 1

    meeting: date | None = None
    matter: str
    background: str = ""
    applicants: tuple[Recipient, ...] = ()
    owner: str = ""
    starts: date | None = None
    ends: date | None = None
    application: tuple[Answer, ...] = ()
    goals: tuple[Goal, ...] = ()
    budget: tuple[BudgetRow, ...] = ()
    group_meeting: date | None = None
    presented_by: str = ""
    opinions: tuple[GroupOpinion, ...] = ()
    criteria: tuple[CriterionCheck, ...] = ()
    alternatives: tuple[Answer, ...] = ()
    budget_effect: tuple[YearRoom, ...] = ()
    budget_comment: str = ""
    director_advice: str = ""
    proposal: ProposedDecision
    prepared_by: Signatory
