"""A dry run: a case is loaded read-only, and a command taken as the record would take it. Nothing is written."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import text

from models.domain.case import Case
from models.domain.commands.envelope import Command
from models.domain.forecast import forecast
from models.domain.journal import Entry
from models.domain.moment import Happening, Moment
from models.domain.proceed import Answer, take, wait
from models.domain.rules.rulebook import Rules
from models.record.database import Sessions
from models.record.journal import load
from models.record.portfolio import looking_across
from models.record.rules import rules_for


@dataclass(frozen=True, slots=True)
class Release:
    """What would come by itself when a decision's regret window ends.

    Attributes:
        at: When that is, UTC.
        after: The case after it.
        facts: What it adds.
    """

    at: datetime
    after: Case
    facts: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What would become of a command.

    Attributes:
        before: The case when everything due by the command's time has been settled.
        after: The case after the command.
        facts: What the command would add.
        answer: What it would be answered.
        rules: By which it was decided.
        release: What would come with the release of the decision that the command enters or corrects, if any.
    """

    before: Case
    after: Case
    facts: tuple[Entry, ...]
    answer: Answer
    rules: Rules
    release: Release | None


def rehearse(sessions: Sessions, rulebooks: Path, case_id: str, command: Command) -> Rehearsal:
    """Take a command without recording it.

    Raises:
        UnknownAssociation: the case is new, and its association has no rulebook.
        RulebookError: the case is new, and something is wrong with the rulebook.
    """
    with sessions() as session:
        session.execute(text("set transaction read only"))
        case = load(session, case_id)
        rules = looking_across(session, rules_for(session, case, rulebooks), case, command)
    before = wait(case, max(command.at, case.last_at or command.at), rules.until_now).case
    taken = take(before, command, rules)
    followed = rules if taken.case.rulebook_sha256 == rules.rulebook_sha256 else rules.until_now
    return Rehearsal(
        before=before,
        after=taken.case,
        facts=taken.entries,
        answer=taken.answers[0],
        rules=rules,
        release=_release(before, taken.case, followed),
    )


def _release(before: Case, after: Case, rules: Rules) -> Release | None:
    """The release alone: whatever else comes by itself until then is none of the command's doing."""
    moment = _release_moment(after)
    if moment is None or before.decisions == after.decisions:
        return None
    alone = after.model_copy(update={"moments": {moment.key: moment}})
    released = wait(alone, moment.at, rules)
    return Release(at=moment.at, after=released.case, facts=released.entries)


def _release_moment(case: Case) -> Moment | None:
    return next((one for one in forecast(case) if one.happening is Happening.RELEASE_DECISION), None)
