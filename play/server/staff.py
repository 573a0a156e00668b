"""The worker of one life: the real one, started and stopped as the life has it."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import timedelta

from temporalio.client import Client

from activities.effects import Patience
from activities.mail.smtp import SmtpPostman
from models.record.record import Record
from worker import workers

BASE_URL = "https://tertial.example"
"""Where links in mails lead; nobody follows them here."""

THREADS = 8
PATIENCE = Patience(attempts=12, time=timedelta(hours=4))


@dataclass(slots=True)
class Staff:
    """The worker.

    Attributes:
        task_queue: Where it takes its work from; each life has its own.
    """

    client: Client
    task_queue: str
    record: Record
    postman: SmtpPostman
    _running: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def start(self) -> None:
        """Start it."""
        threads = self._running.enter_context(ThreadPoolExecutor(THREADS))
        for one in workers(self.client, self.task_queue, self.record, self.postman, BASE_URL, PATIENCE, threads):
            await self._running.enter_async_context(one)

    async def stop(self) -> None:
        """Stop it, when it has ended what it has in hand."""
        await self._running.aclose()
        self._running = AsyncExitStack()
