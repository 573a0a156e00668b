"""Whatever the code has a word for, people have one too."""

from enum import StrEnum
from typing import get_args

import pytest

from models.domain.actor import Channel, Role
from models.domain.commands import Body as Command
from models.domain.decisions import Outcome
from models.domain.goals import GoalKind
from models.domain.kinds import InterventionKind
from models.domain.moment import Happening
from models.domain.obligation import Standing
from models.domain.phase import Phase
from models.domain.register import Body
from models.domain.state import RemittanceStanding
from models.wording.names import NAMES

SORTS: dict[str, type[StrEnum]] = {
    "phase": Phase,
    "role": Role,
    "channel": Channel,
    "happening": Happening,
    "standing": Standing,
    "outcome": Outcome,
    "kind": InterventionKind,
    "body": Body,
    "goal": GoalKind,
}


@pytest.mark.parametrize("sort", sorted(SORTS))
def test_every_value_has_a_name(sort: str) -> None:
    unnamed = [value for value in SORTS[sort] if value not in NAMES[sort]]
    assert not unnamed, f"add these to the table of {sort} in models/wording/names.py: {unnamed}"


def test_every_command_has_a_name() -> None:
    commands = {command.model_fields["type"].default for command in get_args(get_args(Command)[0])}
    assert not commands - set(NAMES["command"]), "add these to models/wording/command_names.py"


def test_every_standing_of_a_remittance_has_a_name() -> None:
    assert not [standing for standing in RemittanceStanding if standing not in NAMES["standing"]]
