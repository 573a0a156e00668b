"""One process of the local set-up: what to run, how to see that it answers, how to end it."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

POLL_SECONDS: Final = 0.05
LOG_LIMIT_BYTES: Final = 10_000_000
SHOWN_LOG_LINES: Final = 20


class StartError(Exception):
    """Something cannot be started; the text says what, and what to do."""


def answers_at_once() -> bool:
    """For a program that has nothing to ask: it is ready when it runs."""
    return True


@dataclass(frozen=True)
class Program:
    """What to run. A *service* runs until it is stopped, a *task* must end by itself with exit code 0.

    Attributes:
        name: What people call it, also the name of its log file.
        environment: All its variables; it inherits none.
        ready: Whether a service answers. Asked again and again until it says so.
        ready_within: Seconds until a service must answer, or a task must have ended.
        stop_signal: What asks it to stop.
        grace_seconds: How long it may take over that before it is killed.
        user: System user to run as, when it is not ours.
        shows_output: Its standard output is for the person at the terminal, not for the log.
    """

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]
    kind: Literal["service", "task"] = "service"
    ready: Callable[[], bool] = answers_at_once
    ready_within: float = 60.0
    stop_signal: signal.Signals = signal.SIGTERM
    grace_seconds: float = 10.0
    user: str | None = None
    directory: Path | None = None
    shows_output: bool = False


@dataclass
class Running:
    """A started program. Its process leads a session of its own: no key at the terminal reaches it."""

    program: Program
    process: subprocess.Popen[bytes]
    log: Path
    log_start: int
    started: float = field(default_factory=time.monotonic)

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self.process.poll() is None

    def last_lines(self) -> str:
        """The end of what it has logged since it was started."""
        with self.log.open("rb") as log:
            log.seek(self.log_start)
            lines = log.read().decode("utf-8", errors="replace").splitlines()
        return "\n".join(lines[-SHOWN_LOG_LINES:]) or "(it logged nothing)"

    def ask_to_stop(self) -> None:
        """Send the stop signal, unless it has ended already."""
        if self.alive:
            self.process.send_signal(self.program.stop_signal)

    def end_group(self) -> None:
        """Kill whatever is left of its process group, itself included, and take its exit code."""
        end_group(self.process.pid)
        self.process.wait()

    def stop(self, hurried: Callable[[], bool] = lambda: False) -> None:
        """Ask it to stop, wait out its grace unless `hurried`, then end what is left."""
        self.ask_to_stop()
        deadline = time.monotonic() + self.program.grace_seconds
        while self.alive and time.monotonic() < deadline and not hurried():
            time.sleep(POLL_SECONDS)
        self.end_group()


def end_group(group: int) -> None:
    """Kill every process of a group, if there are any."""
    try:
        os.killpg(group, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return  # nobody left; where only zombies are left, some systems call that a lack of permission


def start(program: Program, log_dir: Path) -> Running:
    """Start a program; its output goes to a log file named after it.

    Raises:
        StartError: The program does not exist or cannot be executed.
    """
    log = log_dir / f"{program.name}.log"
    if log.exists() and log.stat().st_size > LOG_LIMIT_BYTES:
        log.rename(log.with_name(log.name + ".1"))
    with log.open("ab") as output:
        log_start = output.tell()
        try:
            process = subprocess.Popen(
                program.command,
                env=dict(program.environment),
                cwd=program.directory,
                stdin=subprocess.DEVNULL,
                stdout=None if program.shows_output else output,
                stderr=output,
                start_new_session=True,
                umask=0o077,
                user=program.user,
                group=program.user,
                extra_groups=[] if program.user else None,
            )
        except OSError as error:
            message = f"{program.name} cannot be started: {program.command[0]}: {error.strerror}."
            raise StartError(message) from error
    return Running(program, process, log, log_start)


def wait_until_ready(running: Running, interrupted: Callable[[], bool] = lambda: False) -> None:
    """Wait until a service answers or a task has ended well, or until `interrupted` says to leave off.

    Raises:
        StartError: It ended, or did not get there in time. The text has its last log lines.
    """
    program = running.program
    deadline = running.started + program.ready_within
    while not interrupted():
        code = running.process.poll()
        if code == 0 and program.kind == "task":
            return
        if code is not None:
            raise StartError(f"{program.name} {ended(code)}. {where_to_look(running)}")
        if program.kind == "service" and program.ready():
            return
        if time.monotonic() > deadline:
            raise StartError(
                f"{program.name} is not ready after {program.ready_within:.0f} s. {where_to_look(running)}"
            )
        time.sleep(POLL_SECONDS)


def ended(code: int) -> str:
    """How a process came to its end, in words."""
    return f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"


def where_to_look(running: Running) -> str:
    """The log's place and its last lines, indented."""
    lines = running.last_lines().replace("\n", "\n    ")
    return f"Its log {running.log} ends with:\n    {lines}"
