"""A working group is given an assignment, plans it, reports on it and is done (seed 003, sections 3 to 6)."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from models.calendar.working_days import roll_forward
from models.calendar.zone import end_of_day, instant
from models.domain.actor import Role
from models.domain.assignment import AssignmentState
from models.domain.commands import assignments as wanted
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.endings import end
from models.domain.decide.obligations import answer, no_longer_owed
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import plan, rungs_around
from models.domain.decide.ready_to_close import require_ready
from models.domain.decide.working_groups import require_group, require_planned_by_group
from models.domain.enclosed import Enclosed
from models.domain.events import assignments as happened
from models.domain.events.closing import CaseClosed
from models.domain.events.engine import MomentsDropped, NoticePlanned, PhaseEntered
from models.domain.moment import Happening, Moment
from models.domain.obligation import SETTLED
from models.domain.owed_assignment import ASSIGNMENT_PLAN, MILESTONE, owed_in_assignment
from models.domain.papers.assignment_document import assignment_document
from models.domain.papers.assignment_plan import assignment_plan
from models.domain.papers.case_summary import case_summary
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.rules.assignments import AssignmentRules

END_IN_SIGHT = "assignment_end_in_sight"
CONCERNED = (Role.CONVENER, Role.WORKING_GROUP, Role.LOCAL_COLLABORATION_GROUP)
"""Those whom an assignment concerns, each written to once, in the first of these roles that is theirs."""


def rules_of(deliberation: Deliberation) -> AssignmentRules:
    """The rulebook's rules about assignments.

    Raises:
        Refused: ``assignments_not_used``.
    """
    if deliberation.rulebook.assignments is None:
        raise Refused("assignments_not_used")
    return deliberation.rulebook.assignments


def assignment_of(deliberation: Deliberation) -> AssignmentState:
    """The assignment that the case is about; it has been given, since the case has come to a phase."""
    assignment = deliberation.case.assignment
    assert assignment is not None  # noqa: S101 - ``require_phase`` has found it given
    return assignment


def _commission(deliberation: Deliberation, body: wanted.CommissionAssignment) -> None:
    require_phase(deliberation, Phase.UNREGISTERED)
    rules = rules_of(deliberation)
    if body.ends <= body.starts:
        raise Refused("ends_before_it_starts", field="ends", starts=body.starts, ends=body.ends)
    if len(set(body.principals)) < rules.principals:
        raise Refused("too_few_principals", field="principals", least=rules.principals)
    require_group(deliberation, body.members, body.principals)
    deliberation.establish(happened.AssignmentCommissioned(**_content(body)))
    deliberation.establish(PhaseEntered(phase=Phase.RUNNING))
    _hand_over(deliberation, "assignment_commissioned")
    _plan_course(deliberation)


def _content(body: wanted.CommissionAssignment) -> dict[str, Any]:
    """What the fact keeps of the command: all of it but its files, which have a fact of their own."""
    return {name: getattr(body, name) for name in happened.AssignmentCommissioned.model_fields if name != "type"}


def _hand_over(deliberation: Deliberation, letter: str, reason: Enclosed | None = None) -> None:
    """The assignment document, to everybody in the group."""
    content = assignment_of(deliberation).commissioned
    document = order(deliberation, assignment_document(deliberation.case, deliberation.today, deliberation.rules))
    for role in (Role.CONVENER, Role.WORKING_GROUP):
        write_to(
            deliberation, letter, document, role,
            document=document, starts=content.starts, ends=content.ends, reason=reason,
        )  # fmt: skip


def _plan_course(deliberation: Deliberation) -> None:
    """Plan everything that is owed from now to the end, the end itself, and the notice that it is in sight."""
    content = assignment_of(deliberation).commissioned
    rulebook, register = deliberation.rulebook, deliberation.rules.register
    for owed in owed_in_assignment(content.starts, content.ends, content.principals, rulebook, register):
        if owed.span is None or owed.due >= deliberation.today:
            plan(
                deliberation, owed.kind, name=owed.name, due=owed.due, span=owed.span, party=owed.party,
                opens_at=_begin(owed.opens),
            )  # fmt: skip
    _plan_end(deliberation, content.ends)


def _begin(day: date) -> datetime:
    return instant(day, time.min)


def _plan_end(deliberation: Deliberation, ends: date) -> None:
    ending = Moment(key="assignment_end", at=end_of_day(ends), happening=Happening.END_ASSIGNMENT, subject="end")
    before = [-days for days in rules_of(deliberation).notice_days]
    letters = [
        Moment(key=f"{END_IN_SIGHT}/{-rung.offset}", at=rung.at, happening=Happening.NOTIFY, subject=END_IN_SIGHT)
        for rung in rungs_around(ends, before, deliberation.rulebook.deadlines)
    ]
    for moment in (ending, *letters):
        if moment.at > deliberation.at:
            deliberation.establish(NoticePlanned(moment=moment))
    passed = tuple(letter.key for letter in letters if letter.at <= deliberation.at)
    if passed:
        deliberation.establish(MomentsDropped(keys=passed, reason="passed_over"))
    if ending.at <= deliberation.at:
        end_assignment(deliberation)


def end_assignment(deliberation: Deliberation) -> None:
    """The last day of the assignment has passed."""
    deliberation.establish(happened.AssignmentEnded())
    deliberation.establish(PhaseEntered(phase=Phase.CLOSING))


def tell_end_in_sight(deliberation: Deliberation, moment: Moment) -> None:
    """Tell those concerned that the end is in sight."""
    for role in CONCERNED:
        write_to(deliberation, END_IN_SIGHT, moment.key, role, ends=assignment_of(deliberation).commissioned.ends)


def _change_group(deliberation: Deliberation, body: wanted.ChangeWorkingGroup) -> None:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING)
    require_group(deliberation, body.members, assignment_of(deliberation).commissioned.principals)
    deliberation.establish(happened.WorkingGroupChanged(members=body.members, reason=body.reason))
    _hand_over(deliberation, "working_group_changed", reason=body.reason)


def _plan(deliberation: Deliberation, body: wanted.PlanAssignment) -> None:
    require_phase(deliberation, Phase.RUNNING)
    assignment = assignment_of(deliberation)
    require_planned_by_group(assignment, body)
    before = assignment.plan.milestones if assignment.plan else ()
    deliberation.establish(
        happened.AssignmentPlanned(
            version=assignment.plan.version + 1 if assignment.plan else 1,
            tasks=body.tasks,
            milestones=_numbered(deliberation, before, body.milestones),
            measured=body.measured,
        )
    )
    _owe_milestones(deliberation, before)
    document = order(deliberation, assignment_plan(deliberation.case, deliberation.today, deliberation.rules))
    answer(deliberation, ASSIGNMENT_PLAN)
    for role in CONCERNED:
        write_to(deliberation, "assignment_planned", document, role, document=document)


def _numbered(
    deliberation: Deliberation, before: tuple[happened.NumberedMilestone, ...], after: tuple[wanted.Milestone, ...]
) -> tuple[happened.NumberedMilestone, ...]:
    """The milestones with their numbers: one that stays as it was keeps its own, the others get new ones."""
    kept = {(one.what, one.by): one.number for one in before}
    given = sum(one.kind == MILESTONE for one in deliberation.case.obligations.values())
    numbered = []
    for one in after:
        number = kept.get((one.what, one.by))
        if number is None:
            given += 1
            number = given
        numbered.append(happened.NumberedMilestone(number=number, what=one.what, by=one.by))
    return tuple(numbered)


def _owe_milestones(deliberation: Deliberation, before: tuple[happened.NumberedMilestone, ...]) -> None:
    """What the plan no longer has is no longer owed; what is new in it is."""
    planned = assignment_of(deliberation).plan
    now = planned.milestones if planned else ()
    for left_out in sorted({one.number for one in before} - {one.number for one in now}):
        if deliberation.case.obligations[f"{MILESTONE}/{left_out}"].standing not in SETTLED:
            no_longer_owed(deliberation, f"{MILESTONE}/{left_out}", "planned_anew")
    for one in now:
        if one.number not in {known.number for known in before}:
            plan(deliberation, "milestone", name=str(one.number), due=roll_forward(one.by))


def _close(deliberation: Deliberation, body: wanted.CloseAssignment) -> None:
    require_phase(deliberation, Phase.CLOSING)
    left = require_ready(deliberation, body.reason)
    paper = case_summary(deliberation.case, deliberation.today, deliberation.rules, closed_by=deliberation.actor.person)
    document = order(deliberation, paper)
    deliberation.establish(CaseClosed(reason=body.reason, left=left, document=document))
    end(deliberation, Phase.CLOSED, "closed")
    for role in CONCERNED:
        write_to(
            deliberation, "case_closed", "closed", role,
            document=document, date=deliberation.today, reason=body.reason or "",
        )  # fmt: skip


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.CommissionAssignment: _commission,
    wanted.ChangeWorkingGroup: _change_group,
    wanted.PlanAssignment: _plan,
    wanted.CloseAssignment: _close,
}
