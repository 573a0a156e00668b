"""One supervisor for one data directory."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.local.program import StartError


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold the lock file while the block runs. The kernel releases it however the process ends.

    Raises:
        StartError: Another process holds it.
    """
    with path.open("a+", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.seek(0)
            holder = lock.read().strip() or "unknown"
            message = (
                f"Tertial already runs on {path.parent.parent} (process {holder}). "
                "Stop it, or give this one a directory of its own with TERTIAL_DATA_DIR."
            )
            raise StartError(message) from error
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield
