"""A stage of the process that a rulebook tells."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from models.domain.case_type import CaseType
from models.domain.rules.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the process.

    Attributes:
        title: With the association's own words in braces.
        tell: What is told of it.
        commands: Those that belong to it.
        of: In what sort of case it comes.
    """

    title: str
    tell: Callable[[Rulebook], Iterator[str]]
    commands: tuple[type, ...]
    of: CaseType = CaseType.INTERVENTION

    def is_in(self, rulebook: Rulebook) -> bool:
        """Whether the association has such cases at all; its own it always has."""
        has = {CaseType.INTERVENTION: rulebook.funds, CaseType.ASSIGNMENT: rulebook.assignments is not None}
        return has.get(self.of, True)
