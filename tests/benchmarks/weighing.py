"""What Temporal keeps of a case: the events and bytes of every history of it, by kind."""

import asyncio
import json
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from temporalio.api.enums.v1 import EventType
from temporalio.api.history.v1 import HistoryEvent
from temporalio.client import Client, WorkflowExecutionStatus

from models.contracts.names import RECORD

_SKIPPING = {
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED,
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED,
}
"""Events by which time is skipped; nobody skips time in operation."""

_FROM_OUTSIDE = {
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
    EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED,
    EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED,
    EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED,
    EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED,
    EventType.EVENT_TYPE_TIMER_FIRED,
}
"""Events that stand between the tasks and that no task wrote."""

_TASK_EVENTS = 3
"""Each workflow task is scheduled, started and completed."""


@dataclass
class Weighed:
    """What the histories of one case hold.

    Attributes:
        runs: How many runs it had.
        events: How many events there are, by their kind.
        octets: Their bytes, by their kind.
        answers: Bytes of what the record answered the shell, by the part of the answer.
        commands: For each update that a task took alone, how many events that task wrote.
    """

    runs: int = 0
    events: Counter[str] = field(default_factory=Counter)
    octets: Counter[str] = field(default_factory=Counter)
    answers: Counter[str] = field(default_factory=Counter)
    commands: list[int] = field(default_factory=list)

    @property
    def visits(self) -> int:
        """How often the record was asked: once for each command and for each waking."""
        return self.events["marker_recorded"]

    @property
    def of_a_command(self) -> float:
        """The median of the events that one command writes, with its effects' orders and without their carrying out."""
        return statistics.median(self.commands)

    def add(self, history: list[HistoryEvent]) -> None:
        """Weigh one more run."""
        self.runs += 1
        self.commands += _commands(history)
        for event in history:
            kind = EventType.Name(event.event_type).removeprefix("EVENT_TYPE_").lower()
            self.events[kind] += 1
            self.octets[kind] += event.ByteSize()
            for answer in _answers(event):
                self.answers.update({part: _size(value) for part, value in answer.items()})


async def weigh(client: Client, case: str) -> Weighed:
    """Weigh every run of a case that has ended: those continued as new, and those started again."""
    found = Weighed()
    for run in await _ended_runs(client, case):
        history = client.get_workflow_handle(case, run_id=run).fetch_history_events()
        found.add([event async for event in history if event.event_type not in _SKIPPING])
    return found


async def _ended_runs(client: Client, case: str) -> list[str]:
    """The runs, once the list of them, which lags behind, has the last one and its end."""
    last = (await client.get_workflow_handle(case).describe()).run_id
    while True:
        listed = {one.run_id: one.status async for one in client.list_workflows(f'WorkflowId = "{case}"')}
        if last in listed and WorkflowExecutionStatus.RUNNING not in listed.values():
            return list(listed)
        await asyncio.sleep(0.2)


def _commands(history: list[HistoryEvent]) -> Iterator[int]:
    for written in _tasks(history):
        taken = written[EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED]
        if taken == written[EventType.EVENT_TYPE_MARKER_RECORDED] == 1:
            yield written.total() + _TASK_EVENTS


def _tasks(history: list[HistoryEvent]) -> Iterator[Counter[int]]:
    """For each workflow task the events that it wrote, by their type."""
    written = Counter[int]()
    for event in history:
        if event.event_type == EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED:
            yield written
            written = Counter()
        elif event.event_type not in _FROM_OUTSIDE:
            written[event.event_type] += 1
    yield written


def _answers(event: HistoryEvent) -> Iterator[dict[str, object]]:
    """What the record answered, where the event tells it."""
    marker = event.marker_recorded_event_attributes
    if RECORD.encode() in b"".join(payload.data for payload in marker.details["data"].payloads):
        for payload in marker.details["result"].payloads:
            yield json.loads(payload.data)


def _size(value: object) -> int:
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())
