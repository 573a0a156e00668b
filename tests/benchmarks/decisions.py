"""How long a decision by the API takes, beside a plain Temporal update, in one run on one machine.

python -m tests.benchmarks.decisions [--rounds 200] [--parallel 20]

Everything runs as processes of its own: PostgreSQL, the dev server, our worker, our API and a worker with a workflow
that does nothing but answer. Machines are shared and noisy: read the ratios.
"""

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import httpx
from temporalio.client import Client

from api.access import issue_token
from deploy.local import postgres, temporal_server
from deploy.local.ports import free_port
from models.contracts.search_attributes import TYPES
from models.domain.actor import Role
from models.record.database import connect, sessions
from models.record.migrate import migrate
from models.record.register import put_all
from tests.benchmarks.plain import QUEUE, Plain
from tests.register import REGISTER

IDEA = {
    "association": "exempel",
    "kind": "individual",
    "title": "Mätning",
    "summary": "En idé att mäta med.",
    "parties": [{"organisation": "kommunen", "contact": "anna"}],
}
PAPER = {"type": "receive_paper", "about": "Brev", "sender": "Kommunen", "received_on": "2024-01-02"}

Act = Callable[[], Awaitable[object]]


@contextmanager
def process(*command: str, **settings: str) -> Iterator[None]:
    """A Python process of ours for the length of a block."""
    running = subprocess.Popen(
        [sys.executable, "-m", *command], env={**os.environ, **settings}, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        running.terminate()
        running.wait(30)


async def timed(act: Act, rounds: int) -> list[float]:
    """Milliseconds of each of some calls, one at a time."""
    found = []
    for _ in range(rounds):
        began = time.perf_counter()
        await act()
        found.append((time.perf_counter() - began) * 1000)
    return found


async def rate(acts: list[Act], rounds: int) -> float:
    """Calls a second, each of some callers making its calls one after the other, all callers at once."""

    async def one(act: Act) -> None:
        for _ in range(rounds):
            await act()

    began = time.perf_counter()
    await asyncio.gather(*(one(act) for act in acts))
    return len(acts) * rounds / (time.perf_counter() - began)


def tell(name: str, milliseconds: list[float]) -> None:
    """One line of figures."""
    ordered = sorted(milliseconds)
    p95 = ordered[int(len(ordered) * 0.95)]
    print(f"{name:34} median {statistics.median(ordered):6.1f} ms   p95 {p95:6.1f} ms   n={len(ordered)}")


async def measure(api: httpx.AsyncClient, client: Client, rounds: int, parallel: int) -> None:
    """Measure and print."""

    async def register() -> str:
        answer = await api.post("/api/interventions", json=IDEA, headers={"Idempotency-Key": uuid4().hex})
        answer.raise_for_status()
        return str(answer.headers["location"])

    def decision(case: str) -> Act:
        async def act() -> None:
            (await api.post(f"{case}/commands", json=PAPER)).raise_for_status()

        return act

    async def plain() -> Act:
        handle = await client.start_workflow(Plain.run, id=f"plain-{uuid4().hex}", task_queue=QUEUE)

        async def act() -> None:
            await handle.execute_update(Plain.add, "x" * 400)

        return act

    ours, theirs = decision(await register()), await plain()
    await timed(ours, 10)
    await timed(theirs, 10)
    plain_ms, our_ms = await timed(theirs, rounds), await timed(ours, rounds)
    tell("plain Temporal update", plain_ms)
    tell("decision by the API", our_ms)
    print(f"{'ratio of the medians':34} {statistics.median(our_ms) / statistics.median(plain_ms):.1f}")
    many_ours = [decision(await register()) for _ in range(parallel)]
    many_theirs = [await plain() for _ in range(parallel)]
    their_rate, our_rate = await rate(many_theirs, 10), await rate(many_ours, 10)
    print(f"{f'plain updates, {parallel} at once':34} {their_rate:.0f}/s")
    print(f"{f'decisions by the API, {parallel} at once':34} {our_rate:.0f}/s   ratio {their_rate / our_rate:.1f}")


def prepared(url: str) -> str:
    """A migrated database with the example's register. Gives an access token for its secretariat."""
    engine = connect(url)
    migrate(engine)
    with sessions(engine).begin() as session:
        put_all(session, "exempel", REGISTER, "benchmark", datetime.now(UTC))
        token = issue_token(session, "exempel", "sara", Role.SECRETARIAT)
    engine.dispose()
    return token


def reachable(made: str) -> Path:
    """A directory that PostgreSQL's system user can reach, also as root."""
    directory = Path(made)
    directory.chmod(0o755)
    return directory


async def run(rounds: int, parallel: int) -> None:
    """Set everything up and measure."""
    with (
        tempfile.TemporaryDirectory(prefix="tertial-benchmark-", ignore_cleanup_errors=True) as made,
        ExitStack() as up,
    ):
        directory = reachable(made)
        url = up.enter_context(postgres.embedded_postgres(directory / "postgres"))
        address = up.enter_context(temporal_server.temporal_dev_server(directory / "temporal", TYPES))
        token = prepared(url)
        port = free_port()
        settings = {"TERTIAL_DATABASE_URL": url, "TEMPORAL_ADDRESS": address, "TERTIAL_MAILBOX_PORT": str(free_port())}
        up.enter_context(process("worker", **settings))
        up.enter_context(process("tests.benchmarks.plain", address))
        serving = ("uvicorn", "--factory", "deploy.service:create_service", "--port", str(port), "--log-level", "error")
        up.enter_context(process(*serving, "--no-access-log", **settings))
        headers = {"Authorization": f"Bearer {token}"}
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", headers=headers, timeout=30) as api:
            await ready(api)
            await measure(api, await Client.connect(address), rounds, parallel)


async def ready(api: httpx.AsyncClient) -> None:
    """Wait until the API answers that it is ready."""
    for _ in range(100):
        try:
            if (await api.get("/health/ready")).status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            pass
        await asyncio.sleep(0.2)
    raise TimeoutError("the API did not become ready")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--parallel", type=int, default=20)
    chosen = parser.parse_args()
    asyncio.run(run(chosen.rounds, chosen.parallel))
