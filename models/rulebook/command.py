"""The commands ``tertial rulebook check`` and ``tertial rulebook show``. The only part of this package with effects."""

from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from models.domain.rules.rulebook import Rulebook
from models.domain.rules.stages import Item
from models.rulebook.attached import whole
from models.rulebook.checklist_file import checklist_alone
from models.rulebook.problem import RulebookError
from models.rulebook.prose import Section, process
from models.rulebook.prose_assignment_year import assignment_year_told
from models.rulebook.prose_groundwork import checklist_points
from models.rulebook.prose_year import association_year_told, year_told
from models.rulebook.reading import read

FINE, FAULTY, UNREADABLE = 0, 1, 2
"""Exit codes."""

_WIDTH = 100
"""No line is longer, however wide the window is."""


def check(file: Path, console: Console | None = None) -> int:
    """Print ``ok`` with a summary, or a line for each mistake. Answers 0 for ok, 1 for mistakes, 2 for unreadable."""
    return _with_rulebook(file, console, _summarise)


def show(file: Path, console: Console | None = None) -> int:
    """Print the process in plain Swedish with a year of its deadlines, or what is wrong. Answers as ``check`` does."""
    return _with_rulebook(file, console, _tell)


def _with_rulebook(file: Path, console: Console | None, print_it: Callable[[Console, Path, Rulebook], None]) -> int:
    console = console or Console(highlight=False, width=min(Console().width, _WIDTH))
    try:
        toml = whole(file)
        items = checklist_alone(toml, file.name)
        rulebook = None if items else read(toml, file.name)
    except OSError as error:
        _print(console, f"{file}: går inte att läsa ({error.strerror}); rätta sökvägen", style="red")
        return UNREADABLE
    except RulebookError as error:
        _print(console, str(error), style="red")
        return FAULTY
    if rulebook is None:
        _tell_checklist(console, file, items)
    else:
        print_it(console, file, rulebook)
    return FINE


def _print(console: Console, words: str, style: str = "") -> None:
    """Without folding, so that a mistake stays on its line."""
    console.print(words, style=style, markup=False, highlight=False, soft_wrap=True)


def _summarise(console: Console, file: Path, rulebook: Rulebook) -> None:
    recurring = sum(rule.cadence is not None for rule in rulebook.obligations.values())
    _print(console, f"{file.name}: ok", style="green")
    _print(
        console,
        f"{rulebook.association.name}: {len(rulebook.obligations)} saker att göra, varav {recurring} återkommer; "
        f"{len(rulebook.ladders)} påminnelsestegar, {len(rulebook.forms)} formulär, "
        f"{len(rulebook.application.criteria)} kriterier, {len(rulebook.checklist)} punkter i checklistor.",
    )


def _tell(console: Console, _file: Path, rulebook: Rulebook) -> None:
    years = (*year_told(rulebook), *assignment_year_told(rulebook), *association_year_told(rulebook))
    for section in (*process(rulebook), *years):
        _print_section(console, section)


def _tell_checklist(console: Console, file: Path, items: tuple[Item, ...]) -> None:
    _print(console, f"{file.name}: ok, en checklista med {len(items)} punkter", style="green")
    for group, points in checklist_points(items).items():
        _print_section(console, Section(group or "Checklista", points=points))


def _print_section(console: Console, section: Section) -> None:
    console.print(section.title, style="bold", markup=False, highlight=False)
    for sentence in section.sentences:
        console.print(sentence, markup=False, highlight=False)
    points = Table.grid(padding=(0, 1))
    for point in section.points:
        points.add_row("-", Text(point))
    console.print(points)
    console.print()
