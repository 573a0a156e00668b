"""Failed authentications by address, so that nobody can try tokens at will.

Whoever shares an address with somebody who fails still comes in: a token that is valid is let through. Only an address
that fails beyond all slips has nothing looked up any more, but for the tokens that are known to have been valid.
"""

from collections import OrderedDict, deque
from datetime import datetime, timedelta
from threading import Lock
from typing import Any

ALLOWED = 10
"""Failures that one address may have within the window before it is told to wait."""

LOOKED_UP = 60
"""Failures within the window after which no unknown token of an address is looked up."""

WINDOW = timedelta(minutes=1)

REMEMBERED = 10_000
"""Addresses, and valid tokens, that are remembered at a time; the one that came longest ago is forgotten first."""


class FailedAttempts:
    """Counts the failures of each address within the last minute, in this process."""

    def __init__(self) -> None:
        self._failures: OrderedDict[str, deque[datetime]] = OrderedDict()
        self._valid: OrderedDict[str, None] = OrderedDict()
        self._lock = Lock()

    def wait_for(self, address: str, now: datetime) -> timedelta:
        """How long an address must wait before it may fail again; nothing where it may."""
        with self._lock:
            recent = self._recent(address, now)
            return recent[-ALLOWED] + WINDOW - now if len(recent) >= ALLOWED else timedelta(0)

    def are_spent(self, address: str, token: str, now: datetime) -> bool:
        """Whether a token, by its hash, is not even looked up: the address fails too often, and it is not known."""
        with self._lock:
            return len(self._recent(address, now)) >= LOOKED_UP and token not in self._valid

    def add(self, address: str, now: datetime) -> None:
        """Note a failure."""
        with self._lock:
            recent = self._recent(address, now)
            recent.append(now)
            self._failures[address] = recent
            _trim(self._failures, address)

    def remember(self, token: str) -> None:
        """Note that a token, by its hash, was valid."""
        with self._lock:
            self._valid[token] = None
            _trim(self._valid, token)

    def _recent(self, address: str, now: datetime) -> deque[datetime]:
        recent = self._failures.get(address, deque())
        while recent and recent[0] <= now - WINDOW:
            recent.popleft()
        return recent


def _trim(kept: OrderedDict[str, Any], newest: str) -> None:
    kept.move_to_end(newest)
    while len(kept) > REMEMBERED:
        kept.popitem(last=False)
