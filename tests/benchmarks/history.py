"""How long lives take on both engines, and what they leave in Temporal's histories.

python -m tests.benchmarks.history [LIFE.toml ...] [--kinds]

Each life is played in the pure core, and on real parts with time skipped; without names, every shipped one. All runs of
a case are counted together. ``--kinds`` tells the events and bytes by kind, and what the record's answers are made of.
"""

import argparse
import asyncio
import time
from collections import Counter
from pathlib import Path

from deploy.process_end import end
from play.core import play_core
from play.reading import Script, read_life
from play.server.server import server
from settings import Settings
from tests.benchmarks.weighing import Weighed, weigh
from tests.lives.shipped import LIVES

HEADINGS = ("core ms", "server s", "commands", "visits", "runs", "events", "a command", "a visit", "kB")


async def measure(file: Path, *, kinds: bool) -> None:
    """Play a life on both engines and print its figures."""
    script = read_life(file, Settings().rulebooks_dir)
    began = time.perf_counter()
    core = play_core(script)
    core_seconds = time.perf_counter() - began
    async with server() as engine:
        began = time.perf_counter()
        if differences := await engine.play(script, core):
            raise SystemExit(f"{file.name} does not go as it says: {differences[0].says}")
        server_seconds = time.perf_counter() - began
        weighed = await weigh(engine.parts.skipper.client, script.case)
    tell(script, core_seconds * 1000, server_seconds, len(core.answers), weighed)
    if kinds:
        tell_kinds(weighed)


def tell(script: Script, core_ms: float, seconds: float, commands: int, weighed: Weighed) -> None:
    """One life's figures: a line below the headings."""
    events = weighed.events.total()
    figures = (
        f"{core_ms:.0f}", f"{seconds:.1f}", commands, weighed.visits, weighed.runs, events,
        f"{weighed.of_a_command:.0f}", f"{events / weighed.visits:.1f}", f"{weighed.octets.total() / 1000:.0f}",
    )  # fmt: skip
    print(f"{script.life.title}\n{_row(figures)}")


def tell_kinds(weighed: Weighed) -> None:
    """Events and bytes by kind, the heaviest first, and then the parts of the record's answers."""
    for kind, octets in weighed.octets.most_common():
        print(f"  {kind:44}{weighed.events[kind]:8}{octets:12} bytes")
    _tell_parts(weighed.answers)


def _tell_parts(answers: Counter[str]) -> None:
    for part, octets in answers.most_common():
        print(f"  {f'answer: {part}':52}{octets:12} bytes")


def _row(cells: tuple[object, ...]) -> str:
    return "".join(f"{cell!s:>11}" for cell in cells)


async def run(files: list[Path], *, kinds: bool) -> None:
    """Measure one life after the other."""
    print(_row(HEADINGS))
    for file in files:
        await measure(file, kinds=kinds)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lives", nargs="*", type=Path, default=LIVES)
    parser.add_argument("--kinds", action="store_true", help="also by kind of event and part of the answers")
    chosen = parser.parse_args()
    asyncio.run(run(chosen.lives, kinds=chosen.kinds))
    end(0)
