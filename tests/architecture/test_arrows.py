"""The arrows between packages point where the design says, and a test of the tests shows that each is held."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGES, ROOT, TOP_MODULES, every_file, files, imported, is_in, named, syntax

ONE_TOO_MANY = {
    "models/calendar/periods.py": "import models.domain.money",
    "models/contracts/names.py": "import models.domain.phase",
    "workflows/pacing.py": "import models.calendar.zone",
    "models/domain/money.py": "import sqlalchemy",
    "api/app.py": "import activities.effects",
    "activities/effects.py": "import workflows.pacing",
    "models/record/chain.py": "import api.clock",
}
"""An import for each contract that breaks it."""

WORKFLOWS_MAY = frozenset(
    {
        "__future__", "asyncio", "base64", "collections.abc", "contextlib", "datetime", "hashlib", "typing",
        "temporalio", "models.contracts", "workflows",
    }
)  # fmt: skip

IMPURE = frozenset(
    {
        "asyncio", "concurrent", "getpass", "glob", "http", "io", "locale", "logging", "multiprocessing", "os",
        "platform", "random", "secrets", "shutil", "signal", "socket", "subprocess", "sys", "tempfile", "threading",
        "time", "urllib", "uuid", "requests", "httpx", "psycopg", "sqlalchemy", "sqlmodel", "structlog", "temporalio",
    }
)  # fmt: skip
PURE = ("models/calendar", "models/domain", "models/rulebook")


def _lint(directory: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"],
        cwd=directory,
        env={"PYTHONPATH": str(directory), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_contract_between_packages_is_kept_and_one_import_breaks_it(tmp_path: Path) -> None:
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    for name in (*TOP_MODULES, "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)

    kept = _lint(tmp_path)
    for name, line in ONE_TOO_MANY.items():
        file = tmp_path / name
        file.write_text(f"{file.read_text()}\n{line}\n")
    broken = _lint(tmp_path)

    assert re.search(r"Contracts: (\d+) kept, 0 broken", kept.stdout), kept.stdout + kept.stderr
    assert re.search(r"Contracts: 0 kept, (\d+) broken", broken.stdout), broken.stdout + broken.stderr


@pytest.mark.parametrize("file", files("workflows"), ids=named)
def test_a_workflow_file_imports_the_contracts_and_temporal_alone(file: Path) -> None:
    assert [name for name in imported(file) if not is_in(name, WORKFLOWS_MAY)] == []


@pytest.mark.parametrize("package", PURE)
def test_a_pure_module_imports_nothing_that_has_a_clock_chance_or_input(package: str) -> None:
    found = [(named(file), name) for file in files(package) for name in imported(file) if is_in(name, IMPURE)]
    assert found == []


def test_tables_have_no_methods() -> None:
    methods = [
        f"{named(file)}: {table.name}.{member.name}"
        for file in files("models/tables")
        if "migrations" not in file.parts
        for table in ast.walk(syntax(file))
        if isinstance(table, ast.ClassDef)
        for member in table.body
        if isinstance(member, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert methods == []


def test_journal_rows_are_written_by_one_module_alone() -> None:
    writers = {named(file) for file in every_file() if _calls(file, "JournalRow")}
    assert writers == {"models/record/journal.py"}


def test_only_the_record_adds_to_a_journal() -> None:
    adders = {named(file) for file in every_file() if "models.record.journal.append" in set(imported(file))}
    assert adders == {"models/record/record.py"}


def test_no_module_has_the_journal_changed_or_deleted() -> None:
    changed = [
        f"{named(file)}:{call.lineno}"
        for file in every_file()
        for call in ast.walk(syntax(file))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in {"update", "delete"}
        and any(isinstance(given, ast.Name) and given.id == "JournalRow" for given in call.args)
    ]
    assert changed == []


def test_only_the_worker_and_the_play_run_activities() -> None:
    serving = {named(file) for file in every_file() if "activities.record.RecordActivities" in set(imported(file))}
    assert serving == {"worker.py"}


def _calls(file: Path, name: str) -> bool:
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
        for node in ast.walk(syntax(file))
    )
