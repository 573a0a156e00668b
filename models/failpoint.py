"""Named places at which a test can have the program killed or broken, to show that nothing is lost there.

``TERTIAL_FAILPOINTS`` names them with what to do, ``record.committed:kill.2,mail.accepted:kill``: at the second
visit, at the first. It is empty in operation, and then a failpoint does nothing.
"""

import os
import signal
from collections import Counter
from typing import Final

RECORD_WRITING: Final = "record.writing"
"""In the transaction: the facts are written, and not yet committed."""

RECORD_COMMITTED: Final = "record.committed"
"""After the commit, before the answer."""

MAIL_ACCEPTED: Final = "mail.accepted"
"""After the mail server's 250, before our commit."""

RUN_CONTINUING: Final = "run.continuing"
"""A run has decided to continue as new, and Temporal has not been told yet."""

_armed: dict[str, tuple[str, int]] = {}
_visits: Counter[str] = Counter()


class FailpointReached(RuntimeError):
    """A failpoint was told to break the program here."""


def arm(failpoints: str) -> None:
    """Arm the failpoints that a text names.

    Raises:
        ValueError: an action is neither ``kill`` nor ``break``.
    """
    _armed.clear()
    _visits.clear()
    for one in filter(None, (part.strip() for part in failpoints.split(","))):
        name, _, action = one.partition(":")
        what, _, visit = action.partition(".")
        if what not in ("kill", "break"):
            raise ValueError(f"failpoint {one!r}: write name:kill or name:break, and perhaps .2 for the second visit")
        _armed[name] = (what, int(visit or 1))


def is_armed(name: str) -> bool:
    """Whether anything is to be done at a failpoint."""
    return name in _armed


def failpoint(name: str) -> None:
    """Do what a test has armed here, if anything."""
    if name not in _armed:
        return
    what, visit = _armed[name]
    _visits[name] += 1
    if _visits[name] != visit:
        return
    if what == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    raise FailpointReached(name)
