"""The page ``docs/coverage.md``: each item with the tests that show it."""

from pathlib import Path

from tests.coverage.items import Item, groups, items
from tests.coverage.marks import Showing, shown

PAGE = Path(__file__).parents[2] / "docs" / "coverage.md"

_HEAD = """# What the sources name, and what shows it

Made by `python -m tests.coverage`; a test fails when it is out of date. Each line is an item of the source documents,
in our words, with the tests that show it: the test's sentence, and the file where it stands. A test
names the items that it shows by a mark, three at the most. Where nothing in the product can act on an item, the line
says why.

The sources: 000 a leaflet in ten steps, 001 Samordningsförbundet NNV Skåne, 002 a framework for questions of
collaboration (2005), 003 VårdSamverkan Fyrbodal, 004 Samordningsförbundet Stockholms stad.
"""


def page() -> str:
    """The page as it should be now."""
    tests = shown()
    every = items()
    parts = [_HEAD, _count(every, tests)]
    parts += [_group(says, [item for item in every if item.group == key], tests) for key, says in groups().items()]
    return "\n".join(parts)


def _count(every: list[Item], tests: dict[str, list[Showing]]) -> str:
    by_test = sum(item.number in tests for item in every)
    excused = sum(bool(item.nothing_to_build) for item in every)
    left = len(every) - by_test - excused
    rest = f", {left} not shown yet" if left else ""
    return f"{len(every)} items: {by_test} shown by tests, {excused} with nothing to build{rest}.\n"


def _group(says: str, of_group: list[Item], tests: dict[str, list[Showing]]) -> str:
    lines = [f"## {says}", "", "| item | what | shown by |", "|---|---|---|"]
    lines += [f"| {item.number} | {item.says} | {_shown_by(item, tests.get(item.number, []))} |" for item in of_group]
    return "\n".join([*lines, ""])


def _shown_by(item: Item, by: list[Showing]) -> str:
    if item.nothing_to_build:
        return f"nothing to build: {item.nothing_to_build}"
    return "<br>".join(f"{showing.sentence} (`tests/{showing.path}`)" for showing in by) or "**not shown yet**"
