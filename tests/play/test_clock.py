"""A play whose clock runs ahead is no play of the life, and is begun again."""

from datetime import datetime, timedelta

import pytest

from play.core import play_core
from play.reading import read_life
from play.server.clock import CaseClock
from play.server.server import server
from tests.lives.shipped import LIVES, RULEBOOKS

LIFE = next(file for file in LIVES if file.stem == "an-idea-rests-2024")


async def test_a_life_is_played_again_where_time_was_skipped_too_far(monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[datetime] = []
    move_to = CaseClock.move_to

    async def move_too_far_at_first(clock: CaseClock, at: datetime) -> None:
        moved.append(at)
        await move_to(clock, at + timedelta(days=4) if len(moved) == 1 else at)

    monkeypatch.setattr(CaseClock, "move_to", move_too_far_at_first)
    script = read_life(LIFE, RULEBOOKS)
    async with server() as parts:
        assert not await parts.play(script, play_core(script))
    assert moved.count(moved[0]) == 2
