"""Whether the worker of this machine asks Temporal for work: `python -m deploy.worker_health` ends with 0 if it does.

A worker listens on no port, so a container engine asks Temporal instead who has polled the task queue lately.
"""

import asyncio
import socket
import sys
from datetime import UTC, datetime, timedelta
from typing import Final

from temporalio.api.enums.v1 import TaskQueueType
from temporalio.api.taskqueue.v1 import TaskQueue
from temporalio.api.workflowservice.v1 import DescribeTaskQueueRequest
from temporalio.service import RPCError

from deploy.process_end import end
from models.contracts.connection import connect_temporal
from settings import Settings

LATELY: Final = timedelta(minutes=3)
"""A poll takes up to a minute, so a worker that lives is never longer without a new one."""

ANSWER_SECONDS: Final = 10.0


async def polls(settings: Settings, host: str) -> bool:
    """Whether a worker of a machine has polled the task queue of workflows lately.

    Raises:
        RuntimeError, RPCError, TimeoutError: Temporal does not answer.
    """
    async with asyncio.timeout(ANSWER_SECONDS):
        client = await connect_temporal(f"{settings.temporal_host}:{settings.temporal_port}")
        described = await client.workflow_service.describe_task_queue(
            DescribeTaskQueueRequest(
                namespace=client.namespace,
                task_queue=TaskQueue(name=settings.task_queue),
                task_queue_type=TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
            )
        )
    since = datetime.now(UTC) - LATELY
    return any(
        poller.identity.partition("@")[2] == host and poller.last_access_time.ToDatetime(tzinfo=UTC) >= since
        for poller in described.pollers
    )


def main() -> int:
    """Ask, and say why where the answer is no."""
    host = socket.gethostname()
    try:
        healthy = asyncio.run(polls(Settings(), host))
    except (RPCError, RuntimeError, TimeoutError) as error:
        print(f"Temporal does not answer: {error}", file=sys.stderr)  # noqa: T201 - the container engine keeps it
        return 1
    if not healthy:
        print(f"No worker on {host} has asked for work lately.", file=sys.stderr)  # noqa: T201 - as above
    return 0 if healthy else 1


if __name__ == "__main__":
    end(main())
