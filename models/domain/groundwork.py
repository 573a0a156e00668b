"""What is true of an idea before its application: the part of a case that its groundwork makes."""

from models.domain.actor import MemberId, PersonId, Role
from models.domain.enclosed import Enclosed
from models.domain.events.groundwork import (
    AnchoringRecorded,
    PrestudyRecorded,
    ProblemStatementAnswered,
    ProblemStatementShared,
    WayForwardChosen,
    WorkingGroupAppointed,
)
from models.domain.events.matters import MatterAnswered
from models.domain.value import Value


class Groundwork(Value):
    """What was done before the application.

    Attributes:
        anchorings: Every stand that was taken, in the order of recording.
        problem_answer: What was said to the newest problem statement; None while it waits.
    """

    anchorings: tuple[AnchoringRecorded, ...] = ()
    way_forward: WayForwardChosen | None = None
    working_group: WorkingGroupAppointed | None = None
    prestudy: PrestudyRecorded | None = None
    problem_statement: ProblemStatementShared | None = None
    problem_answer: ProblemStatementAnswered | None = None

    def stands(self, organisation: MemberId) -> AnchoringRecorded | None:
        """The stand that an organisation took last."""
        return next((one for one in reversed(self.anchorings) if one.organisation == organisation), None)

    def anchored_with(self, organisation: MemberId) -> bool:
        """Whether an organisation has taken a stand, and not against."""
        stand = self.stands(organisation)
        return stand is not None and stand.stance != "opposes"


class Matter(Value):
    """A matter that was raised, by whom and to whom, with its answers so far."""

    raised_by: PersonId
    raised_as: Role
    asked: Role
    question: Enclosed
    answers: tuple[MatterAnswered, ...] = ()
