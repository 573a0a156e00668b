"""The API is killed while commands come in: whoever repeats a command with its key finds it done once."""

import asyncio
import os
import random
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import httpx
from sqlalchemy import Engine

from api.access import issue_token
from deploy.local.ports import free_port
from models.domain.actor import Role
from models.record.database import sessions
from tests.engine.parts import Parts

SEED = 20270107
DEATHS = 3
PATIENCE_SECONDS = 300
"""A busy machine takes long to start the API again, and one command may see every death."""

IDEA: dict[str, Any] = {
    "association": "exempel", "kind": "individual", "title": "Steget vidare", "summary": "En idé.",
    "parties": [{"organisation": "kommunen", "contact": "anna"}], "year": 2027,
}  # fmt: skip


class Service:
    """The API as a process that is killed and started again on the same port."""

    def __init__(self, settings: dict[str, str]) -> None:
        self.port = free_port()
        self.deaths = 0
        self._settings = settings
        self._process: Process | None = None

    async def start(self) -> None:
        """Start the process."""
        serving = (
            "-m",
            "uvicorn",
            "--factory",
            "deploy.service:create_service",
            "--port",
            str(self.port),
            "--log-level",
            "error",
        )
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, *serving, env={**os.environ, **self._settings}, stderr=asyncio.subprocess.DEVNULL
        )

    async def serves(self) -> None:
        """Wait until it takes connections."""
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                await asyncio.sleep(0.05)
                continue
            writer.close()
            return

    async def kill(self) -> None:
        """Kill the process, as a failing machine would."""
        if self._process is not None and self._process.returncode is None:
            self._process.send_signal(signal.SIGKILL)
            await self._process.wait()
            self.deaths += 1


@asynccontextmanager
async def dying(service: Service) -> AsyncIterator[None]:
    """Kill the service at seeded moments, and start it again each time. It is over when the block is."""

    async def go_on() -> None:
        moments = random.Random(SEED)  # noqa: S311 - the same moments in every run
        for _ in range(DEATHS):
            await service.serves()
            await asyncio.sleep(moments.uniform(0.1, 2))
            await service.kill()
            await service.start()

    killer = asyncio.create_task(go_on())
    try:
        yield
    finally:
        killer.cancel()
        with suppress(asyncio.CancelledError):
            await killer
        await service.kill()


async def insist(client: httpx.AsyncClient, path: str, key: str, body: dict[str, Any]) -> httpx.Response:
    """Post a command until the service has lived long enough, and had time enough, to say what became of it."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            with suppress(httpx.TransportError):
                answer = await client.post(path, json=body, headers={"Idempotency-Key": key})
                if (
                    answer.status_code < httpx.codes.INTERNAL_SERVER_ERROR
                    and answer.status_code != httpx.codes.ACCEPTED
                ):
                    return answer
            await asyncio.sleep(0.1)


async def test_every_command_is_done_once_however_often_the_api_is_killed(
    parts: Parts, engine: Engine, database_url: str, temporal_address: str
) -> None:
    with sessions(engine).begin() as session:
        token = issue_token(session, "exempel", "sara", Role.SECRETARIAT)
    service = Service(
        {"TERTIAL_DATABASE_URL": database_url, "TEMPORAL_ADDRESS": temporal_address, "TERTIAL_TASK_QUEUE": parts.queue}
    )
    await service.start()
    headers = {"Authorization": f"Bearer {token}"}
    address = f"http://127.0.0.1:{service.port}"
    async with httpx.AsyncClient(base_url=address, headers=headers, timeout=15) as client, dying(service):
        number = 0
        registered = await insist(client, "/api/interventions", "idea", IDEA)
        while service.deaths < DEATHS or number < 5:
            paper = {"type": "receive_paper", "about": f"Brev {number}", "sender": "K", "received_on": "2024-01-02"}
            case = "/api/interventions/exempel/2027-001"
            answer = await insist(client, f"{case}/commands", f"paper-{number}", paper)
            assert answer.json()["accepted"]
            number += 1

    assert registered.status_code == httpx.codes.CREATED
    journal = parts.journal("intervention/exempel/2027-001")
    assert [row.sequence for row in journal] == list(range(1, len(journal) + 1))
    papers = [row.command_id for row in journal if row.event_type == "paper_received"]
    assert papers == [f"paper-{n}" for n in range(number)]
    assert sum(row.event_type == "idea_registered" for row in journal) == 1
