"""The kinds of obligations that a rulebook must have are those that the acts plan, no more and no fewer."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.domain import decide
from models.domain.decide import DECIDE
from models.domain.decide.conditional_years import CONDITIONAL_YEAR
from models.domain.decide.meetings import HANGS_ON
from models.domain.decide.permissions import MAY
from models.domain.decide.submitting import BY_ACTS_OF_THEIR_OWN
from models.domain.owed import REMITTANCE
from models.domain.rules.rulebook import Rulebook
from models.rulebook.acts import JUDGED_BY, MET_BY, PLANNED_BY, needed, type_of
from models.rulebook.reading import read
from tests.models.rulebook.example import TOML

FOLDER = Path(str(decide.__file__)).parent
PLANS_WHAT_IT_IS_GIVEN = {
    "meetings.py": "HANGS_ON",
    "association.py": "the rulebook's own",
    "assignments.py": "the rulebook's own",
    "local_plan.py": "the plan of the association's own case",
    "meeting_reports.py": "the rulebook's own",
    "execution.py": "the rulebook's own",
    "taking_over.py": "the rulebook's own",
    "replanning.py": "the rulebook's own",
    "planning.py": "its definition",
}


def trees() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(FOLDER.glob("*.py")):
        yield file.name, ast.parse(file.read_text(encoding="utf-8"))


def calls_of_plan() -> Iterator[tuple[str, ast.expr]]:
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "plan":
                yield name, node.args[1]


def kinds_asked_of_the_rulebook() -> Iterator[str]:
    """``rulebook.obligations["signature"]``: it breaks where the rulebook lacks the kind."""
    for _, tree in trees():
        for node in ast.walk(tree):
            match node:
                case ast.Subscript(value=ast.Attribute(attr="obligations"), slice=ast.Constant(value=str(kind))):
                    yield kind


def test_the_acts_plan_just_the_kinds_that_the_check_knows() -> None:
    planned = {argument.value for _, argument in calls_of_plan() if isinstance(argument, ast.Constant)}
    for_meetings = {kind for kinds in HANGS_ON.values() for kind in kinds}
    assert planned | for_meetings == set(MET_BY)


def test_no_other_act_plans_a_kind_that_the_check_cannot_see() -> None:
    unseen = {file for file, argument in calls_of_plan() if not isinstance(argument, ast.Constant)}
    assert unseen <= set(PLANS_WHAT_IT_IS_GIVEN)


def test_the_acts_ask_the_rulebook_for_no_kind_that_it_may_lack() -> None:
    always = set(needed(read(TOML)))
    assert set(kinds_asked_of_the_rulebook()) <= always


def test_each_kind_is_said_to_come_from_an_act_and_to_be_met_by_one() -> None:
    types = {type_of(command) for command in DECIDE}
    assert set(PLANNED_BY) == set(MET_BY)
    assert set(PLANNED_BY.values()) <= types
    assert {type_of(command) for command in MET_BY.values()} <= types
    assert set(MET_BY.values()) | set(JUDGED_BY.values()) <= set(MAY)


def test_what_is_judged_as_a_report_is_what_is_no_act_of_its_own() -> None:
    as_report = {kind for kind in MET_BY if kind not in BY_ACTS_OF_THEIR_OWN}
    assert set(JUDGED_BY) == as_report | {REMITTANCE, CONDITIONAL_YEAR}


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"preparation": {"preparatory_group": False}}, "group_handling"),
        ({"preparation": {"gatekeeper": None}}, "assessment"),
        ({"board": {"outcomes": ("granted", "rejected")}}, "further_preparation"),
    ],
)
def test_what_a_rulebook_does_without_is_not_needed(changes: dict[str, dict[str, object]], kind: str) -> None:
    rulebook = read(TOML)
    assert kind in needed(rulebook)
    parts = {name: getattr(rulebook, name).model_copy(update=given) for name, given in changes.items()}
    assert kind not in needed(Rulebook.model_copy(rulebook, update=parts))
