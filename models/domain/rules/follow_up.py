"""Rules about the national follow-up."""

from models.domain.follow_up import Profile
from models.domain.rules.value import Rule


class FollowUpRules(Rule):
    """How interventions are followed up nationally.

    Attributes:
        profile: The system that they are registered in: ``sus``, ``uppfoljning_finsam``, or ``manual`` where the counts
            are kept here alone. It decides whether permission, an id there, consents and fixed choices are asked for.
    """

    profile: Profile = Profile.MANUAL
