"""The command ``tertial``."""

import os
import sys
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
    on: Annotated[Literal["core", "server", "both"], typer.Option(help="Where to play it.")] = "core",
    *,
    seal: Annotated[bool, typer.Option("--seal", help="Write the seal into the life, if all is as it says.")] = False,
) -> None:
    """Play a life and say whether everything came as it expects."""
    code = play_life(life, on=on, reseal=seal)
    sys.stdout.flush()
    sys.stderr.flush()
    # Temporal's client can abort a short-lived process at exit, after all is done (sdk-python issue 300).
    os._exit(code)


def main() -> None:
    """Start the command."""
    app()
