"""A short life, lived on an installation whose parts may be killed meanwhile, and what is left of it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import select
from temporalio.client import Client, WorkflowUpdateRPCTimeoutOrCancelledError
from temporalio.common import WorkflowIDConflictPolicy
from temporalio.service import RPCError

from models.contracts.names import SUBMIT, workflow_type
from models.contracts.shell import Start
from models.record.database import connect, sessions
from models.record.record import Record
from models.record.register import put_all
from models.record.verify import faults
from models.tables.ledgers import WAITING_STATES, DocumentRow, MailRow
from models.tables.record import CaseRow, JournalRow
from tests.conftest import RULEBOOKS
from tests.engine.installation import Installation, let_go, tended
from tests.engine.parts import IDEA, RESUME, SHELVE, command
from tests.register import REGISTER

CASE = "intervention/exempel/2027-900"
BEGINS = datetime.now(UTC).replace(microsecond=0) - timedelta(days=200)
"""The idea came in so long ago that those who had it are to be asked about it at once."""


_WANTED = [
    (BEGINS, IDEA),
    (BEGINS + timedelta(days=199, seconds=1), RESUME),
    (BEGINS + timedelta(days=199, seconds=2), SHELVE),
    (BEGINS + timedelta(days=199, seconds=3), RESUME),
    (BEGINS + timedelta(days=199, seconds=4), SHELVE),
    (BEGINS + timedelta(days=199, seconds=5), command("shelve_idea", "nobody", "secretariat", reason="Vem är jag?")),
    (BEGINS + timedelta(days=199, seconds=6), RESUME),
]
STEPS = [{**wanted, "at": at.isoformat(), "id": f"step-{n}"} for n, (at, wanted) in enumerate(_WANTED, start=1)]
"""An idea is registered, asked about, shelved, taken up; what may not happen is wanted in between."""

SHORT = timedelta(seconds=2)
"""So soon Temporal gives what a killed worker had in hand to the next; by default after 10 s."""

DISTURBED = (RPCError, WorkflowUpdateRPCTimeoutOrCancelledError, RuntimeError)
Disturb = Callable[[int], Coroutine[None, None, None]]


@dataclass(frozen=True)
class Left:
    """What is left of a life.

    Attributes:
        journal: Its rows, less the time of writing, the run and the hashes.
        answers: What each step was answered.
        copies: How many copies of each mail have arrived.
        marked: The Message-IDs of the mails that are marked as possibly sent twice.
    """

    journal: list[tuple[Any, ...]]
    answers: list[dict[str, Any]]
    mails: dict[str, tuple[str, str | None]]
    documents: dict[str, str]
    copies: dict[str, int]
    marked: set[str]
    faults: list[str]


async def nothing_happens(_: int) -> None:
    """What goes wrong during a step of an undisturbed life."""


async def live(installation: Installation, failpoints: str = "", disturb: Disturb = nothing_happens) -> Left:
    """Live the life, each step given again until it is answered, while it is disturbed; and say what is left."""
    await asyncio.to_thread(installation.renew)
    engine = connect(installation.url)
    record = Record(sessions(engine), RULEBOOKS)
    with record.sessions.begin() as session:
        put_all(session, "exempel", REGISTER, "test", datetime(2024, 1, 1, tzinfo=UTC))
    installation.start_worker(failpoints)
    try:
        async with _looked_after(installation):
            client = await installation.connected()
            await _until_done(partial(_start, client, installation.queue))
            answers = []
            for number, step in enumerate(STEPS):
                answer, _ = await asyncio.gather(_until_done(partial(_give, client, step)), disturb(number))
                answers.append(answer)
                await _carried_out(record)
        return _left(installation, record, answers)
    finally:
        await asyncio.to_thread(installation.tend)
        await asyncio.to_thread(installation.stop_worker)
        let_go(engine)


@asynccontextmanager
async def _looked_after(installation: Installation) -> AsyncIterator[None]:
    tending = asyncio.create_task(tended(installation))
    try:
        yield
    finally:
        tending.cancel()
        with suppress(asyncio.CancelledError):
            await tending


async def _until_done(ask: Callable[[], Coroutine[None, None, Any]]) -> Any:
    async with asyncio.timeout(40):
        while True:
            try:
                return await ask()
            except DISTURBED:
                await asyncio.sleep(0.1)


async def _start(client: Client, queue: str) -> None:
    """Start the case; that of the life before, which has another database, is over."""
    await client.start_workflow(
        workflow_type(CASE), Start(case=CASE), id=CASE, task_queue=queue, task_timeout=SHORT,
        id_conflict_policy=WorkflowIDConflictPolicy.TERMINATE_EXISTING,
    )  # fmt: skip


async def _give(client: Client, step: dict[str, Any]) -> dict[str, Any]:
    handle = client.get_workflow_handle(CASE)
    answer: dict[str, Any] = await handle.execute_update(SUBMIT, step, id=step["id"], rpc_timeout=timedelta(seconds=5))
    return answer


async def _carried_out(record: Record) -> None:
    """Wait until what is due is settled, and every mail and document carried out: what goes is asked as it goes."""
    async with asyncio.timeout(40):
        while await asyncio.to_thread(_waiting, record):
            await asyncio.sleep(0.1)


def _waiting(record: Record) -> bool:
    try:
        with record.sessions() as session:
            rows = [*session.scalars(select(MailRow)), *session.scalars(select(DocumentRow))]
            due = session.scalars(select(CaseRow.next_at)).one()
            return bool(due and due < datetime.now(UTC)) or any(row.state in WAITING_STATES for row in rows)
    except SQLAlchemyError:
        return True


def _left(installation: Installation, record: Record, answers: list[dict[str, Any]]) -> Left:
    with record.sessions() as session:
        mails = list(session.scalars(select(MailRow)))
        return Left(
            journal=[_columns(row) for row in session.scalars(select(JournalRow).order_by("sequence"))],
            answers=answers,
            mails={row.mail: (row.state, row.message_id) for row in mails},
            documents={row.document: row.state for row in session.scalars(select(DocumentRow))},
            copies=dict(installation.postbox.copies),
            marked={row.message_id for row in mails if row.possibly_twice and row.message_id},
            faults=faults(session, CASE),
        )


def _columns(row: JournalRow) -> tuple[Any, ...]:
    return (
        row.case_id, row.sequence, row.at, row.person, row.role, row.on_behalf_of, row.channel,
        row.command_id, row.event_type, row.event,
    )  # fmt: skip
