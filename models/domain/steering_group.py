"""Whether an intervention needs a steering group before its agreement is written."""

from models.domain.case import Case
from models.domain.rules.rulebook import Rulebook
from models.domain.rules.stages import Need

STEERING_GROUP = "steering_group"
"""The obligation to form one."""


def steering_group_needed(case: Case, rulebook: Rulebook) -> Need:
    """Whether there must, ought to or need not be one, by the rulebook and the kind of intervention."""
    return rulebook.agreement.steering_group.get(case.kind, "none") if case.kind else "none"
