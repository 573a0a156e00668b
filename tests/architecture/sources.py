"""The product's source files, read as syntax."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PACKAGES = ("activities", "api", "deploy", "models", "play", "workflows")
TOP_MODULES = ("cli.py", "settings.py", "worker.py")


def files(*packages: str) -> list[Path]:
    """The Python files of some packages, given as ``models/domain``, and of those in them."""
    return [file for package in packages for file in sorted((ROOT / package).rglob("*.py"))]


def every_file() -> list[Path]:
    """Every Python file of the product."""
    return [*files(*PACKAGES), *(ROOT / name for name in TOP_MODULES)]


def named(file: Path) -> str:
    """A file's path as people write it."""
    return file.relative_to(ROOT).as_posix()


def syntax(file: Path) -> ast.Module:
    """A file, parsed."""
    return ast.parse(file.read_text(encoding="utf-8"))


def imported(file: Path) -> Iterator[str]:
    """Every module that a file names in an import, wherever it stands; ``from a import b`` names ``a.b``."""
    for node in ast.walk(syntax(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_in(name: str, packages: frozenset[str]) -> bool:
    """Whether an imported name is one of some packages or in one of them."""
    parts = name.split(".")
    return any(".".join(parts[:length]) in packages for length in range(1, len(parts) + 1))
