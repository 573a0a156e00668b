"""A supervisor that a test can signal and kill, and what it has started."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil

SUPERVISED = Path(__file__).with_name("supervised.py")
PATIENCE_SECONDS = 60.0


def eventually(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


class Supervised:
    """A supervisor in a process group of its own, as a terminal gives it one."""

    def __init__(self, data_dir: Path, *arguments: str) -> None:
        self.data_dir = data_dir
        self.output = data_dir.with_suffix(".output")
        with self.output.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, str(SUPERVISED), str(data_dir), *arguments],
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def said(self) -> str:
        return self.output.read_text(encoding="utf-8")

    def is_ready(self) -> bool:
        assert self.process.poll() is None, self.said()
        return "Ready after" in self.said()

    def offspring(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def press_ctrl_c(self) -> None:
        os.killpg(self.process.pid, signal.SIGINT)

    def exit_code(self) -> int:
        return self.process.wait(PATIENCE_SECONDS)

    def journal(self) -> list[str]:
        journal = self.data_dir / "journal"
        return journal.read_text(encoding="utf-8").splitlines() if journal.exists() else []


def gone(processes: list[psutil.Process]) -> bool:
    return not any(runs(process) for process in processes)


def runs(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
