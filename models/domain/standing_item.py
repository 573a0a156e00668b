"""The standing item on the agenda of each meeting of the local collaboration group (seed 003; inventory.md T-11)."""

from collections.abc import Iterable
from datetime import date

from models.domain.case import Case
from models.domain.events.assignments import NumberedMilestone
from models.domain.local_plan import LocalPlanState
from models.domain.obligation import Standing
from models.domain.owed_assignment import MILESTONE
from models.domain.phase import Phase
from models.domain.value import Value

LISTED = frozenset({Phase.RUNNING, Phase.CLOSING})


class MilestoneStanding(Value):
    """A milestone of an assignment, and how far it has come."""

    number: int
    what: str
    by: date
    standing: Standing
    overdue: bool


class AssignmentOnAgenda(Value):
    """One assignment as the group follows it up.

    Attributes:
        number: The case number.
        activity: The activity of the plan that it carries out, by its key.
        convener: Who calls the working group together, by id.
        report: How far its report to this meeting has come; None where it owes none.
        overdue: Its report to this meeting is late.
    """

    number: str
    title: str
    phase: Phase
    starts: date
    ends: date
    activity: str | None
    convener: str
    report: Standing | None
    overdue: bool
    milestones: tuple[MilestoneStanding, ...]


class PlanActivity(Value):
    """An activity of the local action plan, with what carries it out.

    Attributes:
        assignments: The assignments that carry it out, by number.
    """

    activity: str
    what: str
    starts: date
    ends: date
    assignments: tuple[str, ...]


class StandingItem(Value):
    """The follow-up of the local action plan at a meeting.

    Attributes:
        on: The day of the meeting.
        year: The year of the plan that is followed up; None where there is no plan.
        activities: Its activities, by their first days.
        assignments: Every assignment that runs or waits for its closing, by number.
    """

    on: date
    year: int | None
    activities: tuple[PlanActivity, ...]
    assignments: tuple[AssignmentOnAgenda, ...]


def standing_item(on: date, plan: LocalPlanState, assignments: Iterable[Case]) -> StandingItem:
    """What the group follows up at its meeting on a day, as everything stands."""
    cases = sorted((one for one in assignments if one.phase in LISTED), key=lambda one: one.number)
    followed = max((year for year in plan.plans if year <= on.year), default=None)
    activities = plan.plans[followed].activities if followed is not None else ()
    return StandingItem(
        on=on,
        year=followed,
        activities=tuple(
            PlanActivity(
                activity=one.activity,
                what=str(one.what),
                starts=one.starts,
                ends=one.ends,
                assignments=tuple(case.number for case in cases if _activity_of(case) == one.activity),
            )
            for one in sorted(activities, key=lambda one: (one.starts, one.activity))
        ),
        assignments=tuple(_on_agenda(case, on) for case in cases),
    )


def _activity_of(case: Case) -> str | None:
    return case.assignment.commissioned.activity_of_plan if case.assignment else None


def _on_agenda(case: Case, on: date) -> AssignmentOnAgenda:
    assignment = case.assignment
    assert assignment is not None  # noqa: S101 - it has come to a phase, so it has been given
    to_meeting = (one for one in case.obligations.values() if one.span and one.span.key == on.isoformat())
    report = next((one for one in to_meeting if one.standing is not Standing.WAIVED), None)
    return AssignmentOnAgenda(
        number=case.number,
        title=case.title,
        phase=case.phase,
        starts=assignment.commissioned.starts,
        ends=assignment.commissioned.ends,
        activity=assignment.commissioned.activity_of_plan,
        convener=assignment.conveners[0],
        report=report.standing if report else None,
        overdue=report.overdue if report else False,
        milestones=tuple(_milestone(case, one) for one in (assignment.plan.milestones if assignment.plan else ())),
    )


def _milestone(case: Case, milestone: NumberedMilestone) -> MilestoneStanding:
    owed = case.obligations[f"{MILESTONE}/{milestone.number}"]
    return MilestoneStanding(
        number=milestone.number,
        what=str(milestone.what),
        by=milestone.by,
        standing=owed.standing,
        overdue=owed.overdue,
    )
