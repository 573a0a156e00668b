"""Telling a case's story in tests: who does what when, and what came of it. Times are Stockholm's wall clock."""

import itertools
import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple, Self
from zoneinfo import ZoneInfo

from models.domain.case import Case
from models.domain.commands.envelope import Command
from models.domain.delivery import pointless
from models.domain.events.engine import MailOrdered
from models.domain.forecast import forecast
from models.domain.journal import Entry
from models.domain.obligation import Obligation
from models.domain.proceed import Answer, Proceeding, take, wait
from models.domain.refusal import Refusal
from models.domain.register import Body, Meeting, Register
from models.domain.rules.rulebook import Rulebook, Rules
from models.domain.standing import CaseStanding, standing
from models.domain.sums import Sums, sums
from models.rulebook.load import effective_text, parse
from tests.register import REGISTER

CASE = "intervention/exempel/2027-001"
STOCKHOLM = ZoneInfo("Europe/Stockholm")
RULEBOOK = parse(effective_text((Path(__file__).parents[3] / "rulebooks/exempel.toml").read_text(encoding="utf-8")))
MEETINGS = tuple(
    Meeting.model_validate_json(json.dumps({"body": body, "on": on}))
    for body, on in [
        (Body.PREPARATORY_GROUP, "2027-02-04"),
        (Body.PREPARATORY_GROUP, "2027-03-11"),
        (Body.PREPARATORY_GROUP, "2027-04-22"),
        (Body.BOARD, "2027-02-25"),
        (Body.BOARD, "2027-04-15"),
        (Body.BOARD, "2027-05-13"),
        (Body.BOARD, "2027-06-17"),
    ]
)
ROLES = {
    "sara": "secretariat",
    "frida": "director",
    "erik": "economist",
    "bo": "board_secretary",
    "olle": "operator",
    "gun": "preparatory_group",
    "anna": "party_representative",
    "rolf": "party_representative",
    "lena": "intervention_lead",
    "kim": "signatory_manager",
    "rita": "signatory_manager",
}


class Sent(NamedTuple):
    """A mail that was ordered: when by Stockholm's clock, its rule, and to whom."""

    at: str
    rule: str
    to: str


