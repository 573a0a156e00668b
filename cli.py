"""The command ``tertial``."""

import os
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from deploy.local.supervisor import run as supervise
from deploy.take_over import take_over as take_over_file
from models.contracts.search_attributes import TYPES
from models.rulebook.command import check as check_rulebook
from models.rulebook.command import show as show_rulebook
from play.command import play as play_life
from settings import settings_of_the_process

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Interventions of a samordningsförbund, from idea to closed case.",
)
rulebook = typer.Typer(no_args_is_help=True, help="An association's rules: check them, read them.")
app.add_typer(rulebook, name="rulebook")


@app.command()
def run() -> None:
    """Start everything on this machine: database, Temporal, mailbox, worker, API. Ctrl-C stops it."""
    raise typer.Exit(supervise(settings_of_the_process(), TYPES))


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


@app.command("take-over")
def take_over(
    file: Annotated[Path, typer.Argument(help="The filled-in template, as .xlsx.", exists=True, dir_okay=False)],
    association: Annotated[str, typer.Option(help="The association's key, which is its rulebook's name.")],
    by: Annotated[str, typer.Option(help="Who takes them over: a person of the secretariat, or the director.")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be taken over.")] = False,
) -> None:
    """Take over interventions that are running already, from a spreadsheet; nothing where anything is wrong."""
    code = take_over_file(settings_of_the_process(), file, association, by, dry_run=dry_run)
    sys.stdout.flush()
    sys.stderr.flush()
    # Temporal's client can abort a short-lived process at exit, after all is done (sdk-python issue 300).
    os._exit(code)


@rulebook.command()
def check(file: Annotated[Path, typer.Argument(help="A rulebook, as a TOML file.")]) -> None:
    """Check a rulebook: every mistake with its line, its key and what to do."""
    raise typer.Exit(check_rulebook(file))


@rulebook.command()
def show(file: Annotated[Path, typer.Argument(help="A rulebook, as a TOML file.")]) -> None:
    """Tell a rulebook's process in plain Swedish, with a year of its last days."""
    raise typer.Exit(show_rulebook(file))


def main() -> None:
    """Start the command."""
    app()
