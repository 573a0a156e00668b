"""``python -m tests.replay.record_history 0.1.0`` records golden histories of this version, for a release.

It only adds files. Where one of the name exists it stops: what has been recorded is never recorded again.
"""

import asyncio
import json
import re
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from temporalio.service import RPCError

from activities.effects import Patience
from deploy.local.ports import free_port
from models.contracts.names import COMMAND, SUBMIT
from models.record.database import connect, sessions
from models.record.record import Record
from models.record.register import put_all
from tests.conftest import RULEBOOKS
from tests.engine.history import runs
from tests.engine.installation import Installation, installed
from tests.engine.odd_inputs import ODD
from tests.engine.parts import IDEA, RESUME, SHARE, SHELVE, WITHDRAW, Parts, insist, retry_effect
from tests.register import REGISTER
from tests.replay.golden import HISTORIES

LONG_AGO = datetime.now(UTC) - timedelta(days=2000)
_PERSONAL = {"identity", "stackTrace", "source"}
"""Keys whose values name the machine on which a history was recorded."""

_STICKY_QUEUE = re.compile(r"^\d+@\S+-[0-9a-f]{32}$")
"""The queue of one worker alone, which is named after its process and machine."""

_ODD_AND_SMALL = ("nothing", "two inputs", "binary", "an unknown encoding", "no JSON", "an array", "an unknown command")

Scenario = Callable[[Installation, Parts, str], Awaitable[None]]


async def an_idea_is_shelved_and_taken_up(_: Installation, parts: Parts, case: str) -> None:
    """Mails, a document, and a timer for what comes next."""
    handle = await parts.start(case)
    await insist(handle, IDEA)
    await parts.settled(case)
    await handle.signal(COMMAND, SHELVE)
    await insist(handle, RESUME)


async def odd_inputs_of_every_kind(_: Installation, parts: Parts, case: str) -> None:
    """Nothing of what arrives is a command."""
    handle = await parts.start(case)
    await insist(handle, IDEA)
    for kind in _ODD_AND_SMALL:
        await handle.signal("remittance", args=ODD[kind])
    await insist(handle, SHELVE)


async def the_database_is_down(installation: Installation, parts: Parts, case: str) -> None:
    """The record is awaited."""
    handle = await parts.start(case)
    await insist(handle, IDEA)
    await parts.settled(case)
    await asyncio.to_thread(installation.postgres.stop)
    waits = asyncio.create_task(handle.execute_update(SUBMIT, SHELVE))
    await asyncio.sleep(4)
    await asyncio.to_thread(installation.tend)
    with suppress(RPCError):
        await waits


async def a_run_continues_as_new(_: Installation, parts: Parts, case: str) -> None:
    """Several runs, each the beginning of the next."""
    handle = await parts.start(case)
    await insist(handle, IDEA)
    while len(await runs(parts.client, case)) < 3:
        await insist(handle, RESUME)


async def a_case_comes_to_rest(_: Installation, parts: Parts, case: str) -> None:
    """Moments that are due at once, and the end."""
    handle = await parts.start(case)
    for days, wanted in enumerate((IDEA, SHARE, WITHDRAW)):
        await insist(handle, {**wanted, "at": (LONG_AGO + timedelta(days=days)).isoformat()})
    await handle.result()


async def mails_are_parked(_: Installation, parts: Parts, case: str) -> None:
    """No mail server answers."""
    hasty = replace(parts, mail_port=free_port(), queue=f"{parts.queue}-hasty", patience=Patience(2, timedelta(0)))
    async with hasty.worker():
        handle = await hasty.start(case)
        await insist(handle, IDEA)
        await hasty.settled(case)
        await insist(handle, retry_effect(hasty.mails(case)[0].mail))
        await hasty.settled(case)


SCENARIOS: tuple[Scenario, ...] = (
    an_idea_is_shelved_and_taken_up,
    odd_inputs_of_every_kind,
    the_database_is_down,
    a_run_continues_as_new,
    a_case_comes_to_rest,
    mails_are_parked,
)


async def record_histories(version: str) -> list[Path]:
    """Play every scenario and write what Temporal kept of it. Answers with the files."""
    written: list[Path] = []
    with _directory() as directory, installed(directory) as installation:
        installation.renew()
        engine = connect(installation.url)
        record = Record(sessions(engine), RULEBOOKS)
        with record.sessions.begin() as session:
            put_all(session, "exempel", REGISTER, "test", datetime(2024, 1, 1, tzinfo=UTC))
        parts = Parts(await installation.connected(), record, installation.postbox.port)
        async with parts.worker():
            for number, scenario in enumerate(SCENARIOS, start=101):
                case = f"intervention/exempel/2027-{number}"
                await scenario(installation, parts, case)
                written += await _write(parts, case, f"{version}.{scenario.__name__}")
        engine.dispose()
    return written


async def _write(parts: Parts, case: str, name: str) -> list[Path]:
    files = []
    for number, run in enumerate(reversed(await runs(parts.client, case)), start=1):
        history = await parts.client.get_workflow_handle(case, run_id=run).fetch_history()
        if not any(event.HasField("workflow_task_completed_event_attributes") for event in history.events):
            continue  # nothing has been decided in it, so there is nothing to replay
        file = HISTORIES / f"{name}.{number}.{case.rsplit('/', 1)[-1]}.json"
        if file.exists():
            raise FileExistsError(f"{file.name} has been recorded. Histories are never recorded again.")
        file.write_text(json.dumps(_anonymous(json.loads(history.to_json())), indent=1, ensure_ascii=False) + "\n")
        files.append(file)
    return files


def _anonymous(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _anonymous(inner) for key, inner in value.items() if key not in _PERSONAL}
    if isinstance(value, list):
        return [_anonymous(inner) for inner in value]
    if not isinstance(value, str):
        return value
    return re.sub(rf"{tempfile.gettempdir()}/\S+", "a socket", _STICKY_QUEUE.sub("a worker's own queue", value))


@contextmanager
def _directory() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="tertial-replay-", ignore_cleanup_errors=True) as made:
        Path(made).chmod(0o755)
        yield Path(made) / "installation"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say which version's histories these are: python -m tests.replay.record_history 0.1.0")
    for one in asyncio.run(record_histories(sys.argv[1])):
        print(one.name)
