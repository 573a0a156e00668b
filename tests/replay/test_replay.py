"""What the workflows have written is replayed by the workflows as they are; a shell that was altered is found out."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from models.contracts.names import STANDING, workflow_type
from tests.engine.parts import IDEA, Parts, submit
from tests.replay.fingerprint import COMMITTED, WORKFLOWS, fingerprint
from tests.replay.golden import HISTORIES, failures
from tests.replay.record_history import SCENARIOS

ROOT = WORKFLOWS.parent
INPUTS = sorted((Path(__file__).parent / "inputs").glob("*.json"))

WHAT_TO_DO = """The commands of the workflows have changed. Runs that sleep have written histories with the old ones.
1. Run the replay tests. Where a golden history fails, the change breaks runs under way: make it so that old runs
   keep the old order (they are pinned to their worker version until they continue as new), or take it back.
2. Record histories of the new version: python -m tests.replay.record_history <version>. Never change old ones.
3. Then commit the new fingerprint: python -m tests.replay.fingerprint > tests/replay/fingerprint.json"""

BEGINNING = "        await self._record(None)\n        while True:"
ALTERATIONS = {
    "a timer more": (BEGINNING, f"        await workflow.sleep(1)\n{BEGINNING}"),
    "an activity more": (
        BEGINNING,
        f"        await self._record_patiently(Visit(case='x', now=self.now()))\n{BEGINNING}",
    ),
    "another order": (
        "outcome: Outcome = await workflow.execute_local_activity(",
        "outcome: Outcome = await workflow.execute_activity(",
    ),
}


async def test_every_golden_history_is_replayed() -> None:
    assert len(list(HISTORIES.glob("*.json"))) >= len(SCENARIOS)
    assert await failures() == []


def test_the_commands_of_the_workflows_are_those_of_their_fingerprint() -> None:
    assert fingerprint() == json.loads(COMMITTED.read_text()), WHAT_TO_DO


@pytest.mark.parametrize("alteration", ALTERATIONS)
def test_an_altered_shell_neither_replays_nor_has_the_fingerprint(tmp_path: Path, alteration: str) -> None:
    _altered(tmp_path, *ALTERATIONS[alteration])

    replayed = _replay(tmp_path)

    assert replayed.returncode == 1, replayed.stdout + replayed.stderr
    assert "Nondeterminism" in replayed.stdout
    assert fingerprint(tmp_path / "workflows") != json.loads(COMMITTED.read_text())


def test_a_shell_with_other_words_replays(tmp_path: Path) -> None:
    _altered(tmp_path, '"Läser ärendets journal."', '"Ett ögonblick."')

    replayed = _replay(tmp_path)

    assert replayed.returncode == 0, replayed.stdout + replayed.stderr
    assert fingerprint(tmp_path / "workflows") == json.loads(COMMITTED.read_text())


@pytest.mark.parametrize("file", INPUTS, ids=lambda file: file.stem)
async def test_a_case_starts_with_every_input_that_was_ever_given(parts: Parts, case_id: str, file: Path) -> None:
    given = {**json.loads(file.read_text()), "case": case_id}  # noqa: ASYNC240 - a few bytes

    handle = await parts.client.start_workflow(workflow_type(case_id), given, id=case_id, task_queue=parts.queue)

    assert (await submit(handle, IDEA))["accepted"]
    assert (await handle.query(STANDING))["phase"] == "idea"


def _altered(directory: Path, what: str, by: str) -> None:
    shutil.copytree(WORKFLOWS, directory / "workflows", ignore=shutil.ignore_patterns("__pycache__"))
    shell = directory / "workflows" / "shell.py"
    text = shell.read_text()
    assert text.count(what) == 1
    shell.write_text(text.replace(what, by))


def _replay(directory: Path) -> "subprocess.CompletedProcess[str]":
    """Replay every golden history by the workflows of a directory, which is found before ours."""
    return subprocess.run(
        [sys.executable, "-m", "tests.replay.golden"],
        cwd=directory,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
