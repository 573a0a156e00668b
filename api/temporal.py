"""The way to Temporal. This is the only module of the API that speaks to it."""

import asyncio
import json
from contextlib import suppress
from typing import Any, TypedDict

from temporalio.client import (
    Client,
    RPCTimeoutOrCancelledError,
    WithStartWorkflowOperation,
    WorkflowUpdateFailedError,
)
from temporalio.common import WorkflowIDConflictPolicy, WorkflowIDReusePolicy
from temporalio.exceptions import TemporalError
from temporalio.service import RPCError, RPCStatusCode

from models.contracts.connection import connect_temporal
from models.contracts.names import COMMAND, SUBMIT, workflow_type
from models.contracts.shell import Start
from models.domain.commands.envelope import Command
from models.domain.proceed import Answer
from models.record.delivery import content_hash

ACCEPT_SECONDS = 5.0
"""How long an update may take before the same command goes as a signal instead."""

CONNECT_SECONDS = 3.0

TURNED_AWAY = frozenset(
    {
        RPCStatusCode.ABORTED,
        RPCStatusCode.FAILED_PRECONDITION,
        RPCStatusCode.NOT_FOUND,
        RPCStatusCode.RESOURCE_EXHAUSTED,
    }
)
"""How Temporal answers an update that met a run just ending or handing over to its next one; nothing was taken on."""

AGAIN_SECONDS = 0.05
"""How soon what was turned away is sent again."""


_Starting = WithStartWorkflowOperation[Any, Any]


class _Run(TypedDict):
    args: list[Start]
    id: str
    task_queue: str
    id_reuse_policy: WorkflowIDReusePolicy
    id_conflict_policy: WorkflowIDConflictPolicy


class TemporalUnreachable(ConnectionError):
    """Temporal does not answer, so the command has not been taken on."""


class Temporal:
    """One client, connected when it is first needed."""

    def __init__(self, address: str, task_queue: str) -> None:
        self._address = address
        self._task_queue = task_queue
        self._client: Client | None = None
        self._connecting = asyncio.Lock()

    async def submit(self, case: str, command: Command) -> Answer | None:
        """Hand a command to its case, whose run is started where there is none.

        Returns:
            What became of it, or None where it was taken on and the answer is still to come.

        Raises:
            TemporalUnreachable: it was not taken on. The same command can be sent again.
        """
        client = await self._connected()
        try:
            async with asyncio.timeout(ACCEPT_SECONDS):
                return await self._insist(client, case, command)
        except (TimeoutError, RPCError, RPCTimeoutOrCancelledError, WorkflowUpdateFailedError):
            await self._signal(client, case, command)
        return None

    async def is_reachable(self) -> bool:
        """Whether Temporal answers now."""
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                client = await self._connected()
                return await client.service_client.check_health()
        except (TimeoutError, RPCError, TemporalUnreachable):
            return False

    async def _connected(self) -> Client:
        async with self._connecting:
            if self._client is None:
                self._client = await self._connect()
            return self._client

    async def _connect(self) -> Client:
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                return await connect_temporal(self._address)
        except (TimeoutError, RuntimeError, RPCError) as error:
            raise TemporalUnreachable(str(error)) from error

    async def _insist(self, client: Client, case: str, command: Command) -> Answer | None:
        """Send the update, again where it was turned away: the next run takes it."""
        while True:
            try:
                return await self._update(client, case, command)
            except RPCError as error:
                if error.status not in TURNED_AWAY:
                    raise
                await asyncio.sleep(AGAIN_SECONDS)

    async def _update(self, client: Client, case: str, command: Command) -> Answer | None:
        # Temporal answers an update id that it knows with the first outcome, whatever comes the second time, so
        # the id says what is wanted too; that the same id with another content is an error, the record decides.
        start: _Starting = WithStartWorkflowOperation(workflow_type(case), **self._run(case))
        try:
            answer: dict[str, Any] = await client.execute_update_with_start_workflow(
                SUBMIT,
                _payload(command),
                id=f"{command.id}#{content_hash(command)[:16]}",
                result_type=dict,
                start_workflow_operation=start,
            )
        finally:
            await _look_at(start)
        return Answer.model_validate_json(json.dumps(answer)) if answer else None

    async def _signal(self, client: Client, case: str, command: Command) -> None:
        try:
            async with asyncio.timeout(ACCEPT_SECONDS):
                await client.start_workflow(
                    workflow_type(case), **self._run(case), start_signal=COMMAND, start_signal_args=[_payload(command)]
                )
        except (TimeoutError, RPCError) as error:
            raise TemporalUnreachable(str(error)) from error

    def _run(self, case: str) -> _Run:
        """The run of a case: the one that is open, or else a new one."""
        return _Run(
            args=[Start(case=case)],
            id=case,
            task_queue=self._task_queue,
            id_reuse_policy=WorkflowIDReusePolicy.ALLOW_DUPLICATE,
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
        )


async def _look_at(start: "_Starting") -> None:
    """Take notice of how the start went, which the update has told already, so that asyncio does not report it."""
    with suppress(RPCError, TemporalError, asyncio.CancelledError):
        await start.workflow_handle()


def _payload(command: Command) -> dict[str, Any]:
    return command.model_dump(mode="json")
