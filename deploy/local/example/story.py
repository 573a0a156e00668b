"""A case as it came about: commands of past days, each tried in the pure core before it is given to anybody."""

import json
from datetime import date, datetime, time
from typing import Any

from models.calendar.zone import instant
from models.domain.actor import Actor, Channel, PersonId, Role
from models.domain.case import Case
from models.domain.commands.envelope import Command
from models.domain.proceed import take
from models.domain.rules.rulebook import Rules


class Untold(ValueError):
    """A story cannot have come about as it is told."""


class Story:
    """What people did with one case, in order.

    Attributes:
        case: The case as it stands after the latest of it.
        commands: What was done, as commands with their own past times and the same ids every time it is told.
    """

    def __init__(self, name: str, case: str, rules: Rules) -> None:
        self.case = Case(id=case)
        self.commands: list[Command] = []
        self._name = name
        self._rules = rules

    @property
    def rules(self) -> Rules:
        """The rules by which everything was decided."""
        return self._rules

    def tell(self, on: date, at: str, who: tuple[PersonId, Role], does: str, /, **body: Any) -> None:
        """Somebody did something on a day, at a time in Stockholm.

        Raises:
            Untold: It happened before what was told earlier, or would have been refused.
        """
        command = self._command(instant(on, time.fromisoformat(at)), who, does, body)
        if self.case.last_at is not None and command.at < self.case.last_at:
            raise Untold(f"{command.id} on {on} comes before {self.case.last_at.isoformat()}; tell it earlier")
        taken = take(self.case, command, self._rules)
        (answer,) = taken.answers
        if answer.refusal is not None or answer.stalled:
            raise Untold(f"{command.id} on {on} is not done: {answer.refusal or taken.broken}")
        self.case = taken.case
        self.commands.append(command)

    def _command(self, at: datetime, who: tuple[PersonId, Role], does: str, body: dict[str, Any]) -> Command:
        person, role = who
        written = {
            "id": f"example/{self._name}/{len(self.commands) + 1:02d}",
            "at": at.isoformat(),
            "actor": Actor(person=person, role=role, channel=Channel.API).model_dump(mode="json"),
            "body": {"type": does, **body},
        }
        return Command.model_validate_json(json.dumps(written, default=str))
