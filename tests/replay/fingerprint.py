"""The fingerprint of the workflows: every command that they may give Temporal, where, and in which order it stands.

``python -m tests.replay.fingerprint`` prints it as it is now.
"""

import ast
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

WORKFLOWS = Path(__file__).parent.parent.parent / "workflows"
COMMITTED = Path(__file__).with_name("fingerprint.json")

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)

COMMANDS = frozenset(
    {
        "continue_as_new", "deprecate_patch", "execute_activity", "execute_activity_method", "execute_child_workflow",
        "execute_local_activity", "execute_local_activity_method", "get_external_workflow_handle", "new_random",
        "patched", "random", "sleep", "start_activity", "start_activity_method", "start_child_workflow",
        "start_local_activity", "start_local_activity_method", "upsert_memo", "upsert_search_attributes", "uuid4",
        "wait_condition",
    }
)  # fmt: skip
"""What Temporal records, or what a replay must find again in the same order."""


def fingerprint(directory: Path = WORKFLOWS) -> dict[str, list[str]]:
    """By file, each command with the function it stands in and the names of its options.

    A call of one of the workflows' own functions that give commands stands for those.
    """
    files = {file.name: ast.parse(file.read_text()) for file in sorted(directory.glob("*.py"))}
    telling = _telling(files.values())
    return {name: list(_commands(file, "", telling)) for name, file in files.items() if name != "__init__.py"}


def _telling(files: Iterable[ast.Module]) -> frozenset[str]:
    """The names of the commands, and of the functions that give any, by themselves or through others."""
    functions = [node for file in files for node in ast.walk(file) if isinstance(node, _FUNCTIONS)]
    telling = COMMANDS
    while True:
        more = telling | {one.name for one in functions if any(_commands(one, "", telling))}
        if more == telling:
            return telling
        telling = more


def _commands(node: ast.AST, where: str, telling: frozenset[str]) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        inside = f"{where}.{child.name}".strip(".") if isinstance(child, (*_FUNCTIONS, ast.ClassDef)) else where
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute) and child.func.attr in telling:
            options = ", ".join(sorted(word.arg or "**" for word in child.keywords))
            yield f"{inside}: {child.func.attr}({options})"
        yield from _commands(child, inside, telling)


def as_text(found: dict[str, list[str]]) -> str:
    """As it is committed."""
    return json.dumps(found, indent=2) + "\n"


if __name__ == "__main__":
    print(as_text(fingerprint()), end="")
