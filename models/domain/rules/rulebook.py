"""A rulebook: the rules of one association, as a value."""

from dataclasses import dataclass, field, replace
from typing import Annotated

from pydantic import Field

from models.domain.portfolio import Portfolio
from models.domain.register import Register
from models.domain.rules.assignments import AssignmentRules
from models.domain.rules.association import AssociationRules
from models.domain.rules.deadlines import DeadlineRules, LadderRule, ObligationRule
from models.domain.rules.follow_up import FollowUpRules
from models.domain.rules.forms import FormRule
from models.domain.rules.groundwork import ChecklistRules, GroundworkRules
from models.domain.rules.letters import LetterRules
from models.domain.rules.stages import (
    AgreementRules,
    ApplicationRules,
    BoardRules,
    ClosingRules,
    EvaluationRules,
    Item,
    MoneyRules,
    PreparationRules,
    PublicationRules,
    Thresholds,
)
from models.domain.rules.value import Key, Rule


class Rulebook(Rule):
    """One association's rules. A new association is a new file, never new code.

    Attributes:
        association: Who it is.
        groundwork: What comes before an application, and beside it.
        application: Which forms applications have, and what they must fulfil.
        preparation: The way from an application to the board.
        board: What the board can decide, and when its decisions are released.
        agreement: Who makes the agreement.
        money: Claims, approval and payment.
        evaluation: How interventions are evaluated.
        follow_up: How interventions are followed up nationally.
        publication: What the public reads.
        closing: What happens at the end.
        assignments: How working groups are given assignments; nobody is given one where it is left out.
        thresholds: What counts as larger, more extensive and longer.
        deadlines: How reminders behave.
        letters: When letters leave.
        ladders: The reminder ladders, by name.
        obligations: What is owed, by name.
        forms: The forms of applications and reports, by name.
        checklist: What must or ought to be done before a gate is passed.
        checklists: Shared checklists that hold too.
    """

    association: AssociationRules
    application: ApplicationRules = ApplicationRules()
    groundwork: GroundworkRules = GroundworkRules()
    preparation: PreparationRules = PreparationRules()
    board: BoardRules = BoardRules()
    agreement: AgreementRules = AgreementRules()
    money: MoneyRules = MoneyRules()
    evaluation: EvaluationRules = EvaluationRules()
    follow_up: FollowUpRules = FollowUpRules()
    publication: PublicationRules = PublicationRules()
    closing: ClosingRules = ClosingRules()
    assignments: AssignmentRules | None = None
    thresholds: Thresholds = Thresholds()
    deadlines: DeadlineRules = DeadlineRules()
    letters: LetterRules = LetterRules()
    ladders: Annotated[dict[Key, LadderRule], Field(min_length=1)]
    obligations: dict[Key, ObligationRule]
    forms: dict[Key, FormRule]
    checklist: tuple[Item, ...] = ()

    @property
    def funds(self) -> bool:
        """Whether the association funds interventions at all: only then are there applications (seed 003 has none)."""
        return bool(self.application.forms)

    checklists: ChecklistRules = ChecklistRules()


@dataclass(frozen=True, slots=True)
class RulebookVersion:
    """A version of a rulebook, with its hash."""

    rulebook: Rulebook
    sha256: str


@dataclass(frozen=True, slots=True)
class Rules:
    """All that ``decide`` is told besides the case.

    Attributes:
        rulebook: By which the next command is decided, and its hash.
        register: As it stands.
        so_far: The version that the case has followed until now, where a newer one has come.
        files: The hashes of the files that have been sent to the case.
        parked: The keys of the case's mails and documents that are parked.
        let_go: The keys of the case's mails that are on their way or have come to an end.
        newest: The association's newest rulebook, where the case keeps an older one that an amendment can leave.
        portfolio: The association's other cases, for a command that looks across them; empty for all others.
    """

    rulebook: Rulebook
    rulebook_sha256: str
    register: Register
    so_far: Rulebook | None = None
    files: frozenset[str] = frozenset()
    parked: frozenset[str] = frozenset()
    let_go: frozenset[str] = frozenset()
    newest: RulebookVersion | None = None
    portfolio: Portfolio = field(default_factory=Portfolio)

    def of_version(self, sha256: str) -> Rulebook:
        """The rulebook of a version that the case follows or can follow."""
        newest = self.newest
        return newest.rulebook if newest is not None and newest.sha256 == sha256 else self.rulebook

    @property
    def by_the_newest(self) -> "Rules":
        """The rules with the association's newest rulebook."""
        if self.newest is None:
            return self
        return replace(self, rulebook=self.newest.rulebook, rulebook_sha256=self.newest.sha256, newest=None)

    @property
    def until_now(self) -> "Rules":
        """The rules by which what is already planned is carried out."""
        return self if self.so_far is None else replace(self, rulebook=self.so_far, so_far=None)
