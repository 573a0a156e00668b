"""Holding what is owed in assignments, and the local action plan, against what assignments are (seed 003)."""

from collections.abc import Iterator
from typing import Final

from models.calendar.periods import Cadence
from models.domain.actor import ASSOCIATION_ROLES, Role
from models.domain.kinds import CaseKind
from models.domain.owed import FINAL_REPORTS, LOCAL_ACTION_PLAN, final_report_of
from models.domain.rules.deadlines import Condition, Each, ObligationRule
from models.domain.rules.rulebook import Rulebook
from models.rulebook.problem import Path, Problem

IN_GROUP: Final = frozenset({Role.CONVENER, Role.WORKING_GROUP})
"""Roles that only an assignment gives."""


def assignment_mistakes(rulebook: Rulebook) -> Iterator[Problem]:
    """Everything about assignments that does not fit together."""
    for kind, rule in rulebook.obligations.items():
        path = ("obligations", kind)
        yield from _holders(rule, path)
        if rule.owed_in(CaseKind.ASSIGNMENT):
            yield from _in_assignments(rulebook, rule, path)
        if kind == LOCAL_ACTION_PLAN:
            yield from _yearly_plan(rule, path)
    if rulebook.assignments is not None and final_report_of(CaseKind.ASSIGNMENT, rulebook) is None:
        says = {"names": " / ".join(FINAL_REPORTS)}
        yield Problem("assignment_without_final_report", ("obligations", FINAL_REPORTS[0]), says)


def _holders(rule: ObligationRule, path: Path) -> Iterator[Problem]:
    """A working group is in assignments only, and whoever an intervention names is not."""
    in_assignments = rule.owed_in(CaseKind.ASSIGNMENT)
    elsewhere = any(kind is not CaseKind.ASSIGNMENT for kind in rule.kinds)
    of_assignments = ASSOCIATION_ROLES | IN_GROUP
    held = of_assignments if in_assignments else frozenset(Role) - IN_GROUP - {Role.CLOCK}
    if in_assignments and elsewhere:
        held = ASSOCIATION_ROLES
    if rule.owed_by not in held:
        known = tuple(role for role in Role if role in held)
        yield Problem("nobody_holds", (*path, "owed_by"), {"role": rule.owed_by}, known=known)


def _in_assignments(rulebook: Rulebook, rule: ObligationRule, path: Path) -> Iterator[Problem]:
    if rulebook.assignments is None:
        yield Problem("assignments_not_given", (*path, "kinds"))
    if rule.condition is not Condition.ALWAYS:
        yield Problem("only_in_interventions", (*path, "condition"))
    if rule.each is Each.SEAT:
        yield Problem("only_in_interventions", (*path, "each"))


def _yearly_plan(rule: ObligationRule, path: Path) -> Iterator[Problem]:
    """The plan is the parent of the assignments and outlives them, so it is owed where no assignment is (N-04)."""
    if rule.kinds != (CaseKind.ASSOCIATION,):
        yield Problem("plan_of_association", (*path, "kinds"))
    if rule.cadence is not Cadence.YEAR or not rule.within:
        yield Problem("plan_not_yearly", (*path, "cadence"))
