"""The command ``tertial``."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from deploy.local.supervisor import run as supervise
from models.contracts.search_attributes import TYPES
from play.command import play as play_life
from settings import Settings

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, help="Tertial, från idé till drift.")


@app.command()
def run() -> None:
    """Start everything on this machine: database, Temporal, mailbox, worker, API. Ctrl-C stops it."""
    raise typer.Exit(supervise(Settings(), TYPES))


@app.command()
def play(
    life: Annotated[Path, typer.Argument(help="A life, as a TOML file.", exists=True, dir_okay=False)],
    on: Annotated[Literal["core", "server", "both"], typer.Option(help="Where to play it.")] = "both",
) -> None:
    """Play a life and say whether everything came as it expects."""
    raise typer.Exit(play_life(life, on=on))


def main() -> None:
    """Start the command."""
    app()
