"""A case whole, with everything that is needed to tell it."""

from dataclasses import dataclass
from pathlib import Path

from api.queries.cases import case_row
from models.domain.case import Case
from models.domain.rules.rulebook import Rules
from models.record.database import Sessions
from models.record.journal import load
from models.record.ledgers import parked
from models.record.rules import rules_for
from models.tables.record import CaseRow


@dataclass(frozen=True, slots=True)
class WholeCase:
    """A case by its journal, its row of the read model, and its rules.

    Attributes:
        parked: Keys of its parked mails and documents, each with the reason.
    """

    row: CaseRow
    case: Case
    rules: Rules
    parked: list[tuple[str, str]]


def whole_case(sessions: Sessions, rulebooks: Path, case_id: str) -> WholeCase:
    """Read a case that exists."""
    with sessions() as session:
        case = load(session, case_id)
        rules = rules_for(session, case, rulebooks)
        return WholeCase(case_row(session, case_id), case, rules, parked(session, case_id))


def rules_of(sessions: Sessions, rulebooks: Path, case_id: str) -> Rules:
    """The rules by which the next command to a case is decided."""
    with sessions() as session:
        return rules_for(session, load(session, case_id), rulebooks)
