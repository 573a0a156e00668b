"""What is true of a working group's assignment."""

from models.domain.actor import MemberId, PersonId
from models.domain.commands.assignments import GroupMember
from models.domain.events.assignments import AssignmentCommissioned, AssignmentPlanned
from models.domain.value import Value


class AssignmentState(Value):
    """One assignment.

    Attributes:
        commissioned: What the group was asked to do.
        members: The group as it was last named.
        plan: The assignment's own plan in its newest version.
    """

    commissioned: AssignmentCommissioned
    members: tuple[GroupMember, ...]
    plan: AssignmentPlanned | None = None

    @property
    def conveners(self) -> tuple[PersonId, ...]:
        """The one who calls the group together."""
        return tuple(one.person for one in self.members if one.convener)

    def people(self, principal: MemberId | None = None) -> tuple[PersonId, ...]:
        """Everybody in the group, or those who come from one principal."""
        return tuple(one.person for one in self.members if principal in (None, one.principal))
