"""How long the shell waits, and when it hands over to a new run."""

import hashlib
from datetime import datetime, timedelta

NAP = timedelta(days=30)
"""The longest wait, so that a new build is noticed within a month."""

YEAR = timedelta(days=365)
"""About how long one run lasts."""

SPREAD_SECONDS = 600
"""Moments of many cases fall on the same instant; each case settles them at its own second of these."""


def lateness(case: str) -> timedelta:
    """How long after a moment a case wakes: the same for a case for ever, spread over all cases."""
    return timedelta(seconds=int.from_bytes(hashlib.sha256(case.encode()).digest()[:4], "big") % SPREAD_SECONDS)


def wait_for(next_at: datetime | None, now: datetime, late: timedelta) -> timedelta:
    """How long to wait for the next moment, at the most a nap; nothing where it is past."""
    if next_at is None:
        return NAP
    return max(timedelta(0), min(NAP, next_at + late - now))
