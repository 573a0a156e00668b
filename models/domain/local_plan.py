"""What is true of the local collaboration group's analysis, choices and plans."""

from pydantic import Field

from models.domain.commands.local_plan import PlannedActivity, Proposal
from models.domain.events.local_plan import LocalActionPlanRevised, LocalAnalysisRecorded, ProposalsRanked
from models.domain.value import Value


class LocalPlanState(Value):
    """The local action plan and what it rests on.

    Attributes:
        analyses: The local analyses, in the order in which they were recorded.
        ranking: What was chosen last, and what was not.
        plans: The plan of each year in its newest version.
    """

    analyses: tuple[LocalAnalysisRecorded, ...] = ()
    ranking: ProposalsRanked | None = None
    plans: dict[int, LocalActionPlanRevised] = Field(default_factory=dict)

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """The proposals of the newest analysis."""
        return self.analyses[-1].proposals if self.analyses else ()

    @property
    def newest(self) -> LocalActionPlanRevised | None:
        """The plan of the latest year that has one."""
        return self.plans[max(self.plans)] if self.plans else None

    @property
    def activities(self) -> tuple[PlannedActivity, ...]:
        """The activities of the newest plan."""
        return self.newest.activities if self.newest else ()
