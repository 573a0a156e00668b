"""Facts about the local analysis and the local action plan."""

from datetime import date
from typing import Literal

from models.domain.commands.local_plan import LeftOut, PlannedActivity, Proposal
from models.domain.enclosed import Enclosed
from models.domain.value import Value


class LocalAnalysisRecorded(Value):
    """The local collaboration group was done with its analysis."""

    type: Literal["local_analysis_recorded"] = "local_analysis_recorded"
    done_on: date
    obstacles: tuple[Enclosed, ...]
    gaps: tuple[Enclosed, ...]
    proposals: tuple[Proposal, ...]


class ProposalsRanked(Value):
    """The group chose among the proposals; those not chosen are kept with the reason."""

    type: Literal["proposals_ranked"] = "proposals_ranked"
    decided_on: date
    chosen: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


class LocalActionPlanRevised(Value):
    """The local action plan of a year was laid down, in a version from 1."""

    type: Literal["local_action_plan_revised"] = "local_action_plan_revised"
    year: int
    version: int
    decided_on: date
    activities: tuple[PlannedActivity, ...]
    note: Enclosed | None
