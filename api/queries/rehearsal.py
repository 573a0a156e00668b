"""A dry run: a case is loaded read-only, and a command taken as the record would take it. Nothing is written."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from models.domain.case import Case
from models.domain.commands.envelope import Command
from models.domain.journal import Entry
from models.domain.proceed import Answer, take, wait
from models.domain.rules.rulebook import Rules
from models.record.database import Sessions
from models.record.journal import load
from models.record.rules import rules_for


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What would become of a command.

    Attributes:
        before: The case when everything due by the command's time has been settled.
        after: The case after the command.
        facts: What the command would add.
        answer: What it would be answered.
        rules: By which it was decided.
    """

    before: Case
    after: Case
    facts: tuple[Entry, ...]
    answer: Answer
    rules: Rules


def rehearse(sessions: Sessions, rulebooks: Path, case_id: str, command: Command) -> Rehearsal:
    """Take a command without recording it."""
    with sessions() as session:
        session.execute(text("set transaction read only"))
        case = load(session, case_id)
        rules = rules_for(session, case, rulebooks)
    before = wait(case, max(command.at, case.last_at or command.at), rules.until_now).case
    taken = take(before, command, rules)
    return Rehearsal(before=before, after=taken.case, facts=taken.entries, answer=taken.answers[0], rules=rules)
