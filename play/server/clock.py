"""The clock of a case in a play: Temporal's, moved on by skipping and shifted to the life's own years."""

from datetime import UTC, datetime, timedelta

from temporalio.client import WorkflowHandle
from temporalio.testing import TimeSkipper

from models.contracts.names import workflow_type
from models.contracts.shell import Start

TOLERANCE = timedelta(hours=1)
"""So much later than it was moved to a clock may be: it goes on by itself while a busy machine works."""


class ClockRanAheadError(RuntimeError):
    """Time was skipped further than was asked for, so the play is no play of the life. It can be played again."""


class CaseClock:
    """Starts the workflow of a case at a time of one's choosing, and moves its clock on."""

    def __init__(self, skipper: TimeSkipper, case: str, task_queue: str) -> None:
        self._skipper = skipper
        self._case = case
        self._task_queue = task_queue
        self._offset = timedelta(0)

    @property
    def handle(self) -> WorkflowHandle[object, int]:
        """The workflow of the case, whichever of its runs is the last."""
        return self._skipper.client.get_workflow_handle(self._case, result_type=int)

    async def start(self, at: datetime, signal: str | None = None, payload: object = None) -> None:
        """Start the workflow with its clock at ``at``, and perhaps with a signal there from the first."""
        self._offset = at - datetime.now(UTC)
        start = Start(case=self._case, clock_offset=self._offset.total_seconds())
        await self._skipper.client.start_workflow(
            workflow_type(self._case), start, id=self._case, task_queue=self._task_queue,
            start_signal=signal, start_signal_args=[] if payload is None else [payload],
        )  # fmt: skip

    async def move_to(self, at: datetime) -> None:
        """Move the clock on to an instant, and everything that comes before it. It never goes back."""
        wait = at - await self._now()
        if wait > timedelta(0):
            await self._skipper.fast_forward(self.handle, wait)

    async def require_not_past(self, at: datetime) -> None:
        """Make sure that time has not been skipped further than to an instant.

        Raises:
            ClockRanAheadError: it has. Temporal's skipping is experimental, and on a busy machine this has been seen.
        """
        now = await self._now()
        if now > at + TOLERANCE:
            raise ClockRanAheadError(f"the clock stood at {now.isoformat()} and ought to stand at {at.isoformat()}")

    async def _now(self) -> datetime:
        return await self._skipper.get_current_time(self.handle) + self._offset
