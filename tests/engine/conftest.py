"""What the tests of the engine share."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog

from models.failpoint import arm
from models.record.database import connect, sessions
from models.record.record import Record
from models.record.register import put_all
from tests.conftest import RULEBOOKS
from tests.engine.installation import Installation, installed, let_go
from tests.engine.parts import Parts
from tests.register import REGISTER

Failpoints = Callable[[str], None]


@pytest.fixture(scope="session", autouse=True)
def _plain_log_lines() -> None:
    """Log lines as an installation has them; the library's own form takes seconds for an error."""
    structlog.configure(processors=[structlog.processors.format_exc_info, structlog.processors.JSONRenderer()])


@pytest.fixture
def failpoints() -> Iterator[Failpoints]:
    """Arms failpoints in this process, in which the tests' workers run; they are disarmed afterwards."""
    yield arm
    arm("")


@pytest.fixture(scope="session")
def installation(data_dir: Path) -> Iterator[Installation]:
    """Parts that a test may stop and kill, and a server under which runs soon continue as new."""
    with installed(data_dir / "installation") as made:
        yield made


@pytest.fixture
async def rolling_parts(installation: Installation) -> AsyncIterator[Parts]:
    """Everything that a case lives in, on that installation; its worker is the test's to start."""
    await asyncio.to_thread(installation.renew)
    engine = connect(installation.url)
    record = Record(sessions(engine), RULEBOOKS)
    with record.sessions.begin() as session:
        put_all(session, "exempel", REGISTER, "test", datetime(2024, 1, 1, tzinfo=UTC))
    yield Parts(await installation.connected(), record, installation.postbox.port)
    let_go(engine)
