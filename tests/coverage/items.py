"""The items that the sources name, as ``items.toml`` lists them."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

LISTED = Path(__file__).with_name("items.toml")


@dataclass(frozen=True, slots=True)
class Item:
    """Something that a source document names.

    Attributes:
        number: Its number in the inventory: ``R-14``.
        group: The number's first part.
        says: What it is, in our own words.
        nothing_to_build: Why nothing in the product acts on it; empty where a test has to show it.
    """

    number: str
    group: str
    says: str
    nothing_to_build: str


def groups() -> dict[str, str]:
    """The headings under which items stand, by the first part of their numbers."""
    return dict(_listed()["groups"])


def items() -> list[Item]:
    """Every item, in the order in which they are listed."""
    listed = _listed()
    return [
        Item(number, number.split("-")[0], says, listed["nothing_to_build"].get(number, ""))
        for number, says in listed["items"].items()
    ]


def excused() -> set[str]:
    """The numbers with a reason why there is nothing to build."""
    return set(_listed()["nothing_to_build"])


def _listed() -> dict[str, dict[str, str]]:
    return tomllib.loads(LISTED.read_text(encoding="utf-8"))
