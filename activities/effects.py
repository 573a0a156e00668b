"""What carrying out a mail and producing a document have in common: one at a time, counted, and parked at last."""

import contextvars
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine, func
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlmodel import select
from temporalio import activity
from temporalio.exceptions import ApplicationError, ApplicationErrorCategory

from models.contracts.shell import PARKED, EffectResult
from models.record.database import Sessions
from models.tables.ledgers import DocumentRow, EffectState, MailRow

Row = MailRow | DocumentRow
FINISHED = frozenset({EffectState.DONE, EffectState.SUPPRESSED, EffectState.PARKED})


@dataclass(frozen=True, slots=True)
class Patience:
    """When to stop trying by itself: after so many real attempts, over so long a real time."""

    attempts: int
    time: timedelta


@contextmanager
def alone(sessions: Sessions, case: str, key: str) -> Iterator[None]:
    """Hold an effect, so that no other attempt at it runs at the same time. It is let go when the process dies.

    Raises:
        ApplicationError: another attempt holds it; Temporal tries again.
    """
    lock = func.hashtextextended(f"{case} {key}", 0)
    # The lock belongs to one connection, so that is kept; and no transaction stays open on it while a mail is sent.
    engine: Engine = sessions.kw["bind"]
    with engine.connect() as kept:
        kept.execution_options(isolation_level="AUTOCOMMIT")
        if not kept.scalar(select(func.pg_try_advisory_lock(lock))):
            raise ApplicationError(f"{key} is being carried out by another attempt", type="Busy")
        try:
            with _sign_of_life():
                yield
        finally:
            with suppress(DBAPIError):  # a connection that is gone has let go of its locks
                kept.execute(select(func.pg_advisory_unlock(lock)))


@contextmanager
def _sign_of_life() -> Iterator[None]:
    """Tell Temporal every second that the activity lives, so that soon another worker takes over from a dead one."""
    if not activity.in_activity():
        yield
        return
    over = threading.Event()

    def beat() -> None:
        while not over.wait(1):
            activity.heartbeat()

    beating = threading.Thread(target=contextvars.copy_context().run, args=(beat,), daemon=True)
    beating.start()
    try:
        yield
    finally:
        over.set()
        beating.join()


def database_time(session: Session) -> datetime:
    """The real time, UTC, from the one clock that every process shares."""
    now: datetime = session.execute(select(func.clock_timestamp())).scalar_one()
    return now


def begin_attempt(session: Session, row: Row) -> None:
    """Count an attempt."""
    row.attempts += 1
    row.first_attempt_at = row.first_attempt_at or database_time(session)


def park(row: Row, reason: str) -> EffectResult:
    """Stop trying; an operator can have it tried again."""
    row.state, row.reason = EffectState.PARKED, reason
    return EffectResult(state=PARKED)


def failed(session: Session, row: Row, reason: str, patience: Patience) -> EffectResult:
    """Count a failed attempt: park what has been tried long enough, and let Temporal try the rest again.

    The caller commits before ``try_again`` is raised for a row that is still waiting.
    """
    now = database_time(session)
    if row.attempts >= patience.attempts and now - (row.first_attempt_at or now) >= patience.time:
        return park(row, reason)
    row.state, row.reason = EffectState.ORDERED, reason
    return EffectResult(state=row.state)


def try_again(reason: str, delay: timedelta | None = None) -> ApplicationError:
    """The error that has Temporal try once more, without alarming anybody yet."""
    return ApplicationError(reason, type="NotYet", category=ApplicationErrorCategory.BENIGN, next_retry_delay=delay)
