"""Rules about assignments to working groups, which have no funding (seed 003)."""

from typing import Annotated

from pydantic import Field

from models.domain.rules.value import Days, Rule


class AssignmentRules(Rule):
    """How assignments are given.

    Attributes:
        principals: From how many principals, at the least, there are persons in a working group.
        notice_days: How long before the last day those concerned are told that it is in sight.
    """

    principals: Annotated[int, Field(ge=1, le=30)] = 2
    notice_days: tuple[Days, ...] = (30,)
