"""A case as it stood at any time of a life."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import datetime

from models.domain.apply import apply
from models.domain.case import Case
from models.domain.journal import Entry


class History:
    """What was true of a case after each of its facts."""

    def __init__(self, case: str, entries: Sequence[Entry]) -> None:
        self._times = [entry.at for entry in entries]
        self._cases = [Case(id=case)]
        for entry in entries:
            self._cases.append(apply(self._cases[-1], entry))

    def before(self, at: datetime) -> Case:
        """The case before anything that happened at an instant."""
        return self._cases[bisect_left(self._times, at)]

    def after(self, at: datetime) -> Case:
        """The case after everything that happened at or before an instant."""
        return self._cases[bisect_right(self._times, at)]
