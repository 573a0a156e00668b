"""What a killed supervisor left running: written down as it starts, ended by the next start."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil
from pydantic import TypeAdapter, ValidationError

from deploy.local.program import POLL_SECONDS, Running, end_group

CLOCK_TOLERANCE_SECONDS: Final = 2.0


@dataclass(frozen=True)
class Trace:
    """A process as it was recorded. Process ids are used again, so the time of its start belongs to it.

    Attributes:
        created: When the process was created, in seconds since 1970 (UTC).
        stop_signal: Number of the signal that asks it to stop.
        grace_seconds: How long it may take over that.
    """

    name: str
    pid: int
    created: float
    stop_signal: int
    grace_seconds: float


TRACES: Final = TypeAdapter(list[Trace])


def record(running: Iterable[Running], path: Path) -> None:
    """Write down what runs, in the order of its start. The file is whole at every moment."""
    traces = [trace for child in running if (trace := trace_of(child)) is not None]
    draft = path.with_suffix(".new")
    draft.write_bytes(TRACES.dump_json(traces, indent=2))
    draft.replace(path)


def trace_of(running: Running) -> Trace | None:
    """What is written down about a process; None when it has ended."""
    program, pid = running.program, running.process.pid
    try:
        created = psutil.Process(pid).create_time()
    except psutil.NoSuchProcess:
        return None
    return Trace(program.name, pid, created, program.stop_signal, program.grace_seconds)


def end_recorded(path: Path) -> list[str]:
    """End what is recorded and still runs, the last started first; the answer names what was ended."""
    names = [trace.name for trace in reversed(recorded(path)) if end(trace)]
    path.unlink(missing_ok=True)
    return names


def recorded(path: Path) -> list[Trace]:
    """What was written down. Nothing if the file was lost with the power: no process outlived it either."""
    try:
        return TRACES.validate_json(path.read_bytes())
    except (FileNotFoundError, ValidationError):
        return []


def end(trace: Trace) -> bool:
    """End the recorded process with its group. False, and nothing is touched, when it no longer runs."""
    process = still_running(trace)
    if process is None:
        return False
    process.send_signal(trace.stop_signal)
    deadline = time.monotonic() + trace.grace_seconds
    while still_running(trace) is not None:
        if time.monotonic() > deadline:
            end_group(trace.pid)
        time.sleep(POLL_SECONDS)
    return True


def still_running(trace: Trace) -> psutil.Process | None:
    """The process that was recorded, if it runs; a later one with the same id is another process."""
    try:
        process = psutil.Process(trace.pid)
        same = abs(process.create_time() - trace.created) <= CLOCK_TOLERANCE_SECONDS
        return process if same and process.status() != psutil.STATUS_ZOMBIE else None
    except psutil.NoSuchProcess:
        return None
