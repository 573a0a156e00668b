"""A life as acts in order of time: what either engine does, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from models.domain.commands.envelope import Command
from play.files import files_in
from play.life import RegisterChange, Step
from play.reading import Script


@dataclass(frozen=True, slots=True)
class Give:
    """A command is given, after the files that it names have been sent. ``number`` counts steps from 1."""

    at: datetime
    number: int
    command: Command
    step: Step

    @property
    def files(self) -> dict[str, str]:
        """The names of the files that go with it, by hash."""
        return files_in(self.step.fields)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The register is changed."""

    at: datetime
    change: RegisterChange


@dataclass(frozen=True, slots=True)
class Fail:
    """Everything stops."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Recover:
    """Everything is started again, and what came due in the meantime is settled."""

    at: datetime


@dataclass(frozen=True, slots=True)
class End:
    """The life is over. ``at`` is None where it goes on for as long as something happens by itself."""

    at: datetime | None


Act = Give | Rewrite | Fail | Recover | End

_RANK = {Recover: 0, Rewrite: 1, Give: 2, Fail: 3}
"""In which order acts of one instant are done."""


def acts(script: Script) -> Iterator[Act]:
    """Everything that a life does, in order, and its end."""
    life = script.life
    steps = enumerate(zip(life.steps, script.commands, strict=True), start=1)
    done: list[Give | Rewrite | Fail | Recover] = [
        *(Give(step.at, number, command, step) for number, (step, command) in steps),
        *(Rewrite(change.at, change) for change in life.register_changes),
        *(Fail(outage.starts) for outage in life.outages),
        *(Recover(outage.ends) for outage in life.outages),
    ]
    yield from sorted(done, key=lambda act: (act.at, _RANK[type(act)]))
    yield End(life.until)
