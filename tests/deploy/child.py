"""A stand-in for a child of the supervisor: writes down its start and its stop, and misbehaves as it is told.

python child.py NAME JOURNAL [stubborn] [with-grandchild] [falls-at-once] [falls] [slow]
"""

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path


def main() -> None:
    name, journal, *manners = sys.argv[1:]

    def note(what: str) -> None:
        with Path(journal).open("a", encoding="utf-8") as lines:
            lines.write(f"{name} {what}\n")

    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: note("was asked to stop") if "stubborn" in manners else stopped.set())
    if "with-grandchild" in manners:
        subprocess.Popen([sys.executable, __file__, f"{name}-grandchild", journal, "stubborn"])
    if "falls-at-once" in manners:
        sys.exit(f"{name} has nothing to live for")
    note("started")
    while not stopped.wait(0.3):
        if "falls" in manners:
            sys.exit(f"{name} lived long enough")
    if "slow" in manners:
        time.sleep(0.5)
    note("stopped")


if __name__ == "__main__":
    main()
