"""Temporal's whole store is lost: one command starts every open case again, and nothing of it is lost."""

import asyncio
import os
import re
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from temporalio.service import RPCError, RPCStatusCode

from tests.engine.installation import Installation
from tests.engine.parts import IDEA, SHARE, SHELVE, WITHDRAW, Parts, insist, submit, until_told

LONG_AGO = datetime.now(UTC) - timedelta(days=2000)
GUIDE = Path(__file__).parents[2] / "docs" / "operations.md"


async def test_after_a_loss_of_temporals_store_every_open_case_is_started_again_and_goes_on(
    installation: Installation, rolling_parts: Parts, case_id: str
) -> None:
    parts = rolling_parts
    shelved, withdrawn = (case_id.replace("/2027-", f"/{year}-") for year in (2028, 2029))
    async with parts.worker():
        await insist(await parts.start(case_id), IDEA)
        await insist(await parts.start(shelved), IDEA)
        await insist(parts.client.get_workflow_handle(shelved), SHELVE)
        ended = await parts.start(withdrawn)
        for days, wanted in enumerate((IDEA, SHARE, WITHDRAW)):
            await insist(ended, {**wanted, "at": (LONG_AGO + timedelta(days=days)).isoformat()})
        await ended.result()
        for case in (case_id, shelved, withdrawn):
            await parts.settled(case)
    journals = {case: [row.hash for row in parts.journal(case)] for case in (case_id, shelved, withdrawn)}

    await asyncio.to_thread(installation.lose_temporals_store)
    parts.client = await installation.connected()

    assert await _as_the_guide_says(installation, parts.queue) == f"{case_id}\n{shelved}\n2 started, 0 ran already"
    assert await _as_the_guide_says(installation, parts.queue) == "0 started, 2 ran already"
    async with parts.worker():
        for case in (case_id, shelved):
            await until_told(parts.client.get_workflow_handle(case), "**Fas:**")
        assert (await submit(parts.client.get_workflow_handle(case_id), SHELVE))["accepted"]
        with pytest.raises(RPCError) as missing:
            await parts.client.get_workflow_handle(withdrawn).describe()
    assert missing.value.status is RPCStatusCode.NOT_FOUND
    left = {case: [row.hash for row in parts.journal(case)] for case in journals}
    assert left[case_id][: len(journals[case_id])] == journals[case_id]
    assert {**left, case_id: journals[case_id]} == journals


async def _as_the_guide_says(installation: Installation, queue: str) -> str:
    """What the command of the operator's guide prints."""
    (module,) = re.findall(r"^python -m (deploy\.start_cases)$", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("TEMPORAL_", "TERTIAL_"))}
    settings = {
        "TERTIAL_DATABASE_URL": installation.url,
        "TEMPORAL_ADDRESS": installation.server.address,
        "TERTIAL_TASK_QUEUE": queue,
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, env=ours | settings, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0
    return said.decode().strip()
