"""Temporal without us: a workflow whose update answers at once. What ours is measured against."""

import asyncio
import sys

from temporalio import workflow
from temporalio.client import Client
from temporalio.worker import Worker

QUEUE = "plain"


@workflow.defn
class Plain:
    """Counts updates."""

    def __init__(self) -> None:
        self.count = 0

    @workflow.run
    async def run(self) -> None:
        await workflow.wait_condition(lambda: False)

    @workflow.update
    async def add(self, content: str) -> int:
        self.count += len(content) > 0
        return self.count


async def serve(address: str) -> None:
    client = await Client.connect(address)
    async with Worker(client, task_queue=QUEUE, workflows=[Plain]):
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1]))
