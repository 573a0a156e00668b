"""What people see of a play: a line for each thing that happens, and then what was not as expected."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from rich.console import Console
from rich.markup import escape

from models.domain.actor import Role
from models.domain.case import Case
from models.domain.events import Event
from models.domain.events.engine import (
    CommandRefused,
    MailImpossible,
    MailOrdered,
    MomentSettled,
    RulebookAdopted,
)
from models.domain.events.obligations import ObligationPlanned
from models.domain.journal import Entry
from models.wording.describe import describe
from models.wording.refusals import tell_refusal
from play.difference import Difference
from play.played import SENT, Played
from play.reading import Script
from play.written import show

LANGUAGE: Final = "sv"
_LEFT_OUT: Final = (MomentSettled, RulebookAdopted)
_STYLES: Final = MappingProxyType({CommandRefused: "red", MailOrdered: "cyan", MailImpossible: "yellow"})


class Timeline:
    """Prints a life as it is played."""

    def __init__(self, console: Console, script: Script) -> None:
        self._console = console
        self._script = script
        self._last = ""

    def tell(self, entry: Entry, case: Case) -> None:
        """Print what has happened, unless it is of no interest to people."""
        if isinstance(entry.event, _LEFT_OUT):
            return
        says = describe(entry.event, LANGUAGE, rules=self._script.rules, case=case)
        head = f"{show(entry.at)}  {self._who(entry):<18}"
        shown = head if head != self._last else " " * len(head)
        self._last = head
        self._console.print(shown, style="bold", end=" ", highlight=False, markup=False)
        style = _STYLES.get(type(entry.event), "")
        self._console.print(says + _known_as(entry.event), style=style, highlight=False, markup=False, soft_wrap=True)
        if isinstance(entry.event, CommandRefused):
            remedy = tell_refusal(entry.event.refusal, LANGUAGE, self._script.rules).remedy
            indented = f"{' ' * len(head)} {remedy}"
            self._console.print(indented, style=style, highlight=False, markup=False, soft_wrap=True)

    def _who(self, entry: Entry) -> str:
        clock = entry.actor.role is Role.CLOCK
        return "" if clock else self._script.rules.register.name_of(entry.actor.person)

    def summarise(self, played: Played, seconds: float) -> None:
        """Print how much came of it, and which mails did not simply leave."""
        for post in played.posts:
            if post.fate != SENT:
                told = f"{post.rule} to {post.recipient or post.capacity}: {post.fate} {post.reason}"
                self._console.print(f"{show(post.ordered_at)}  {told}", style="yellow", highlight=False)
        fates = [post.fate for post in played.posts]
        counted = ", ".join(f"{fates.count(fate)} {fate}" for fate in sorted(set(fates)))
        self._console.print(
            f"\n{len(played.answers)} steps, {len(played.entries)} facts, {len(played.papers)} documents, "
            f"{len(fates)} mails ({counted or 'none'}) in {seconds * 1000:.0f} ms in the core."
        )


def _known_as(event: Event) -> str:
    """The id by which a life's expectations know what is planned."""
    return f"  ({event.obligation.id})" if isinstance(event, ObligationPlanned) else ""


def print_differences(console: Console, script: Script, differences: Sequence[Difference]) -> None:
    """Print what was not as the life says, by line, and what to write where it is right as it happened."""
    if not differences:
        console.print("[green]Everything was as the life says, and nothing else happened.[/]")
        return
    console.print(f"\n[red bold]{len(differences)} not as the life says:[/]")
    for difference in differences:
        place = f"{script.file.name}:{difference.line}: " if difference.line else ""
        console.print(f"- {escape(place + difference.says)}", soft_wrap=True, highlight=False)
    if pastes := [difference.paste for difference in differences if difference.paste]:
        console.print("\n[bold]If that is how it ought to be, this is how the life says it:[/]\n")
        console.print(escape("\n\n".join(pastes)), soft_wrap=True, highlight=False)
