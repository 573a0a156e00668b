"""Every shipped life, on a real Temporal server with PostgreSQL and a mail server, its time skipped."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from play.core import play_core
from play.reading import read_life
from play.server.server import Server, server
from tests.lives.shipped import LIVES, RULEBOOKS


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def stage_for_lives() -> AsyncIterator[Server]:
    async with server() as parts:
        yield parts


async def test_whatever_differs_between_the_two_engines_is_told(stage_for_lives: Server) -> None:
    script = read_life(LIVES[0], RULEBOOKS)
    core = play_core(script)
    first, *others = core.entries
    changed = first.model_copy(update={"command": "another"})
    lost = replace(core.posts[0], fate="suppressed", reason="settled")
    doctored = replace(core, entries=(changed, *others), posts=(lost, *core.posts[1:]))
    journal, mail = await stage_for_lives.play(script, doctored)
    assert "the journals differ" in journal.says
    assert lost.key in mail.says


@pytest.mark.parametrize("file", LIVES, ids=lambda file: file.stem)
async def test_a_shipped_life_has_the_same_journal_on_a_server(file: Path, stage_for_lives: Server) -> None:
    script = read_life(file, RULEBOOKS)
    assert not await stage_for_lives.play(script, play_core(script))
