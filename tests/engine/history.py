"""What Temporal's own history says of a case's runs."""

from collections.abc import AsyncIterator

from temporalio.api.enums.v1 import EventType, WorkflowTaskFailedCause
from temporalio.api.history.v1 import HistoryEvent
from temporalio.client import Client

_MEANT = {
    WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_RESET_WORKFLOW,
    # Something arrived while the run was handing over to the next: Temporal has it decided again.
    WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND,
    # More arrived at once than Temporal keeps beside a task: it takes what came into the history, and begins anew.
    WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_FORCE_CLOSE_COMMAND,
    # The worker that had it was killed, and came back.
    WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_RESET_STICKY_TASK_QUEUE,
}


async def runs(client: Client, case: str) -> list[str]:
    """The ids of the case's runs, the last first."""
    found: list[str] = []
    following: str | None = None
    while following != "":
        handle = client.get_workflow_handle(case, run_id=following)
        first = await anext(handle.fetch_history_events(page_size=1))
        description = await handle.describe()
        found.append(description.run_id)
        following = first.workflow_execution_started_event_attributes.continued_execution_run_id
    return found


async def events(client: Client, case: str) -> AsyncIterator[HistoryEvent]:
    """Every event of every run of a case."""
    for run in await runs(client, case):
        async for event in client.get_workflow_handle(case, run_id=run).fetch_history_events():
            yield event


async def failed_tasks(client: Client, case: str) -> list[str]:
    """The workflow tasks that failed, other than those that Temporal itself set aside."""
    return [
        f"{WorkflowTaskFailedCause.Name(event.workflow_task_failed_event_attributes.cause)}: "
        f"{event.workflow_task_failed_event_attributes.failure.message}"
        async for event in events(client, case)
        if event.event_type == EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED
        and event.workflow_task_failed_event_attributes.cause not in _MEANT
    ]


async def count(client: Client, case: str, kind: "EventType.ValueType") -> int:
    """How many events of a kind all runs of a case have."""
    return len([event async for event in events(client, case) if event.event_type == kind])
