"""A rulebook: the rules of one association, as a value."""

from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from models.domain.register import Register
from models.domain.rules.association import AssociationRules
from models.domain.rules.deadlines import DeadlineRules, LadderRule, ObligationRule
from models.domain.rules.forms import FormRule
from models.domain.rules.stages import (
    AgreementRules,
    ApplicationRules,
    BoardRules,
    ClosingRules,
    Item,
    MoneyRules,
    PreparationRules,
    Thresholds,
)
from models.domain.rules.value import Key, Rule


class Rulebook(Rule):
    """One association's rules. A new association is a new file, never new code.

    Attributes:
        association: Who it is.
        application: Which forms applications have, and what they must fulfil.
        preparation: The way from an application to the board.
        board: What the board can decide, and when its decisions are released.
        agreement: Who makes the agreement.
        money: Claims, approval and payment.
        closing: What happens at the end.
        thresholds: What counts as larger, more extensive and longer.
        deadlines: How reminders behave.
        ladders: The reminder ladders, by name.
        obligations: What is owed, by name.
        forms: The forms of applications and reports, by name.
        checklist: What must or ought to be done before a gate is passed.
    """

    association: AssociationRules
    application: ApplicationRules
    preparation: PreparationRules = PreparationRules()
    board: BoardRules = BoardRules()
    agreement: AgreementRules = AgreementRules()
    money: MoneyRules = MoneyRules()
    closing: ClosingRules = ClosingRules()
    thresholds: Thresholds = Thresholds()
    deadlines: DeadlineRules = DeadlineRules()
    ladders: Annotated[dict[Key, LadderRule], Field(min_length=1)]
    obligations: dict[Key, ObligationRule]
    forms: dict[Key, FormRule]
    checklist: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """All that ``decide`` is told besides the case.

    Attributes:
        rulebook: By which the next command is decided, and its hash.
        register: As it stands.
        so_far: The version that the case has followed until now, where a newer one has come.
        files: The hashes of the files that have been sent to the case.
    """

    rulebook: Rulebook
    rulebook_sha256: str
    register: Register
    so_far: Rulebook | None = None
    files: frozenset[str] = frozenset()

    @property
    def until_now(self) -> "Rules":
        """The rules by which what is already planned is carried out."""
        return self if self.so_far is None else replace(self, rulebook=self.so_far, so_far=None)
