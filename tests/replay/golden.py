"""The golden histories: what released versions of the workflows have written, which every later one must replay.

They are added to and never changed: a run that began under one of them may be asleep somewhere for years.
``python -m tests.replay.golden`` replays them and names those that fail.
"""

import asyncio
from pathlib import Path

from temporalio.client import WorkflowHistory
from temporalio.worker import Replayer

from deploy.process_end import end
from models.contracts.connection import plugin
from worker import workflow_runner
from workflows.intervention import Intervention

HISTORIES = Path(__file__).parent / "histories"


async def failures() -> list[str]:
    """The histories that the workflows as they are do not replay, each with the reason."""
    replayer = Replayer(workflows=[Intervention], plugins=[plugin()], workflow_runner=workflow_runner())
    found = []
    for file in sorted(HISTORIES.glob("*.json")):
        history = WorkflowHistory.from_json(_workflow_id(file), file.read_text())
        result = await replayer.replay_workflow(history, raise_on_replay_failure=False)
        if result.replay_failure is not None:
            found.append(f"{file.name}: {result.replay_failure}")
    return found


def _workflow_id(file: Path) -> str:
    return f"intervention/exempel/{file.stem.rsplit('.', 1)[-1]}"


if __name__ == "__main__":
    failed = asyncio.run(failures())
    print("\n".join(failed) or "every history replays")
    end(int(bool(failed)))
