"""In which phases the code takes each command: what its rule demands of the case's phase, read from its source."""

import ast
import inspect
from collections.abc import Callable, Iterator
from typing import Any

from models.domain.phase import Phase

_DEEPEST = 2


def phases_demanded(rule: Callable[..., Any], depth: int = 0) -> Iterator[Phase]:
    """The phases named in calls of ``require_phase``, in the rule and in what it calls in its own module."""
    module = inspect.getmodule(rule)
    names = vars(module)
    for node in ast.walk(ast.parse(inspect.getsource(rule))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        called = names.get(node.func.id)
        if node.func.id == "require_phase":
            yield from _named(node, names)
        elif depth < _DEEPEST and inspect.isfunction(called) and inspect.getmodule(called) is module:
            yield from phases_demanded(called, depth + 1)


def _named(call: ast.Call, names: dict[str, Any]) -> Iterator[Phase]:
    for node in ast.walk(call):
        match node:
            case ast.Attribute(value=ast.Name(id="Phase"), attr=phase):
                yield Phase[phase]
            case ast.Starred(value=ast.Name(id=several)):
                yield from names[several]
            case _:
                pass
