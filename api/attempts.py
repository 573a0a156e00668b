"""Failed authentications by address, so that nobody can try tokens at will."""

from collections import OrderedDict, deque
from datetime import datetime, timedelta
from threading import Lock

ALLOWED = 10
"""Failures that one address may have within the window."""

WINDOW = timedelta(minutes=1)

ADDRESSES = 10_000
"""Addresses that are remembered at a time; the one that failed longest ago is forgotten first."""


class FailedAttempts:
    """Counts the failures of each address within the last minute, in this process."""

    def __init__(self) -> None:
        self._failures: OrderedDict[str, deque[datetime]] = OrderedDict()
        self._lock = Lock()

    def wait_for(self, address: str, now: datetime) -> timedelta:
        """How long an address must wait before it may try again; nothing where it may."""
        with self._lock:
            recent = self._recent(address, now)
            return recent[0] + WINDOW - now if len(recent) >= ALLOWED else timedelta(0)

    def add(self, address: str, now: datetime) -> None:
        """Note a failure."""
        with self._lock:
            recent = self._recent(address, now)
            recent.append(now)
            self._failures[address] = recent
            self._failures.move_to_end(address)
            while len(self._failures) > ADDRESSES:
                self._failures.popitem(last=False)

    def _recent(self, address: str, now: datetime) -> deque[datetime]:
        recent = self._failures.get(address, deque())
        while recent and recent[0] <= now - WINDOW:
            recent.popleft()
        return recent
