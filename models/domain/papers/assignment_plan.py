"""An assignment's own plan as a document."""

from datetime import date

from models.domain.case import Case
from models.domain.documents.assignment_plan import AssignmentPlan, MilestoneRow, TaskRow
from models.domain.papers.head import head
from models.domain.rules.rulebook import Rules


def assignment_plan(case: Case, dated: date, rules: Rules) -> AssignmentPlan:
    """The plan in its newest version.

    Raises:
        ValueError: there is no plan.
    """
    if case.assignment is None or case.assignment.plan is None:
        raise ValueError(f"{case.id} has no plan of its own; plan the assignment first")
    plan, content = case.assignment.plan, case.assignment.commissioned
    name_of = rules.register.name_of
    return AssignmentPlan(
        **head(case, "Genomförandeplan", dated, rules),
        version=plan.version,
        starts=content.starts,
        ends=content.ends,
        tasks=tuple(
            TaskRow(what=str(one.what), who=tuple(map(name_of, one.who)), starts=one.starts, ends=one.ends)
            for one in plan.tasks
        ),
        milestones=tuple(MilestoneRow(number=one.number, what=str(one.what), by=one.by) for one in plan.milestones),
        measured=str(plan.measured),
    )
