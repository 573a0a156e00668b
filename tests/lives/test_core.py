"""Every shipped life, in the pure core."""

from pathlib import Path
from typing import Any

import pytest

from play.check import check, check_sayings
from play.core import play_core
from play.reading import LifeError, read_life, stage
from tests.lives.resuming import Differs, Unchanged
from tests.lives.shipped import LIVES, RULEBOOKS, data_of, mutations

_SAYS_ONLY = {"mail", "document", "expect"}
"""Tables that only say what happens: a change in one of them changes nothing that happens."""


@pytest.mark.parametrize("file", LIVES, ids=lambda file: file.stem)
def test_a_shipped_life_goes_as_it_says_in_the_pure_core(file: Path) -> None:
    script = read_life(file, RULEBOOKS)
    assert not check(script, play_core(script))


@pytest.mark.parametrize("file", LIVES, ids=lambda file: file.stem)
def test_a_shipped_life_is_sealed(file: Path) -> None:
    assert read_life(file, RULEBOOKS).life.seal


@pytest.mark.parametrize("file", LIVES, ids=lambda file: file.stem)
def test_a_shipped_life_fails_when_any_one_date_sum_or_role_in_it_is_changed(file: Path) -> None:
    unchanged = Unchanged(read_life(file, RULEBOOKS))
    survivors = [
        (path, changed)
        for path, changed, mutated in mutations(data_of(file))
        if _goes_as_it_says(mutated, file, unchanged, str(path[0]))
    ]
    assert not survivors


def test_lives_of_other_years_than_this_are_played() -> None:
    years = {read_life(file, RULEBOOKS).life.case[:4] for file in LIVES}
    assert {"2024", "2040"} <= years


def _goes_as_it_says(data: dict[str, Any], file: Path, unchanged: Unchanged, table: str) -> bool:
    try:
        script = stage(data, file, RULEBOOKS)
        if table in _SAYS_ONLY:
            return not check_sayings(script, unchanged.played)
        return not check(script, unchanged.play_changed(script))
    except (LifeError, Differs):
        return False
