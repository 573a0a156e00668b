"""Cases that a process has seen lately, so that a command need not read a whole journal again.

What is remembered counts only while the case's locked row bears the same sequence: the record stays what decides.
"""

from collections import OrderedDict
from threading import Lock

from models.domain.case import Case

CASES = 500
"""A case of four years is some hundred kilobytes."""


class Memory:
    """The last cases that were written, by id."""

    def __init__(self, most: int = CASES) -> None:
        self._most = most
        self._cases: OrderedDict[str, Case] = OrderedDict()
        self._lock = Lock()

    def recall(self, case_id: str, sequence: int) -> Case | None:
        """The case, if it is remembered as it stood at that sequence."""
        with self._lock:
            known = self._cases.get(case_id)
        return known if known is not None and known.sequence == sequence else None

    def keep(self, case: Case) -> None:
        """Remember a case as it has been committed."""
        with self._lock:
            self._cases[case.id] = case
            self._cases.move_to_end(case.id)
            if len(self._cases) > self._most:
                self._cases.popitem(last=False)
