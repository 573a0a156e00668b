"""Whatever the rules give as a cause, people can read."""

import ast
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from activities.deliver import BEFORE_START
from models.domain import delivery
from models.domain.decide import set_aside
from models.domain.obligation import AWAITED, Standing
from models.wording.names import CAUSES

SOURCE = Path(delivery.__file__).parent
GIVEN_LAST = {"no_longer_owed", "end", "waive_all", "_stop_reminders"}
GIVEN_BY_NAME = {"MomentsDropped": "reason", "ObligationWaived": "reason"}


def causes_in_calls() -> set[str]:
    """The codes that obligations are waived with and moments dropped with, as the source writes them."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in SOURCE.rglob("*.py"))
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {cause for call in calls if isinstance(call.func, ast.Name) for cause in _causes(call, call.func.id)}


def _causes(call: ast.Call, function: str) -> Iterator[str]:
    given = [call.args[-1]] if function in GIVEN_LAST and call.args else []
    given += [keyword.value for keyword in call.keywords if keyword.arg == GIVEN_BY_NAME.get(function, "")]
    arms = [arm for one in given for arm in ([one.body, one.orelse] if isinstance(one, ast.IfExp) else [one])]
    yield from (one.value for one in arms if isinstance(one, ast.Constant) and isinstance(one.value, str))


def causes_returned_by(module: ModuleType, function: str) -> set[str]:
    """The codes that a function answers with."""
    nodes = list(ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))))
    [deciding] = [node for node in nodes if isinstance(node, ast.FunctionDef) and node.name == function]
    answers = [node for node in ast.walk(deciding) if isinstance(node, ast.Return)]
    constants = (node.value for answer in answers for node in ast.walk(answer) if isinstance(node, ast.Constant))
    return {one for one in constants if isinstance(one, str)}


def test_every_cause_in_the_rules_has_words() -> None:
    found = causes_in_calls()
    assert {"received", "withdrawn", "shelved", "new_version", "declined"} <= found
    assert not found - set(CAUSES), "add these to CAUSES in models/wording/names.py"


def test_every_cause_of_setting_a_remittance_aside_has_words() -> None:
    parts = ("why_set_aside", "_not_agreed", "_not_to_credit", "_claimed")
    found = set().union(*(causes_returned_by(set_aside, part) for part in parts))
    assert {"case_closed", "duplicate_invoice", "unknown_line", "credit_beyond_invoice"} <= found
    assert not found - set(CAUSES)


def test_every_cause_of_not_sending_a_letter_has_words() -> None:
    found = causes_returned_by(delivery, "pointless")
    assert "settled" in found
    assert not found - set(CAUSES)


def test_a_letter_of_a_cases_past_is_kept_back_for_a_cause_with_words() -> None:
    assert BEFORE_START in CAUSES


def test_a_moment_of_what_nobody_awaits_lapses_for_a_cause_with_words() -> None:
    assert not set(Standing) - AWAITED - set(CAUSES)
