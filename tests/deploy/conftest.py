"""A data directory that PostgreSQL's user can reach as well, and supervisors that end with the test."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from deploy.local import leftovers, postgres
from tests.deploy.supervision import Supervised


@pytest.fixture
def data_dir() -> Iterator[Path]:
    parent = Path(tempfile.mkdtemp(prefix="tertial-test-"))
    parent.chmod(0o711)
    yield parent / "data"
    leftovers.end_recorded(parent / "data" / "run" / "children.json")
    postgres.end_leftover(parent / "data")
    shutil.rmtree(parent)


@pytest.fixture
def supervise(data_dir: Path) -> Iterator[Callable[..., Supervised]]:
    started: list[Supervised] = []

    def start(*arguments: str) -> Supervised:
        started.append(Supervised(data_dir, *arguments))
        return started[-1]

    yield start
    for supervised in started:
        supervised.process.kill()
        supervised.process.wait()
