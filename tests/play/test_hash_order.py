"""The core gives the same facts in the same order in every process, however Python orders its sets."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.lives.shipped import LIVES


@pytest.mark.parametrize("seed", ["1", "2"])
@pytest.mark.parametrize("name", ["paused-and-cut-short-2027", "an-assignment-of-a-year-2027"])
def test_a_life_keeps_its_seal_whatever_the_order_of_sets(name: str, seed: str) -> None:
    life = next(file for file in LIVES if file.stem == name)
    played = subprocess.run(
        [Path(sys.executable).with_name("tertial"), "play", life],
        env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Everything was as the life says" in played.stdout
    assert played.returncode == 0
