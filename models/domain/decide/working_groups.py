"""Who may be in a working group: named persons, at least one from each principal, one convener (seed 003, R-42)."""

from models.domain.actor import MemberId
from models.domain.assignment import AssignmentState
from models.domain.commands.assignments import GroupMember, PlanAssignment
from models.domain.decide.deliberation import Deliberation
from models.domain.refusal import Refused


def require_group(
    deliberation: Deliberation, members: tuple[GroupMember, ...], principals: tuple[MemberId, ...]
) -> None:
    """Refuse a group that cannot carry an assignment.

    Raises:
        Refused: ``unknown_organisation``, ``unknown_person``, ``person_named_twice``, ``not_of_organisation``,
            ``not_a_principal``, ``principal_without_person`` or ``one_convener``.
    """
    for number, principal in enumerate(principals):
        if deliberation.rules.register.organisation(principal) is None:
            raise Refused("unknown_organisation", field=f"principals.{number}", organisation=principal)
    for number, member in enumerate(members):
        _require_member(deliberation, member, principals, f"members.{number}")
    _require_once(members)
    unrepresented = [one for one in principals if one not in {member.principal for member in members}]
    if unrepresented:
        raise Refused("principal_without_person", field="members", organisations=", ".join(unrepresented))
    conveners = sum(member.convener for member in members)
    if conveners != 1:
        raise Refused("one_convener", field="members", count=conveners)


def _require_member(
    deliberation: Deliberation, member: GroupMember, principals: tuple[MemberId, ...], field: str
) -> None:
    person = deliberation.rules.register.person(member.person)
    if person is None:
        raise Refused("unknown_person", field=f"{field}.person", person=member.person)
    if member.principal not in principals:
        raise Refused("not_a_principal", field=f"{field}.principal", organisation=member.principal)
    if person.organisation not in (None, member.principal):
        raise Refused(
            "not_of_organisation", field=f"{field}.principal", person=member.person, organisation=member.principal
        )


def _require_once(members: tuple[GroupMember, ...]) -> None:
    people = [member.person for member in members]
    for number, person in enumerate(people):
        if person in people[:number]:
            raise Refused("person_named_twice", field=f"members.{number}.person", person=person)


def require_planned_by_group(assignment: AssignmentState, body: PlanAssignment) -> None:
    """Refuse a plan that gives work to others, or that has days outside the assignment.

    Raises:
        Refused: ``not_in_working_group``, ``ends_before_it_starts`` or ``outside_assignment``.
    """
    starts, ends = assignment.commissioned.starts, assignment.commissioned.ends
    for number, task in enumerate(body.tasks):
        outsider = next((one for one in task.who if one not in assignment.people()), None)
        if outsider is not None:
            raise Refused("not_in_working_group", field=f"tasks.{number}.who", person=outsider)
        if task.ends < task.starts:
            raise Refused("ends_before_it_starts", field=f"tasks.{number}.ends", starts=task.starts, ends=task.ends)
        if task.starts < starts or task.ends > ends:
            raise Refused("outside_assignment", field=f"tasks.{number}", starts=starts, ends=ends)
    for number, milestone in enumerate(body.milestones):
        if not starts <= milestone.by <= ends:
            raise Refused("outside_assignment", field=f"milestones.{number}.by", starts=starts, ends=ends)
