"""The marks on the tests: ``@pytest.mark.shows("R-14", "ACT-05")`` above a test says which items it shows."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).parents[1]
MARK = "shows"


@dataclass(frozen=True, slots=True)
class Showing:
    """A test with its mark.

    Attributes:
        path: The test's file, from the folder of the tests.
        test: Its name.
        numbers: The items that it shows.
    """

    path: str
    test: str
    numbers: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The rule as the test's name says it."""
        return self.test.removeprefix("test_").replace("_", " ")


def showings(tests: Path = TESTS) -> list[Showing]:
    """Every marked test, read without running any."""
    found = [showing for path in sorted(tests.rglob("test_*.py")) for showing in _in_file(path, tests)]
    return sorted(found, key=lambda showing: (showing.path, showing.test))


def shown(tests: Path = TESTS) -> dict[str, list[Showing]]:
    """The tests that show each item, by its number."""
    by_number: dict[str, list[Showing]] = defaultdict(list)
    for showing in showings(tests):
        for number in showing.numbers:
            by_number[number].append(showing)
    return dict(by_number)


def _in_file(path: Path, tests: Path) -> Iterator[Showing]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            numbers = tuple(number for mark in node.decorator_list for number in _numbers(mark))
            if numbers:
                yield Showing(path.relative_to(tests).as_posix(), node.name, numbers)


def _numbers(mark: ast.expr) -> tuple[str, ...]:
    if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Attribute) and mark.func.attr == MARK:
        return tuple(ast.literal_eval(argument) for argument in mark.args)
    return ()
