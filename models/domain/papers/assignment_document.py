"""The assignment document, from what the group was asked to do and who is in it now."""

from datetime import date

from models.domain.assignment import AssignmentState
from models.domain.case import Case
from models.domain.documents.assignment_document import AssignmentDocument, NamedMember
from models.domain.papers.head import head
from models.domain.rules.rulebook import Rules


def assignment_document(case: Case, dated: date, rules: Rules) -> AssignmentDocument:
    """The assignment document as it reads on a day.

    Raises:
        ValueError: the case is no assignment.
    """
    if case.assignment is None:
        raise ValueError(f"{case.id} is no assignment; only an assignment has an assignment document")
    content = case.assignment.commissioned
    return AssignmentDocument(
        **head(case, "Uppdragshandling", dated, rules),
        commissioned_by="Lokala samverkansgruppen",
        starts=content.starts,
        ends=content.ends,
        target_group=str(content.target_group),
        purpose=str(content.purpose),
        activity=str(content.activity),
        members=_members(case.assignment, rules),
        reporting=str(content.reporting),
        goal=str(content.goal),
        resources=str(content.resources or ""),
        final_report=str(content.final_report),
        activity_of_plan=content.activity_of_plan or "",
    )


def _members(assignment: AssignmentState, rules: Rules) -> tuple[NamedMember, ...]:
    register = rules.register
    named = (
        NamedMember(
            name=register.name_of(one.person),
            title=known.title if (known := register.person(one.person)) else "",
            principal=register.organisation_name(one.principal),
            convener=one.convener,
        )
        for one in assignment.members
    )
    return tuple(sorted(named, key=lambda one: not one.convener))
