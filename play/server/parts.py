"""The real parts that lives are played on, started once for many: PostgreSQL, Temporal, a mail server."""

import asyncio
import itertools
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import Engine
from temporalio.client import Client
from temporalio.testing import TimeSkipper, TimeSkippingConfig

from deploy.local import postgres, temporal_server
from models.contracts.connection import plugin
from models.contracts.search_attributes import TYPES
from models.record.database import connect
from models.record.migrate import migrate
from play.server.mailbox import Mailbox, mailbox

TIME_SKIPPING = {
    "frontend.WorkflowTimeSkippingEnabled": "true",
    "frontend.WorkflowTimeSkippingMaxSkipPerSession": "5000",
    "history.timerProcessorMaxTimeShift": '"1ms"',
}
"""Settings of the dev server; without the last, each timer takes a second."""

_POSTGRES = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""Nothing here outlives the play."""


@dataclass(slots=True)
class Parts:
    """What runs.

    Attributes:
        skipper: Starts workflows, and moves their clocks.
        mailbox: Where mails arrive.
        directory: For files of the play's own.
    """

    skipper: TimeSkipper
    mailbox: Mailbox
    directory: Path
    _url: str
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def number(self) -> int:
        """A number for the next life."""
        return next(self._numbers)

    def database(self, name: str) -> Engine:
        """A new database with every table in it, and nothing in them."""
        with psycopg.connect(self._address("postgres").replace("+psycopg", ""), autocommit=True) as admin:
            admin.execute(SQL("create database {} template {}").format(Identifier(name), Identifier(postgres.DATABASE)))
        return connect(self._address(name))

    def _address(self, name: str) -> str:
        return self._url.replace(f"/{postgres.DATABASE}?", f"/{name}?")


@asynccontextmanager
async def running_parts() -> AsyncIterator[Parts]:
    """Start every part, and stop them all at the end. Raises ``StartError`` as they do."""
    async with AsyncExitStack() as stack:
        directory = stack.enter_context(_directory())
        url = await asyncio.to_thread(_start_postgres, directory / "postgres", stack)
        address = await asyncio.to_thread(_start_temporal, directory / "temporal", stack)
        client = await Client.connect(address, plugins=[plugin()])
        skipper = TimeSkipper(client, config=TimeSkippingConfig(enabled=False))
        yield Parts(skipper, stack.enter_context(mailbox()), directory, url)


@contextmanager
def _directory() -> Iterator[Path]:
    """A directory that PostgreSQL's system user can reach, also as root."""
    with tempfile.TemporaryDirectory(prefix="tertial-play-", ignore_cleanup_errors=True) as made:
        Path(made).chmod(0o755)
        yield Path(made)


def _start_postgres(directory: Path, stack: AsyncExitStack) -> str:
    server = postgres.start(directory, _POSTGRES)
    stack.callback(server.stop)
    engine = connect(server.url)
    migrate(engine)
    engine.dispose()
    return server.url


def _start_temporal(directory: Path, stack: AsyncExitStack) -> str:
    server = temporal_server.start(directory, TYPES, dynamic_config=TIME_SKIPPING)
    stack.callback(server.stop)
    return server.address