class Story:
    """One case, driven by its commands. Whatever the program breaks on ends the test."""

    def __init__(self, rulebook: Rulebook = RULEBOOK, register: Register | None = None) -> None:
        register = register or REGISTER.model_copy(update={"meetings": MEETINGS})
        self.rules = Rules(rulebook, "0" * 64, register)
        self.case = Case(id=CASE)
        self.entries: tuple[Entry, ...] = ()
        self.now = datetime(2027, 1, 1, tzinfo=UTC)
        self.person, self.role = "sara", "secretariat"
        self._numbers = itertools.count(1)

    def copy(self) -> Self:
        """The same story, to be gone on with in another way."""
        again = type(self)(self.rules.rulebook, self.rules.register)
        again.__dict__.update(self.__dict__)
        again._numbers = itertools.count(len(self.entries) + 10_000)
        return again

    def at(self, wall: str) -> Self:
        """Let time pass until the clock shows ``2027-01-07 09:00``; everything due by then happens."""
        self.now = instant(wall)
        self._take_in(wait(self.case, self.now, self.rules))
        return self

    def as_(self, person: str, role: str | None = None) -> Self:
        """Act as somebody, in the role that person has in every story, or in another."""
        self.person, self.role = person, role or ROLES[person]
        return self

    def with_files(self, *digests: str) -> Self:
        """Files that have been sent to the case."""
        self.rules = replace(self.rules, files=self.rules.files | frozenset(digests))
        return self

    def with_register(self, **changed: Any) -> Self:
        """From here on the register says something else."""
        self.rules = replace(self.rules, register=self.rules.register.model_copy(update=changed))
        return self

    def does(self, what: str, **body: Any) -> Self:
        """Give a command, which must be done."""
        answer = self.gives(what, **body)
        assert answer.refusal is None, f"{what} was refused: {answer.refusal}"
        return self

    def is_refused(self, what: str, **body: Any) -> Refusal:
        """Give a command, which must be refused. Returns why."""
        answer = self.gives(what, **body)
        assert answer.refusal is not None, f"{what} was not refused"
        return answer.refusal

    def gives(self, what: str, **body: Any) -> Answer:
        """Give a command, whatever becomes of it."""
        proceeding = take(self.case, self.command(what, **body), self.rules)
        self._take_in(proceeding)
        return proceeding.answers[0]

    def command(self, what: str, **body: Any) -> Command:
        """A command as it would arrive, from JSON."""
        actor = {"person": self.person, "role": self.role, "channel": "api"}
        told = {"id": f"c{next(self._numbers)}", "at": self.now.isoformat(), "actor": actor}
        return Command.model_validate_json(json.dumps({**told, "body": {"type": what, **body}}))

    def _take_in(self, proceeding: Proceeding) -> None:
        for broken in proceeding.broken:
            raise broken
        self.case = proceeding.case
        self.entries = (*self.entries, *proceeding.entries)

    def since(self, wall: str) -> tuple[Entry, ...]:
        """The facts from an instant on."""
        return tuple(entry for entry in self.entries if entry.at >= instant(wall))

    def events(self, *types: str) -> list[Any]:
        """Every fact of some types, in order."""
        return [entry.event for entry in self.entries if entry.event.type in types]

    def last(self, kind: str) -> Any:
        """The latest fact of a type."""
        return self.events(kind)[-1]

    def mails(self, *rules: str, since: str = "2000-01-01 00:00") -> list[Sent]:
        """The mails that were ordered, of some rules or all, in order."""
        return [
            Sent(shown(entry.at), entry.event.rule, entry.event.recipient)
            for entry in self.since(since)
            if isinstance(entry.event, MailOrdered) and (not rules or entry.event.rule in rules)
        ]

    def mails_about(self, obligation: str) -> list[Sent]:
        """The reminders of something owed, digests included, in order."""
        return [
            Sent(shown(entry.at), entry.event.rule, entry.event.recipient)
            for entry in self.entries
            if isinstance(entry.event, MailOrdered) and obligation in entry.event.while_awaited
        ]

    def worth_sending(self, since: str) -> list[Sent]:
        """Of the mails ordered since then, those that would go if all were sent only now."""
        return [
            Sent(shown(entry.at), entry.event.rule, entry.event.recipient)
            for entry in self.since(since)
            if isinstance(entry.event, MailOrdered) and pointless(self.case, entry.event) is None
        ]

    def coming(self, about: str = "") -> list[tuple[str, str]]:
        """What will happen by itself: when by Stockholm's clock, and the moment's key."""
        return [(shown(moment.at), moment.key) for moment in forecast(self.case) if about in moment.key]

    def owed(self, obligation: str) -> Obligation:
        """Something owed, by its id."""
        return self.case.obligations[obligation]

    def due(self, obligation: str) -> str:
        """The last day of something owed."""
        return f"{self.owed(obligation).due}"

    def meeting(self, body: Body) -> str:
        """The day of the meeting that the case is on for."""
        return f"{self.case.meetings[body]}"

    @property
    def phase(self) -> str:
        return self.case.phase.value

    @property
    def sums(self) -> Sums:
        return sums(self.case)

    @property
    def standing(self) -> CaseStanding:
        return standing(self.case)


def particulars(of: Refusal | MailOrdered) -> dict[str, str]:
    """What a refusal or a mail speaks of."""
    return {one.name: str(one.value) for one in of.particulars}


def instant(wall: str) -> datetime:
    """The instant at which Stockholm's clocks show a time."""
    return datetime.fromisoformat(wall).replace(tzinfo=STOCKHOLM).astimezone(UTC)


def shown(at: datetime) -> str:
    """An instant as Stockholm's clocks show it."""
    return at.astimezone(STOCKHOLM).strftime("%Y-%m-%d %H:%M")


def kinds(entries: Iterable[Entry]) -> list[str]:
    """The types of some facts, in order."""
    return [entry.event.type for entry in entries]
