"""The worker as a process."""

import asyncio
import os
import signal
import socket
import sys
from pathlib import Path
from uuid import uuid4

from deploy.worker_health import polls
from settings import Settings


async def test_a_worker_that_is_asked_to_stop_ends_well(
    temporal_address: str, database_url: str, tmp_path: Path
) -> None:
    host, _, port = temporal_address.partition(":")
    settings = Settings(temporal_host=host, temporal_port=int(port), task_queue=f"queue-{uuid4().hex[:8]}")
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("TEMPORAL_", "TERTIAL_"))}
    ours |= {"TERTIAL_DATABASE_URL": database_url, "TERTIAL_TASK_QUEUE": settings.task_queue}
    ours |= {"TERTIAL_TEMPORAL_HOST": host, "TERTIAL_TEMPORAL_PORT": port}
    with (tmp_path / "worker.log").open("w") as log:
        worker = await asyncio.create_subprocess_exec(sys.executable, "-m", "worker", env=ours, stderr=log)
        async with asyncio.timeout(60):
            while not await polls(settings, socket.gethostname()):
                await asyncio.sleep(0.1)
            worker.send_signal(signal.SIGTERM)
            assert await worker.wait() == 0
    assert "Traceback" not in (tmp_path / "worker.log").read_text()
    assert "Fatal" not in (tmp_path / "worker.log").read_text()
