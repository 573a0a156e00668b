"""``record``: the one transaction in which a case takes what reached it. The record decides; the workflow waits."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import func
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session
from sqlmodel import select

from models.contracts.foretelling import shortened
from models.contracts.names import association_and_number
from models.contracts.shell import Outcome, Visit
from models.domain.case import Case
from models.domain.events.engine import RulebookAdopted
from models.domain.proceed import (
    Answer,
    Proceeding,
    set_aside,
    set_moments_aside,
    take,
    take_malformed,
    take_refusal,
    wait,
)
from models.domain.refusal import Particular, Refusal
from models.domain.rules.rulebook import Rules
from models.failpoint import RECORD_COMMITTED, RECORD_WRITING, failpoint
from models.record.database import Sessions, is_passing
from models.record.delivery import Read, Unread, read
from models.record.journal import append, load
from models.record.ledgers import enter
from models.record.memory import Memory
from models.record.portfolio import looking_across
from models.record.rules import rules_for, store
from models.record.view import foretold, outcome, refresh
from models.rulebook.load import text_of
from models.tables.record import CaseRow, ReceiptRow

log = structlog.get_logger()

Take = Callable[[Session, Case, Visit, Rules], tuple[dict[str, Any] | None, Proceeding]]


@dataclass(frozen=True, slots=True)
class Record:
    """The record of every case.

    Attributes:
        sessions: The database.
        rulebooks: Where the associations' rulebooks lie.
        memory: The cases seen lately.
    """

    sessions: Sessions
    rulebooks: Path
    memory: Memory = field(default_factory=Memory)

    def visit(self, visit: Visit) -> Outcome:
        """Take what was delivered to a case, or settle what is due, and say where the case stands.

        Idempotent by command id. Where the database fails, nothing has happened and the caller tries again. Where
        the program breaks, what it broke on is set aside as stalled, and everything else goes on.

        Raises:
            SQLAlchemyError: the database cannot be reached, or did not take it in time.
        """
        try:
            result = self._visit(visit, self._take)
        except Exception as broken:
            if is_passing(broken):
                raise
            log.exception("the record broke; what it broke on is set aside", case=visit.case)
            result = self._without_what_breaks(visit, type(broken).__name__)
        failpoint(RECORD_COMMITTED)
        return result

    def _without_what_breaks(self, visit: Visit, error: str) -> Outcome:
        """Settle what is due alone, or set that aside; then set aside what was delivered, if anything."""
        waking = visit.model_copy(update={"delivery": None})
        try:
            result = self._visit(waking, self._take)
        except Exception as broken:
            if is_passing(broken):
                raise
            log.exception("what is due is set aside", case=visit.case)
            result = self._visit(waking, partial(_set_moments_aside, error=type(broken).__name__))
        return self._visit(visit, partial(_set_aside, error=error)) if visit.delivery else result

    def _visit(self, visit: Visit, take_it: Take) -> Outcome:
        with self.sessions.begin() as session:
            row = _lock(session, visit.case)
            case = self.memory.recall(visit.case, row.sequence) or load(session, visit.case)
            rules = rules_for(session, case, self.rulebooks)
            answer, proceeding = take_it(session, case, visit, rules)
            for broken in proceeding.broken:
                log.error("the program broke; what it broke on is set aside", case=case.id, exc_info=broken)
            _write(session, row, proceeding, rules, visit.run)
            failpoint(RECORD_WRITING)
            stands = outcome(session, proceeding.case, rules, answer, visit.now)
            result = shortened(stands, foretold(case), visit.holds)
        self.memory.keep(proceeding.case)
        return result

    def _take(
        self, session: Session, case: Case, visit: Visit, rules: Rules
    ) -> tuple[dict[str, Any] | None, Proceeding]:
        if visit.delivery is None:
            return None, wait(case, visit.now, rules.until_now)
        delivered = read(visit.delivery, visit.now)
        known = _receipt(session, case.id, _id(delivered))
        if known is None:
            return self._answer(session, case, delivered, visit.now, rules)
        if known.content_sha256 == delivered.content_sha256:
            return known.answer, wait(case, visit.now, rules.until_now)
        return self._conflict(session, case, delivered, visit.now, rules)

    def _answer(
        self, session: Session, case: Case, delivered: Read | Unread, now: datetime, rules: Rules
    ) -> tuple[dict[str, Any] | None, Proceeding]:
        if isinstance(delivered, Unread):
            proceeding = take_malformed(case, delivered.malformed, now, delivered.command_id, rules)
        else:
            across = looking_across(session, rules, case, delivered.command, self.memory.recall)
            proceeding = take(case, delivered.command, across)
        for answer in proceeding.answers:
            _keep(session, case.id, answer, delivered.content_sha256)
        return proceeding.answers[0].model_dump(mode="json"), proceeding

    def _conflict(
        self, session: Session, case: Case, delivered: Read | Unread, now: datetime, rules: Rules
    ) -> tuple[dict[str, Any] | None, Proceeding]:
        """The same id with another content: recorded as refused, under an id of its own."""
        if isinstance(delivered, Unread):
            raise AssertionError("what is malformed has its content for an id")
        own_id = f"reused:{delivered.command.id}:{delivered.content_sha256[:12]}"
        known = _receipt(session, case.id, own_id)
        if known is not None:
            return known.answer, wait(case, now, rules.until_now)
        refusal = Refusal(
            code="id_reused", particulars=(Particular(name="id", value=delivered.command.id),), field="id"
        )
        proceeding = take_refusal(case, delivered.command.model_copy(update={"id": own_id}), refusal, rules)
        _keep(session, case.id, proceeding.answers[0], delivered.content_sha256)
        return proceeding.answers[0].model_dump(mode="json"), proceeding


def _write(session: Session, row: CaseRow, proceeding: Proceeding, rules: Rules, run: str) -> None:
    if not proceeding.entries:
        return
    case = proceeding.case
    append(session, case.id, proceeding.entries, _transaction_time(session), run)
    enter(session, case.id, proceeding.entries)
    for entry in proceeding.entries:
        if isinstance(entry.event, RulebookAdopted):
            store(session, case.association, text_of(rules.of_version(entry.event.sha256)))
    refresh(row, case)


def _set_aside(
    session: Session, case: Case, visit: Visit, rules: Rules, *, error: str
) -> tuple[dict[str, Any] | None, Proceeding]:
    """Record what was delivered as stalled, and nothing else."""
    delivered = read(visit.delivery, visit.now) if visit.delivery else None
    if not isinstance(delivered, Read):
        return None, Proceeding(case=case)
    if known := _receipt(session, case.id, delivered.command.id):
        return known.answer, Proceeding(case=case)
    proceeding = set_aside(case, delivered.command, error, rules)
    _keep(session, case.id, proceeding.answers[0], delivered.content_sha256)
    return proceeding.answers[0].model_dump(mode="json"), proceeding


def _set_moments_aside(
    _session: Session, case: Case, visit: Visit, rules: Rules, *, error: str
) -> tuple[dict[str, Any] | None, Proceeding]:
    """Record every moment that is due as stalled, and nothing else."""
    return None, set_moments_aside(case, visit.now, error, rules)


def _id(delivered: Read | Unread) -> str:
    return delivered.command_id if isinstance(delivered, Unread) else delivered.command.id


def _lock(session: Session, case_id: str) -> CaseRow:
    association, number = _named(case_id)
    row = {"id": case_id, "association": association, "number": number, "standing": {}}
    session.execute(insert(CaseRow).values(row).on_conflict_do_nothing())
    return session.scalars(select(CaseRow).where(CaseRow.id == case_id).with_for_update()).one()


def _named(case_id: str) -> tuple[str, str]:
    """Whose case it is, and its number; an id of another make has neither, and its case refuses whatever comes."""
    try:
        return association_and_number(case_id)
    except ValueError:
        return "", ""


def _receipt(session: Session, case_id: str, command_id: str) -> ReceiptRow | None:
    return session.get(ReceiptRow, (case_id, command_id))


def _keep(session: Session, case_id: str, answer: Answer, content_sha256: str) -> None:
    row = {
        "case_id": case_id,
        "command_id": answer.command,
        "content_sha256": content_sha256,
        "answer": answer.model_dump(mode="json"),
    }
    written = insert(ReceiptRow).values(row)
    session.execute(written.on_conflict_do_update(constraint="receipts_pkey", set_={"answer": written.excluded.answer}))


def _transaction_time(session: Session) -> datetime:
    now: datetime = session.execute(select(func.now())).scalar_one()
    return now
