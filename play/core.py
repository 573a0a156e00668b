"""The pure engine: a life is played in the domain alone, in milliseconds, by no clock but the life's own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from models.domain.case import Case
from models.domain.commands.envelope import Command
from models.domain.forecast import next_moment
from models.domain.journal import Entry
from models.domain.proceed import Answer, Proceeding, take, take_refusal, wait
from models.domain.refusal import Particular, Refusal
from models.record.delivery import content_hash
from play.acts import Act, End, Fail, Give, Recover, Rewrite, acts
from play.commands import reused_id
from play.played import Played
from play.postbox import Postbox
from play.reading import Script
from play.registers import changed
from workflows.pacing import lateness

Watch = Callable[[Entry, Case], None]
"""Is told each fact as it happens, with the case after everything that happened together with it."""


def play_core(script: Script, watch: Watch | None = None) -> Played:
    """Play a life in the pure core."""
    core = _Core(script, watch)
    for act in acts(script):
        core.take_up(act)
    return core.played()


class _Core:
    def __init__(self, script: Script, watch: Watch | None) -> None:
        self._script = script
        self._watch = watch
        self._late = lateness(script.case)
        self._case = Case(id=script.case)
        self._rules = script.rules
        self._entries: list[Entry] = []
        self._postbox = Postbox()
        self._receipts: dict[str, tuple[str, Answer]] = {}
        self._answers: list[Answer] = []
        self._faults: list[str] = []

    def played(self) -> Played:
        return Played(tuple(self._entries), self._postbox.posts, tuple(self._answers), tuple(self._faults))

    def take_up(self, act: Act) -> None:
        match act:
            case Recover(at=at):
                self._add(wait(self._case, at, self._rules))
                self._deliver(at)
            case Give():
                self._wake_until(act.at)
                files = self._rules.files | frozenset(act.files)
                self._rules = replace(self._rules, files=files, parked=self._postbox.parked)
                self._give(act.command)
                self._deliver(act.at)
            case Rewrite():
                self._wake_until(act.at)
                self._rules = replace(self._rules, register=changed(self._rules.register, act.change))
            case Fail() | End():
                self._wake_until(act.at)

    def _wake_until(self, until: datetime | None) -> None:
        """Wake as the shell does, for all that is due by then: a little after each moment and each letter's time."""
        while (next_at := self._next_at()) is not None:
            wakes = next_at + self._late
            if until is not None and wakes > until:
                return
            self._add(wait(self._case, wakes, self._rules))
            self._deliver(wakes)

    def _next_at(self) -> datetime | None:
        moment = next_moment(self._case)
        coming = (moment.at if moment else None, self._postbox.next_at())
        return min((at for at in coming if at is not None), default=None)

    def _give(self, command: Command) -> None:
        content = content_hash(command)
        known = self._receipts.get(command.id)
        if known is None:
            proceeding = self._foretold(command)
        elif known[0] == content:
            self._answers.append(known[1])
            self._add(wait(self._case, command.at, self._rules))
            return
        else:
            proceeding = self._reused(command, content)
        self._add(proceeding)
        self._answers.append(proceeding.answers[0])
        self._receipts.update({answer.command: (content, answer) for answer in proceeding.answers})

    def _foretold(self, command: Command) -> Proceeding:
        """Take a command after a dry run of it, which must tell just what then happens."""
        foretold = take(self._case, command, self._rules)
        proceeding = take(self._case, command, self._rules)
        if foretold != proceeding:
            self._faults.append(f"{command.id}: the dry run told other events than then happened")
        return proceeding

    def _reused(self, command: Command, content: str) -> Proceeding:
        particulars = (Particular(name="id", value=command.id),)
        refusal = Refusal(code="id_reused", particulars=particulars, field="id")
        own_id = reused_id(command, content)
        return take_refusal(self._case, command.model_copy(update={"id": own_id}), refusal, self._rules)

    def _add(self, proceeding: Proceeding) -> None:
        self._case = proceeding.case
        self._entries += proceeding.entries
        self._postbox.collect(proceeding.entries)
        if self._watch is not None:
            for entry in proceeding.entries:
                self._watch(entry, self._case)

    def _deliver(self, at: datetime) -> None:
        self._postbox.deliver(self._case, self._rules.register, at)
