"""`tertial run`: starts the local set-up in order, watches it, stops it in reverse, leaves nothing behind.

Every child leads a session of its own, so Ctrl-C reaches the supervisor alone. It runs in one thread: a
signal only raises a flag, at which the loop looks twenty times a second.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Final

from rich.console import Console

from deploy.local import data_directory, leftovers, plan, postgres
from deploy.local.lock import exclusive
from deploy.local.ports import Port, ensure_free
from deploy.local.program import (
    POLL_SECONDS,
    Program,
    Running,
    StartError,
    ended,
    start,
    wait_until_ready,
    where_to_look,
)
from settings import Settings, unknown_variables

STOPPING_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
BACK_OFF_SECONDS: Final = (1.0, 2.0, 4.0, 8.0, 16.0)
STEADY_SECONDS: Final = 60.0
ONE_KEYPRESS_SECONDS: Final = 1.0  # `make` hands on what the whole process group has been sent already

Step = Sequence[Program]


def run(settings: Settings, search_attributes: Mapping[str, str]) -> int:
    """Run the local set-up until it is told to stop; answers with the exit code of the process.

    `search_attributes` gives the name and Temporal's type of each. What is external is not started.
    """
    for variable, meant in unknown_variables(os.environ).items():
        say(f"{variable} is no setting." + (f" Is {meant} meant?" if meant else " docs/settings.md lists them all."))
    return supervise(
        settings.data_dir,
        plan.ports(settings),
        lambda: plan.steps(settings, search_attributes),
        plan.addresses(settings),
    )


def supervise(
    data_dir: Path,
    ports: Sequence[Port],
    steps: Callable[[], Sequence[Step]],
    addresses: Mapping[str, str],
    back_off: Sequence[float] = BACK_OFF_SECONDS,
) -> int:
    """Start the programs of each step, each when the last is ready, and watch them until told to stop.

    `steps` is called when the directory is ours, left-overs have been ended and the ports are free. Answers
    with 0 when told to stop, 1 when something could not be started or did not stay up, having said why.
    `back_off` has the seconds before each new start of a program that has ended; then it is given up.
    """
    began = time.monotonic()
    try:
        data_directory.make(data_dir)
        with exclusive(data_dir / "run" / "lock"), Supervisor(data_dir, back_off).signals() as supervisor:
            end_leftovers(data_dir)
            ensure_free(ports)
            supervisor.run(steps, lambda: announce(addresses, data_dir, time.monotonic() - began))
    except StartError as error:
        say(str(error))
        return 1
    return 0


def end_leftovers(data_dir: Path) -> None:
    """End what a killed supervisor left running on this directory."""
    names = leftovers.end_recorded(data_dir / "run" / "children.json")
    if postgres.end_leftover(data_dir):
        names.append(postgres.NAME)
    if names:
        say(f"The last start was killed. Ended what it left running: {', '.join(names)}.")


def announce(addresses: Mapping[str, str], data_dir: Path, seconds: float) -> None:
    """Tell where everything is, once it is ready."""
    width = max(len(name) for name in (*addresses, "Logs"))
    for name, address in {**addresses, "Data": str(data_dir), "Logs": str(data_dir / "logs")}.items():
        say(f"  {name:<{width}}  {address}")
    say(f"Ready after {seconds:.1f} s. Ctrl-C stops everything.")


def say(text: str) -> None:
    """Print for whoever sits at the terminal; if it has been closed, go on without."""
    with suppress(OSError):
        Console(highlight=False, soft_wrap=True, markup=False).print(text)


class Supervisor:
    """The children of one data directory, in the order in which they were started."""

    def __init__(self, data_dir: Path, back_off: Sequence[float]) -> None:
        self._back_off = back_off
        self._logs = data_dir / "logs"
        self._record = data_dir / "run" / "children.json"
        self._children: list[Running] = []
        self._falls: dict[str, int] = {}
        self._starts_again: dict[str, float] = {}
        self._signals = 0
        self._last_signal = 0.0

    @contextmanager
    def signals(self) -> Iterator["Supervisor"]:
        """Take over Ctrl-C and its like for the length of a block."""
        ignored = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN  # as `nohup` asks for
        numbers = [number for number in STOPPING_SIGNALS if not (ignored and number is signal.SIGHUP)]
        before = {number: signal.signal(number, self._signalled) for number in numbers}
        try:
            yield self
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def run(self, steps: Callable[[], Sequence[Step]], when_ready: Callable[[], None]) -> None:
        """Start every step, call `when_ready`, watch until told to stop; then stop everything.

        Raises:
            StartError: A program could not be started, or did not stay up.
        """
        try:
            for step in steps():
                self._start_step(step)
            if not self._told_to_stop():
                when_ready()
            while not self._told_to_stop():
                self._restart_the_fallen()
                time.sleep(POLL_SECONDS)
        finally:
            self._stop_all()

    def _signalled(self, _number: int, _frame: FrameType | None) -> None:
        now = time.monotonic()
        if now - self._last_signal > ONE_KEYPRESS_SECONDS:
            self._signals += 1
        self._last_signal = now

    def _told_to_stop(self) -> bool:
        return self._signals > 0

    def _told_again(self) -> bool:
        return self._signals > 1

    def _start_step(self, step: Step) -> None:
        if self._told_to_stop():
            return
        started = [self._start(program) for program in step]
        for child in started:
            wait_until_ready(child, self._interrupted)
        self._children = [child for child in self._children if child.program.kind == "service" or child.alive]

    def _start(self, program: Program) -> Running:
        child = start(program, self._logs)
        self._children.append(child)
        leftovers.record(self._children, self._record)
        return child

    def _interrupted(self) -> bool:
        """Told to stop. A service that ends while others are started ends the start.

        Raises:
            StartError: One has ended.
        """
        for child in self._children:
            if child.program.kind == "service" and not child.alive:
                raise StartError(f"{child.program.name} {ended(child.process.returncode)}. {where_to_look(child)}")
        return self._told_to_stop()

    def _restart_the_fallen(self) -> None:
        now = time.monotonic()
        for place, child in enumerate(self._children):
            name = child.program.name
            if child.alive:
                continue
            if name not in self._starts_again:
                child.end_group()
                self._starts_again[name] = now + self._pause_after_fall(child, now)
            elif now >= self._starts_again[name]:
                del self._starts_again[name]
                self._children[place] = start(child.program, self._logs)
                leftovers.record(self._children, self._record)

    def _pause_after_fall(self, child: Running, now: float) -> float:
        """Seconds until a child is started again: more for each time that it fell without a steady minute.

        Raises:
            StartError: It has fallen too often.
        """
        name, how = child.program.name, ended(child.process.returncode)
        falls = 0 if now - child.started > STEADY_SECONDS else self._falls.get(name, 0)
        self._falls[name] = falls + 1
        if falls >= len(self._back_off):
            raise StartError(f"{name} does not stay up; everything is stopped. {where_to_look(child)}")
        pause = self._back_off[falls]
        say(f"{name} {how}. It is started again in {pause:g} s. {where_to_look(child)}")
        return pause

    def _stop_all(self) -> None:
        for child in reversed(self._children):
            say(f"Stopping {child.program.name} …")
            child.stop(self._told_again)
        self._record.unlink(missing_ok=True)
