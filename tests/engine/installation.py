"""An installation whose parts can be killed: a database, a dev server and a worker, each a process of its own.

Whatever has been killed is started again, as a service manager would. The mail server is the world outside: it stays.
"""

import asyncio
import gc
import os
import sys
import threading
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes
from pathlib import Path
from uuid import uuid4

import psutil
import psycopg
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import Engine
from temporalio.client import Client

from deploy.local import data_directory, postgres, temporal_server
from deploy.local.ports import free_port
from deploy.local.program import Program, Running, StartError
from deploy.local.program import start as start_program
from deploy.local.temporal_server import TemporalServer
from models.contracts.connection import plugin
from models.contracts.search_attributes import TYPES
from models.record.database import connect
from models.record.migrate import migrate

SUGGESTED_AFTER = 40
"""Events after which the server suggests to continue as new: a life of a few steps rolls over several times."""

_OPTIONS = {"fsync": "off", "full_page_writes": "off"}
"""Processes are killed here, not the machine: what was written stays written."""

PARTS = ("worker", "database", "server")


class Postbox:
    """The mail server, which counts the copies of each mail by its Message-ID."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.copies: Counter[str] = Counter()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802, ARG002
        """Take a mail."""
        content = envelope.content or b""
        mail = message_from_bytes(content if isinstance(content, bytes) else content.encode())
        self.copies[str(mail["Message-ID"]).strip()] += 1
        return "250 OK"


@dataclass
class Installation:
    """The parts, running.

    Attributes:
        database: The name of the database that the worker uses.
        queue: The task queue.
        deaths: How often each part was found ended.
    """

    directory: Path
    postbox: Postbox
    postgres: postgres.Postgres
    server: TemporalServer
    database: str = ""
    queue: str = ""
    worker: Running | None = field(default=None)
    deaths: Counter[str] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def url(self) -> str:
        """The address of the database in use."""
        return self.postgres.url.replace("/tertial?", f"/{self.database}?")

    async def connected(self) -> Client:
        """A client of the dev server; it finds it again after it has been killed."""
        return await Client.connect(self.server.address, plugins=[plugin()])

    def renew(self) -> None:
        """A database of its own and a queue of its own, for the next life; nothing has died yet."""
        self.deaths.clear()
        self.database, self.queue = f"life_{uuid4().hex[:8]}", f"queue-{uuid4().hex[:8]}"
        with psycopg.connect(self.postgres.url.replace("+psycopg", ""), autocommit=True) as admin:
            admin.execute(f"create database {self.database} template migrated")
        self.postbox.copies.clear()

    def start_worker(self, failpoints: str = "") -> None:
        """Start the worker process."""
        host, _, port = self.server.address.partition(":")
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("TEMPORAL_", "TERTIAL_"))}
        settings = {
            "TERTIAL_DATABASE_URL": self.url,
            "TERTIAL_TEMPORAL_HOST": host,
            "TERTIAL_TEMPORAL_PORT": port,
            "TERTIAL_TASK_QUEUE": self.queue,
            "TERTIAL_SMTP_HOST": "127.0.0.1",
            "TERTIAL_SMTP_PORT": str(self.postbox.port),
            "TERTIAL_SMTP_SECURITY": "none",
            "TERTIAL_MAIL_FROM": "tertial@exempel.example",
            "TERTIAL_FAILPOINTS": failpoints,
            "TERTIAL_LOG_FORMAT": "json",
        }
        command = (sys.executable, "-m", "worker")
        self.worker = start_program(
            Program(name="worker", command=command, environment=ours | settings), self.directory / "logs"
        )

    def stop_worker(self) -> None:
        """Have the worker stop, if it runs."""
        if self.worker is not None:
            self.worker.stop()
            self.worker = None

    def kill(self, part: str) -> None:
        """End a part as the kernel would, with everything that it has started."""
        running = {"worker": self.worker, "database": self.postgres.running, "server": self.server.running}[part]
        if running is None:
            return
        with self._lock, suppress(psutil.NoSuchProcess):
            leader = psutil.Process(running.process.pid)
            for process in (leader, *leader.children(recursive=True)):
                with suppress(psutil.NoSuchProcess):
                    process.kill()
            running.process.wait()

    def lose_temporals_store(self) -> None:
        """Have the dev server go on, at its address, with nothing in its store."""
        self.server.stop()
        for file in (self.directory / "temporal").glob("temporal.db*"):
            file.unlink()
        self.server = _started_server(self.directory, self.server)

    def tend(self) -> None:
        """Start again whatever has ended."""
        with self._lock:
            if not self.postgres.running.alive:
                self.deaths["database"] += 1
                self.postgres = _started_postgres(self.directory)
            if not self.server.running.alive:
                self.deaths["server"] += 1
                self.server = _started_server(self.directory, self.server)
            if self.worker is not None and not self.worker.alive:
                self.deaths["worker"] += 1
                self.start_worker()


def _started_postgres(directory: Path) -> postgres.Postgres:
    """Start the database; what is left of a killed one may need a moment to go."""
    for _ in range(20):
        with suppress(StartError):
            return postgres.start(directory / "postgres", _OPTIONS)
    raise AssertionError("the database cannot be started again")


def _started_server(directory: Path, former: TemporalServer | None = None) -> TemporalServer:
    port = int(former.address.partition(":")[2]) if former else None
    suggest = {"limit.historyCount.suggestContinueAsNew": str(SUGGESTED_AFTER)}
    return temporal_server.start(directory / "temporal", TYPES, port=port, dynamic_config=suggest)


@contextmanager
def installed(directory: Path) -> Iterator[Installation]:
    """An installation without a worker, for the length of a block."""
    data_directory.make(directory)
    database = _started_postgres(directory)
    with psycopg.connect(database.url.replace("+psycopg", ""), autocommit=True) as admin:
        admin.execute("create database migrated")
    engine = connect(database.url.replace("/tertial?", "/migrated?"))
    migrate(engine)
    engine.dispose()
    postbox = Postbox(free_port())
    controller = Controller(postbox, hostname="127.0.0.1", port=postbox.port)
    controller.start()
    made = Installation(directory, postbox, database, _started_server(directory))
    try:
        yield made
    finally:
        made.stop_worker()
        controller.stop()
        made.server.stop()
        made.postgres.stop()


def let_go(engine: Engine) -> None:
    """Close the connections to a database that may have been killed meanwhile.

    SQLAlchemy drops, unclosed, one that breaks while it is being made; the warning would hit whichever test comes next.
    """
    engine.dispose()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


async def tended(installation: Installation) -> None:
    """Look after an installation until cancelled."""
    while True:
        await asyncio.to_thread(installation.tend)
        await asyncio.sleep(0.05)
