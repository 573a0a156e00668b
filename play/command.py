"""The command ``tertial play``: a life is played, told, and held against what it says."""

import asyncio
import time
from contextlib import suppress
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from deploy.local.program import StartError
from play.acts import Act, Give
from play.check import check, check_sayings
from play.core import play_core
from play.difference import Difference
from play.played import Played
from play.reading import LifeError, Script, read_life
from play.seal import seal, with_seal
from play.server.performance import StuckError
from play.server.server import server
from play.timeline import Timeline, print_differences
from play.written import show
from settings import Settings

Engine = Literal["core", "server", "both"]


def play(life: Path, *, on: Engine = "core", reseal: bool = False, console: Console | None = None) -> int:
    """Play a life and print what happens. Answers 0 for as it says, 1 for otherwise, 2 for cannot be played.

    The pure core is always played: it is what a server's journal is held against. With ``reseal`` the life's
    file is given the seal of what happened, if everything else was as it says.
    """
    console = console or Console(emoji=False)
    if reseal:
        _reseal(life)
    try:
        script = read_life(life, Settings().rulebooks_dir)
    except LifeError as error:
        console.print(str(error), style="red", highlight=False, markup=False, soft_wrap=True)
        return 2
    console.print(f"[bold]{script.life.title}[/]  {script.case}\n", highlight=False)
    played, differences = _on_core(script, console)
    if on != "core":
        try:
            differences = (*differences, *asyncio.run(_on_server(script, played, console)))
        except (StartError, StuckError) as error:
            console.print(f"The server engine: {error}", style="red", highlight=False, markup=False)
            return 2
    print_differences(console, script, differences)
    return 1 if differences else 0


def _reseal(life: Path) -> None:
    with suppress(LifeError):  # it is told when the life is played
        script = read_life(life, Settings().rulebooks_dir)
        played = play_core(script)
        if not check_sayings(script, played):
            text = with_seal(life.read_text(encoding="utf-8"), seal(script, played))
            life.write_text(text, encoding="utf-8")


def _on_core(script: Script, console: Console) -> tuple[Played, tuple[Difference, ...]]:
    timeline = Timeline(console, script)
    play_core(script, timeline.tell)
    began = time.perf_counter()
    played = play_core(script)
    timeline.summarise(played, time.perf_counter() - began)
    return played, check(script, played)


async def _on_server(script: Script, core: Played, console: Console) -> tuple[Difference, ...]:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("starting PostgreSQL, Temporal and a mail server")
        async with server() as engine:
            began = time.perf_counter()
            found = await engine.play(script, core, lambda act: progress.update(task, description=_told(act)))
            seconds = time.perf_counter() - began
    console.print(f"The same life in {seconds:.1f} s on a Temporal server, with time skipped.")
    return found


def _told(act: Act) -> str:
    at = show(act.at) if act.at is not None else "to the end"
    return f"{at} {act.step.does if isinstance(act, Give) else type(act).__name__.lower()}"
