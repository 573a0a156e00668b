"""A case's real surroundings in one piece: database, record, worker, Temporal and a mail server."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from sqlmodel import select
from temporalio.api.sdk.v1 import WorkflowMetadata
from temporalio.client import Client, WorkflowHandle
from temporalio.common import SearchAttributeKey
from temporalio.service import RPCError

from activities.effects import Patience
from activities.mail.smtp import SmtpPostman, SmtpServer
from models.contracts.names import SUBMIT, workflow_type
from models.contracts.shell import Start
from models.record.record import Record
from models.tables.ledgers import WAITING_STATES, DocumentRow, MailRow
from models.tables.record import JournalRow
from worker import workers

Handle = WorkflowHandle[Any, Any]
UNHURRIED = Patience(attempts=1000, time=timedelta(days=1))


@dataclass
class Parts:
    """What a test has at hand."""

    client: Client
    record: Record
    mail_port: int
    queue: str = field(default_factory=lambda: f"queue-{uuid4().hex[:8]}")
    patience: Patience = UNHURRIED
    letters_from: date | None = None

    @asynccontextmanager
    async def worker(self) -> AsyncIterator[None]:
        """A running worker."""
        postman = SmtpPostman(
            SmtpServer("127.0.0.1", self.mail_port, "Tertial <tertial@exempel.example>", security="none")
        )
        with ThreadPoolExecutor(16) as threads:
            async with AsyncExitStack() as running:
                for one in workers(
                    self.client,
                    self.queue,
                    self.record,
                    postman,
                    "http://tertial.example",
                    self.patience,
                    threads,
                    self.letters_from,
                ):
                    await running.enter_async_context(one)
                yield

    async def start(self, case: str, clock_offset: float = 0.0) -> Handle:
        """Start a case's run."""
        return await self.client.start_workflow(
            workflow_type(case), Start(case=case, clock_offset=clock_offset), id=case, task_queue=self.queue
        )

    def journal(self, case: str) -> list[JournalRow]:
        """The case's journal."""
        with self.record.sessions() as session:
            return list(
                session.scalars(select(JournalRow).where(JournalRow.case_id == case).order_by(JournalRow.sequence))  # type: ignore[arg-type]
            )

    def events(self, case: str) -> list[str]:
        """The types of the case's facts, in order."""
        return [row.event_type for row in self.journal(case)]

    def mails(self, case: str) -> list[MailRow]:
        """The case's ledger of mails."""
        with self.record.sessions() as session:
            return list(session.scalars(select(MailRow).where(MailRow.case_id == case).order_by(MailRow.sequence)))  # type: ignore[arg-type]

    def documents(self, case: str) -> list[DocumentRow]:
        """The case's ledger of documents."""
        with self.record.sessions() as session:
            return list(session.scalars(select(DocumentRow).where(DocumentRow.case_id == case)))

    async def until(self, holds: Callable[[], bool], seconds: float = 20) -> None:
        """Wait until something holds."""
        async with asyncio.timeout(seconds):
            while not await asyncio.to_thread(holds):
                await asyncio.sleep(0.02)

    async def eventually_attribute(self, case: str, key: SearchAttributeKey[Any], wanted: object) -> bool:
        """Wait until a search attribute of a case's run has a value. Says so."""
        async with asyncio.timeout(20):
            while True:
                description = await self.client.get_workflow_handle(case).describe()
                if description.typed_search_attributes.get(key) == wanted:
                    return True
                await asyncio.sleep(0.05)

    def _states(self, case: str) -> list[str]:
        return [*(mail.state for mail in self.mails(case)), *(document.state for document in self.documents(case))]

    async def settled(self, case: str, seconds: float = 20) -> None:
        """Wait until every mail and document of a case has been carried out."""
        async with asyncio.timeout(seconds):
            while any(state in WAITING_STATES for state in self._states(case)):
                await asyncio.sleep(0.05)


def command(does: str, who: str, role: str, command_id: str | None = None, **body: Any) -> dict[str, Any]:
    """A command as it is sent."""
    envelope: dict[str, Any] = {"actor": {"person": who, "role": role}, "body": {"type": does, **body}}
    return {**envelope, "id": command_id} if command_id else envelope


async def submit(handle: Handle, wanted: dict[str, Any]) -> dict[str, Any]:
    """Submit a command and wait for its answer."""
    answer: dict[str, Any] = await handle.execute_update(SUBMIT, wanted)
    return answer


async def details(handle: Handle) -> str:
    """What an operator reads on the run's page."""
    metadata: WorkflowMetadata = await handle.query("__temporal_workflow_metadata", result_type=WorkflowMetadata)
    return metadata.current_details


async def until_told(handle: Handle, words: str) -> None:
    """Wait until the run's page says something."""
    async with asyncio.timeout(10):
        while words not in await details(handle):
            await asyncio.sleep(0.05)


async def insist(handle: Handle, wanted: dict[str, Any]) -> dict[str, Any]:
    """Submit a command, again where the run was just handing over to the next when it came."""
    while True:
        with suppress(RPCError):
            return await submit(handle, wanted)
        await asyncio.sleep(0.05)


IDEA = command(
    "register_idea", "anna", "party_representative", kind="individual", title="Steget vidare",
    summary="Unga vuxna får stöd av två myndigheter på en gång.",
    parties=[{"organisation": "kommunen", "contact": "anna"}, {"organisation": "regionen", "contact": "rolf"}],
)  # fmt: skip

SHELVE = command("shelve_idea", "sara", "secretariat", reason="Vi väntar in en ny part.")

RESUME = command("resume_idea", "anna", "party_representative", reason="Nu finns en till part.")
SHARE = command(
    "share_application", "anna", "party_representative", application={"parties": [
        {"organisation": "kommunen", "contact": "anna"}, {"organisation": "regionen", "contact": "rolf"},
    ]},
)  # fmt: skip
WITHDRAW = command("withdraw_application", "anna", "party_representative", reason="Vi gör det inom ordinarie drift.")


def retry(stalled: str) -> dict[str, Any]:
    """The command by which an operator has something stalled tried again."""
    return command("retry_stalled", "olle", "operator", key=stalled)


def retry_effect(effect: str) -> dict[str, Any]:
    """The command by which an operator has a parked mail or document tried again."""
    return command("retry_effect", "olle", "operator", effect=effect)
