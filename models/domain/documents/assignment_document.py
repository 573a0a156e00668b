"""The assignment document: what a working group is asked to do (003 section 3; inventory.md DOC-03)."""

from datetime import date
from typing import ClassVar

from models.domain.documents.document import Document
from models.domain.value import Value


class NamedMember(Value):
    """A person in the group; ``convener`` says whether it is the one who calls the group together."""

    name: str
    title: str = ""
    principal: str
    convener: bool = False


class AssignmentDocument(Document):
    """Uppdragshandling.

    Attributes:
        commissioned_by: Who gives the assignment.
        members: The named persons, the convener first.
        reporting: How the group reports while it works.
        resources: Resources beyond the group's own effort; empty where there are none.
        final_report: In what form it reports at the end.
        activity_of_plan: The activity of the local action plan that it carries out.
    """

    kind: ClassVar[str] = "assignment_document"
    template_version: ClassVar[int] = 1

    commissioned_by: str
    starts: date
    ends: date
    target_group: str
    purpose: str
    activity: str
    members: tuple[NamedMember, ...]
    reporting: str
    goal: str
    resources: str = ""
    final_report: str
    activity_of_plan: str = ""
