"""An installation to take pictures of: the example association on real parts that can be made to fail."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from temporalio.client import Client

from activities.effects import Patience
from deploy.local import postgres, temporal_server
from deploy.local.example.sending import send
from deploy.local.example.story import Story
from deploy.local.example_data import enter_register, stories
from deploy.local.ports import free_port
from models.contracts.connection import plugin
from models.contracts.search_attributes import TYPES
from models.record.database import connect, sessions
from models.record.migrate import migrate
from models.record.record import Record
from tests.conftest import RULEBOOKS
from tests.engine.parts import Parts

QUEUE = "interventions"
LITTLE_PATIENCE = Patience(attempts=3, time=timedelta(0))


class Postbox:
    """A mail server that can be told to refuse.

    Attributes:
        mails: What it has taken.
        refuses: It answers every mail as a server does whose disk is full.
    """

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.refuses = False

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802, ARG002
        """Take a mail, or refuse it for now."""
        if self.refuses:
            return "452 4.3.1 Insufficient system storage"
        self.mails.append(message_from_bytes(bytes(envelope.original_content or b""), policy=default))
        return "250 OK"


@dataclass
class Stage:
    """Everything that a picture may show.

    Attributes:
        ui: Where Temporal UI is.
        cases: The example's cases, by name.
    """

    parts: Parts
    postbox: Postbox
    ui: str
    cases: dict[str, Story]
    _database: postgres.Postgres

    def case(self, name: str) -> str:
        """The id of one of the example's cases."""
        return self.cases[name].case.id

    def stop_database(self) -> None:
        """The database is down from now on."""
        self._database.stop()


@contextmanager
def _directory() -> Iterator[Path]:
    """A directory that PostgreSQL's system user can reach, also as root."""
    with tempfile.TemporaryDirectory(prefix="tertial-screenshots-", ignore_cleanup_errors=True) as made:
        Path(made).chmod(0o755)
        yield Path(made)


@asynccontextmanager
async def set_up() -> AsyncIterator[Stage]:
    """The parts, with the example loaded and all of its mails and documents carried out."""
    async with AsyncExitStack() as running:
        directory = running.enter_context(_directory())
        database = postgres.start(directory / "postgres")
        running.callback(database.stop)
        engine = connect(database.url)
        migrate(engine)
        postbox = Postbox()
        mail = Controller(postbox, hostname="127.0.0.1", port=free_port())
        mail.start()
        running.callback(mail.stop)
        server = temporal_server.start(directory / "temporal", TYPES)
        running.callback(server.stop)
        client = await Client.connect(server.address, plugins=[plugin()])
        parts = Parts(client, Record(sessions(engine), RULEBOOKS), mail.port, QUEUE, LITTLE_PATIENCE)
        cases = await _load(parts)
        await running.enter_async_context(parts.worker())
        await _carried_out(parts, cases)
        yield Stage(parts, postbox, server.ui_url, cases, database)


async def _load(parts: Parts) -> dict[str, Story]:
    with parts.record.sessions.begin() as session:
        enter_register(session, datetime.now(UTC))
        told = stories(session, RULEBOOKS)
    await send(parts.client, QUEUE, told)
    return {story.commands[0].id.split("/")[1]: story for story in told}


async def _carried_out(parts: Parts, cases: dict[str, Story]) -> None:
    for story in cases.values():
        last = story.commands[-1].id
        await parts.until(lambda case=story.case.id, last=last: any(r.command_id == last for r in parts.journal(case)))  # type: ignore[misc]
        await parts.settled(story.case.id, 60)
    await asyncio.sleep(2)  # until the list has caught up: visibility follows the run
