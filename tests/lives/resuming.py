"""Playing a changed life from its first changed act on: what comes before is as in the unchanged one."""

import copy
from itertools import zip_longest
from typing import NamedTuple

from models.domain.case import Case
from models.domain.journal import Entry
from play.acts import Act, acts
from play.core import Watch, _Core, play_core
from play.played import Played
from play.reading import Script


class Differs(Exception):
    """A fact came that the unchanged life does not have."""


class Before(NamedTuple):
    """An act of the unchanged life, and everything as it was before it."""

    act: Act
    core: _Core


class Unchanged:
    """A life as it is, with everything as it was before each of its acts."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._before: list[Before] = []
        core = _Core(script, None)
        for act in acts(script):
            self._before.append(Before(act, _copied(core)))
            core.take_up(act)
        self.played = core.played()

    def play_changed(self, script: Script) -> Played:
        """Play another life, up to the first fact that differs: the seal covers every fact, so it fails there.

        Raises:
            Differs: there is such a fact.
        """
        if (script.case, script.rules) != (self._script.case, self._script.rules):
            return play_core(script, self._following(0))
        changed = list(acts(script))
        pairs = zip_longest(changed, (before.act for before in self._before))
        first = next((number for number, (one, other) in enumerate(pairs) if one != other), len(changed))
        if first >= len(self._before):
            return self.played
        core = _copied(self._before[first].core)
        core._script = script
        core._watch = self._following(len(core._entries))
        for act in changed[first:]:
            core.take_up(act)
        return core.played()

    def _following(self, first: int) -> Watch:
        expected = iter(self.played.entries[first:])

        def watch(entry: Entry, _: Case) -> None:
            if entry != next(expected, None):
                raise Differs

        return watch


def _copied(core: _Core) -> _Core:
    again = copy.copy(core)
    again._entries, again._answers, again._faults = core._entries[:], core._answers[:], core._faults[:]
    again._receipts = dict(core._receipts)
    again._postbox = copy.copy(core._postbox)
    again._postbox._posts = core._postbox._posts[:]
    again._postbox._waiting = dict(core._postbox._waiting)
    return again
