"""The real parts that tests share: a PostgreSQL server, a Temporal dev server and mail servers."""

import itertools
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as MessageHandler
from hypothesis import settings
from sqlalchemy import Engine
from temporalio.client import Client

from deploy.local import postgres, temporal_server
from deploy.local.ports import free_port
from models.contracts.connection import plugin
from models.contracts.search_attributes import TYPES
from models.record.database import connect, sessions
from models.record.migrate import migrate
from models.record.record import Record
from models.record.register import put_all
from tests.engine.parts import Parts
from tests.register import REGISTER

# A test that passes passes again: no example depends on chance, and none on how busy the machine is.
settings.register_profile("the same every time", deadline=None, derandomize=True, database=None)
settings.load_profile("the same every time")

RULEBOOKS = Path(__file__).parent.parent / "rulebooks"
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def data_dir() -> Iterator[Path]:
    """A directory that PostgreSQL's system user can reach, also as root."""
    with tempfile.TemporaryDirectory(prefix="tertial-tests-", ignore_cleanup_errors=True) as made:
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.fixture(scope="session")
def postgres_url(data_dir: Path) -> Iterator[str]:
    with postgres.embedded_postgres(data_dir / "postgres", {"fsync": "off"}) as url:
        yield url


@pytest.fixture(scope="session")
def migrated_database(postgres_url: str) -> str:
    """The name of a database that tests copy, so that migrations run once."""
    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as admin:
        admin.execute("create database migrated")
    made = connect(postgres_url.replace("/tertial?", "/migrated?"))
    migrate(made)
    made.dispose()
    return "migrated"


@pytest.fixture
def database_url(postgres_url: str, migrated_database: str) -> str:
    """A database of the test's own, migrated."""
    name = f"test_{os.getpid()}_{next(_numbers)}"
    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as admin:
        admin.execute(f"create database {name} template {migrated_database}")
    return postgres_url.replace("/tertial?", f"/{name}?")


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    made = connect(database_url)
    yield made
    made.dispose()


@pytest.fixture
def record(engine: Engine) -> Record:
    """The record of a database in which the example association's register has been entered."""
    made = Record(sessions(engine), RULEBOOKS)
    with made.sessions.begin() as session:
        put_all(session, "exempel", REGISTER, "test", datetime(2024, 1, 1, tzinfo=UTC))
    return made


@pytest.fixture(scope="session")
def temporal_address(data_dir: Path) -> Iterator[str]:
    with temporal_server.temporal_dev_server(data_dir / "temporal", TYPES) as address:
        yield address


@pytest.fixture(scope="session")
async def client(temporal_address: str) -> Client:
    return await Client.connect(temporal_address, plugins=[plugin()])


@dataclass
class Mailbox(MessageHandler):
    """What a mail server has taken."""

    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(EmailMessage)

    def handle_message(self, message: EmailMessage) -> None:  # type: ignore[override]
        self.mails.append(message)


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """A mail server."""
    box = Mailbox(free_port())
    controller = Controller(box, hostname="127.0.0.1", port=box.port)
    controller.start()
    yield box
    controller.stop()


@pytest.fixture
async def parts(client: Client, record: Record, mailbox: Mailbox) -> AsyncIterator[Parts]:
    """Everything that a case lives in, with a worker running."""
    made = Parts(client, record, mailbox.port)
    async with made.worker():
        yield made


@pytest.fixture
def case_id() -> str:
    """A case that no other test has."""
    return f"intervention/exempel/2027-{uuid4().int % 900_000 + 100_000}"
