"""Starts the run of every open case that has none, as after a loss of Temporal's store.

python -m deploy.start_cases

A case whose run exists is left alone, so the command can be given at any time and again. A run that begins asks the
record where its case stands, and goes on from there.
"""

import asyncio
import sys

from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import col, select
from temporalio.client import Client
from temporalio.exceptions import WorkflowAlreadyStartedError
from temporalio.service import RPCError

from deploy.process_end import end
from models.contracts.connection import connect_temporal
from models.contracts.names import workflow_type
from models.contracts.shell import Start
from models.record.database import Sessions, connect, sessions
from models.tables.ledgers import WAITING_STATES, MailRow
from models.tables.record import CaseRow
from settings import Settings, settings_of_the_process

AT_ONCE = 20
"""How many starts are asked for at a time."""


def open_cases(made: Sessions) -> list[str]:
    """The ids of the cases that are registered and not at rest, or have something to send, in order."""
    sends = select(MailRow.case_id).where(col(MailRow.state).in_(WAITING_STATES))
    at_rest = col(CaseRow.standing)["at_rest"].as_boolean()
    with made() as session:
        return list(
            session.scalars(
                select(CaseRow.id)
                .where(CaseRow.phase != "unregistered", at_rest.is_not(True) | col(CaseRow.id).in_(sends))
                .order_by(CaseRow.id)
            )
        )


async def start_missing(client: Client, task_queue: str, cases: list[str]) -> list[str]:
    """Start those of some cases that have no run. Answers with their ids.

    Raises:
        RPCError: Temporal does not take a start. What was started stays so; the call can be made again.
    """
    room = asyncio.Semaphore(AT_ONCE)

    async def is_started(case: str) -> bool:
        async with room:
            try:
                await client.start_workflow(workflow_type(case), Start(case=case), id=case, task_queue=task_queue)
            except WorkflowAlreadyStartedError:
                return False
            return True

    started = await asyncio.gather(*(is_started(case) for case in cases))
    return [case for case, anew in zip(cases, started, strict=True) if anew]


async def start_all(settings: Settings) -> None:
    """Start what is missing by an installation's settings, and say what was."""
    cases = open_cases(sessions(connect(settings.database_url)))
    client = await connect_temporal(f"{settings.temporal_host}:{settings.temporal_port}")
    started = await start_missing(client, settings.task_queue, cases)
    print(*started, f"{len(started)} started, {len(cases) - len(started)} ran already", sep="\n")  # noqa: T201 - its answer


def main() -> int:
    """Start them, or say why not."""
    try:
        asyncio.run(start_all(settings_of_the_process()))
    except (SQLAlchemyError, RPCError, RuntimeError) as error:
        told = f"Not every case is started: {error}. What was started stays so; run it again."
        print(told, file=sys.stderr)  # noqa: T201 - an operator's command
        return 1
    return 0


if __name__ == "__main__":
    end(main())
