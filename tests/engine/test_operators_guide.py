"""The commands of the operator's guide, run as they stand there, against a real server with a worker."""

import asyncio
import os
import re
from datetime import timedelta
from pathlib import Path

import pytest
from temporalio.client import Client

from activities.effects import Patience
from deploy.local.ports import free_port
from deploy.local.temporal_server import executable
from models.contracts.names import COMMAND, NAMED_SIGNALS, STANDING, SUBMIT
from models.contracts.search_attributes import ATTENTION, TYPES
from models.domain.commands.idea import ShelveIdea
from models.domain.decide import DECIDE
from models.record.record import Record
from tests.engine.history import failed_tasks
from tests.engine.parts import IDEA, SHELVE, Parts, submit

GUIDE = Path(__file__).parents[2] / "docs" / "operations.md"
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
HASTY = Patience(attempts=1, time=timedelta(0))


def _breaks(*_: object) -> None:
    raise ZeroDivisionError


async def test_every_command_of_the_guide_does_what_it_says(
    client: Client,
    record: Record,
    temporal_address: str,
    tmp_path: Path,
    case_id: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = Parts(client, record, free_port(), patience=HASTY)
    async with parts.worker():
        handle = await parts.start(case_id)
        await submit(handle, IDEA)
        with monkeypatch.context() as broken:
            broken.setitem(DECIDE, ShelveIdea, _breaks)
            await submit(handle, {**SHELVE, "id": "shelve-1"})
        await parts.settled(case_id)
        await parts.eventually_attribute(case_id, ATTENTION, ["parked", "stalled"])
        environment = {"TEMPORAL_ADDRESS": temporal_address, "HOME": str(tmp_path), "CASE": case_id}

        said = [await _run(block.replace("interventions", parts.queue), environment) for block in BLOCKS]

        await parts.until(lambda: "guide-resume-1" in {row.command_id for row in parts.journal(case_id)})
        assert (await handle.query(STANDING))["stalled"] == []
        assert await failed_tasks(parts.client, (await handle.describe()).id) == []
    listed = said[0]
    assert listed.count(case_id) >= 3, listed
    assert said[1].strip() == ""
    assert all(told.strip() for told in (said[0], *said[2:]))
    taken = {row.command_id: row.event_type for row in parts.journal(case_id)}
    assert taken.keys() >= {f"guide-{what}-1" for what in ("decision", "remittance", "meeting", "shelve", "resume")}
    assert "command_malformed" not in parts.events(case_id)
    assert {"effect_retried", "stalled_retried"} <= set(parts.events(case_id))


def test_the_guide_shows_every_signal_the_update_the_queries_and_lists_by_every_search_attribute() -> None:
    shown = "\n".join(BLOCKS)
    assert all(f"--name {name} " in shown for name in (*NAMED_SIGNALS, COMMAND, SUBMIT))
    assert all(f"--type {name} " in shown for name in ("standing", "forecast"))
    assert [name for name in TYPES if name not in shown] == []


async def _run(block: str, environment: dict[str, str]) -> str:
    process = await asyncio.create_subprocess_exec(
        "bash", "-euo", "pipefail", "-c", block,
        env={**environment, "PATH": f"{executable().parent}:{os.environ['PATH']}"},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0, f"{block}\n{said.decode()}"
    return said.decode()
