"""A deliberation: one command or moment on its way to becoming facts."""

from datetime import date, datetime

from models.calendar.zone import local_date
from models.domain.actor import Actor, PersonId
from models.domain.apply import apply
from models.domain.case import Case
from models.domain.events import Event
from models.domain.journal import Entry
from models.domain.rules.rulebook import Rulebook, Rules


class Deliberation:
    """Collects the facts that follow from one command, and shows the case as they have left it.

    Attributes:
        case: The case after the facts found so far.
        at: The time that every one of them bears, UTC.
        actor: Who made them happen.
        command: The id under which they are journalled.
        entries: The facts found so far, in order.
    """

    def __init__(self, case: Case, at: datetime, actor: Actor, command: str, rules: Rules) -> None:
        self.case = case
        self.at = at
        self.actor = actor
        self.command = command
        self.rules = rules
        self.entries: list[Entry] = []

    @property
    def today(self) -> date:
        """The day in Stockholm."""
        return local_date(self.at)

    @property
    def rights_of(self) -> frozenset[PersonId]:
        """Whose rights the actor has: the actor's own, and today those of whoever it is done on behalf of."""
        person, absent = self.actor.person, self.actor.on_behalf_of
        if absent is None or person not in self.rules.register.stand_ins(absent, self.today):
            return frozenset({person})
        return frozenset({person, absent})

    @property
    def rulebook(self) -> Rulebook:
        """The association's rules."""
        return self.rules.rulebook

    def establish(self, event: Event) -> None:
        """Add a fact."""
        entry = Entry(sequence=self.case.sequence + 1, at=self.at, actor=self.actor, command=self.command, event=event)
        self.entries.append(entry)
        self.case = apply(self.case, entry)
