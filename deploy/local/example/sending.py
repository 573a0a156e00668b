"""Giving the example's cases to Temporal, before there is a worker."""

import asyncio
from collections.abc import Sequence

from temporalio.client import Client
from temporalio.common import WorkflowIDConflictPolicy, WorkflowIDReusePolicy

from deploy.local.example.story import Story
from models.contracts.names import COMMAND, workflow_type
from models.contracts.shell import Start


async def send(client: Client, task_queue: str, stories: Sequence[Story]) -> None:
    """Start each case's run and give it all its commands, in order.

    No worker may be running yet. Then the run finds everything in its inbox at once, and settles what has fallen due
    since only after the last command; otherwise the reminders of months would overtake what answered them.
    """
    await asyncio.gather(*(_send(client, task_queue, story) for story in stories))


async def _send(client: Client, task_queue: str, story: Story) -> None:
    for command in story.commands:
        await client.start_workflow(
            workflow_type(story.case.id),
            Start(case=story.case.id),
            id=story.case.id,
            task_queue=task_queue,
            id_reuse_policy=WorkflowIDReusePolicy.ALLOW_DUPLICATE,
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
            start_signal=COMMAND,
            start_signal_args=[command.model_dump(mode="json")],
        )
