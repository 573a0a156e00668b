"""Commands about the local analysis and the local action plan, which outlive every assignment (seed 003, 1 and 2)."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from models.domain.case_type import CaseType
from models.domain.commands.act import Act
from models.domain.commands.application import Year
from models.domain.commands.assignments import ActivityKey
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.value import Request

OF_THE_ASSOCIATION_ITSELF = frozenset({CaseType.ASSOCIATION})
"""What belongs to the association's own case."""

ProposalKey = Annotated[
    str,
    Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$", description="A proposal's key: small letters, digits, _ and -."),
]
Findings = Annotated[tuple[Enclosed, ...], Field(min_length=1, max_length=40)]


class Proposal(Request):
    """An area that could be developed."""

    proposal: ProposalKey
    area: Enclosed = Field(description="What could be developed, and why.")


class RecordLocalAnalysis(Act):
    """Record the local analysis: what stands in the way, where it chafes, and which areas could be developed."""

    concerns: ClassVar[frozenset[CaseType]] = OF_THE_ASSOCIATION_ITSELF

    type: Literal["record_local_analysis"] = "record_local_analysis"
    done_on: Day = Field(description="The day on which the group was done with it.")
    obstacles: Findings = Field(description="Which obstacles there are.")
    gaps: Findings = Field(description="Where in the collaboration there are gaps, or where it chafes.")
    proposals: Annotated[tuple[Proposal, ...], Field(min_length=1, max_length=60)] = Field(
        description="The proposed areas of development."
    )


class LeftOut(Request):
    """A proposal that was not chosen. It is kept, with the reason."""

    proposal: ProposalKey
    reason: Enclosed = Field(description="Why it was not chosen.")


class RankProposals(Act):
    """Rank the proposals: those that are chosen in their order, and the others with why not."""

    concerns: ClassVar[frozenset[CaseType]] = OF_THE_ASSOCIATION_ITSELF

    type: Literal["rank_proposals"] = "rank_proposals"
    decided_on: Day = Field(description="The day of the group's decision.")
    chosen: Annotated[tuple[ProposalKey, ...], Field(min_length=1, max_length=60)] = Field(
        description="What is chosen, the most important first. A few done well are better than many."
    )
    left_out: tuple[LeftOut, ...] = Field(default=(), description="What is not chosen. Every proposal is one or other.")


class PlannedActivity(Request):
    """An activity of the local action plan, with its days."""

    activity: ActivityKey
    proposal: ProposalKey = Field(description="The chosen proposal that it serves.")
    what: Enclosed = Field(description="What is done.")
    starts: Day = Field(description="When it begins.")
    ends: Day = Field(description="When it is done.")


class ReviseLocalActionPlan(Act):
    """Lay down the local action plan of a year, or revise it. Next year's revision is owed from then on."""

    concerns: ClassVar[frozenset[CaseType]] = OF_THE_ASSOCIATION_ITSELF

    type: Literal["revise_local_action_plan"] = "revise_local_action_plan"
    year: Year = Field(description="The calendar year of the plan.")
    decided_on: Day = Field(description="The day of the group's decision.")
    activities: Annotated[tuple[PlannedActivity, ...], Field(min_length=1, max_length=60)] = Field(
        description="The activities, each with its days. One that goes on from the plan before keeps its key."
    )
    note: Enclosed | None = Field(default=None, description="What has changed since the plan before, and why.")
