"""Clocks, chance and the environment are refused where the design bans them, by the project's own lint rules."""

import json
import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT

BANNED = {
    "the clock of the machine": "from datetime import UTC, datetime\n\nNOW = datetime.now(UTC)\n",
    "a clock without a zone": "from datetime import datetime\n\nNOW = datetime.now()\n",
    "today": "from datetime import date\n\nTODAY = date.today()\n",
    "time": "import time\n\nNOW = time.time()\n",
    "chance": "import random\n\nSIX = random.random()\n",
    "secrets": "import secrets\n\nKEY = secrets.token_hex()\n",
    "an id drawn": "from uuid import uuid4\n\nID = uuid4()\n",
    "the environment": "import os\n\nHOME = os.environ\n",
    "the network": "import socket\n\nHERE = socket.gethostname()\n",
}
HELD = ("models/calendar", "models/contracts", "models/domain", "models/rulebook", "workflows")


def _refused(place: str, code: str) -> set[str]:
    """The rules by which the project's configuration refuses some code in a place."""
    checked = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--output-format=json", f"--stdin-filename={place}/example.py", "-"],
        cwd=ROOT,
        input=f'"""An example."""\n\n{code}',
        capture_output=True,
        text=True,
        check=False,
    )
    return {found["code"] for found in json.loads(checked.stdout)}


@pytest.mark.parametrize("place", HELD)
def test_clocks_chance_and_the_environment_are_refused_in_pure_modules_and_workflows(place: str) -> None:
    let_pass = [what for what, code in BANNED.items() if not _refused(place, code) & {"TID251", "DTZ005", "DTZ011"}]
    assert let_pass == []


def test_where_effects_are_carried_out_a_clock_with_a_zone_is_let_pass() -> None:
    assert "TID251" not in _refused("activities", BANNED["the clock of the machine"])


def test_a_clock_without_a_zone_is_refused_everywhere() -> None:
    assert "DTZ005" in _refused("activities", BANNED["a clock without a zone"])
    assert "DTZ005" in _refused("api", BANNED["a clock without a zone"])
