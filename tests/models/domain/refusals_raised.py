"""Every refusal that the source can give, read from its syntax tree."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[3]
WHERE = ("models/domain", "models/record")
DEFINED_IN = ROOT / "models/domain/refusal.py"


class Raised(NamedTuple):
    """A place where a refusal is given: its code and the names of its particulars."""

    code: str
    particulars: frozenset[str]
    place: str


def every_refusal() -> tuple[Raised, ...]:
    files = [path for where in WHERE for path in sorted((ROOT / where).rglob("*.py")) if path != DEFINED_IN]
    return tuple(raised for path in files for raised in _in_source(path))


def _in_source(path: Path) -> Iterator[Raised]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for call in _calls(tree):
        place = f"{path.relative_to(ROOT)}:{call.lineno}"
        given = call.args[0] if call.args else _keyword(call, "code")
        for code in _codes(given, tree):
            yield Raised(code, _particulars(call), place)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Refused", "Refusal"):
            yield node


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def _codes(given: ast.expr | None, tree: ast.AST) -> list[str]:
    """The code itself, or those of the loop that its variable runs through."""
    if isinstance(given, ast.Constant):
        return [str(given.value)]
    if isinstance(given, ast.Name):
        found = [code for loop in ast.walk(tree) if isinstance(loop, ast.For) for code in _looped(loop, given.id)]
        if found:
            return found
    raise AssertionError(f"write the code of a refusal where it is raised: {ast.dump(given) if given else 'none'}")


def _looped(loop: ast.For, variable: str) -> list[str]:
    names = [node.id for node in ast.walk(loop.target) if isinstance(node, ast.Name)]
    if variable not in names:
        return []
    rows = ast.literal_eval(loop.iter)
    return [row[names.index(variable)] if len(names) > 1 else row for row in rows]


def _particulars(call: ast.Call) -> frozenset[str]:
    if isinstance(call.func, ast.Name) and call.func.id == "Refused":
        if any(keyword.arg is None for keyword in call.keywords):
            raise AssertionError("name the particulars of a refusal where it is raised")
        return frozenset(keyword.arg for keyword in call.keywords if keyword.arg) - {"field"}
    given = _keyword(call, "particulars")
    named = [_keyword(node, "name") for node in ast.walk(given) if isinstance(node, ast.Call)] if given else []
    return frozenset(str(name.value) for name in named if isinstance(name, ast.Constant))
