"""Refusals about assignments to working groups, the local analysis and the local action plan."""

from typing import Final

from models.domain.actor import Role
from models.domain.reasons.who import STAFF
from models.domain.refusal import Reason

COMMISSIONING: Final = (Role.LOCAL_COLLABORATION_GROUP, *STAFF)

ASSIGNMENTS: Final[dict[str, Reason]] = {
    "assignments_not_used": Reason(
        says="By the association's rulebook nobody is given assignments.",
        remedy="Add the section [assignments] to the rulebook.",
        who=STAFF,
    ),
    "too_few_principals": Reason(
        says="An assignment has at least {least} principals behind it.",
        remedy="Name every principal, each once, with at least one person from each.",
        who=COMMISSIONING,
    ),
    "principal_without_person": Reason(
        says="There is nobody in the working group from: {organisations}.",
        remedy="Name at least one person from each principal.",
        who=COMMISSIONING,
    ),
    "one_convener": Reason(
        says="The working group has {count} conveners.",
        remedy="Let just one person call the group together.",
        who=COMMISSIONING,
    ),
    "person_named_twice": Reason(
        says="{person} is named twice in the working group.",
        remedy="Name each person once.",
        who=COMMISSIONING,
    ),
    "not_a_principal": Reason(
        says="{organisation} is not among the assignment's principals.",
        remedy="Name one of the principals, or add the organisation to them.",
        who=COMMISSIONING,
    ),
    "not_in_working_group": Reason(
        says="{person} is not in the working group.",
        remedy="Give the task to somebody in the group, or name the group anew first.",
        who=(Role.CONVENER, *COMMISSIONING),
    ),
    "outside_assignment": Reason(
        says="That is outside the assignment, which lasts from {starts} to {ends}.",
        remedy="Choose days within the assignment.",
        who=(Role.CONVENER, *COMMISSIONING),
    ),
    "nothing_for_meeting": Reason(
        says="Nothing more is asked for at that meeting ({body}, {on}).",
        remedy="Enter the meeting in the register first; where it is there, its report is owed already or never.",
        who=COMMISSIONING,
    ),
    "key_named_twice": Reason(
        says="{key} is named twice.",
        remedy="Give each its own key, and name each once.",
        who=COMMISSIONING,
    ),
    "unknown_proposal": Reason(
        says="The local analysis has no proposal {proposal}.",
        remedy="Name those that it has: {known}.",
        who=COMMISSIONING,
    ),
    "proposal_forgotten": Reason(
        says="Neither chosen nor left out: {proposals}.",
        remedy="Rank it among the chosen, or leave it out with the reason; every proposal is kept.",
        who=COMMISSIONING,
    ),
    "proposal_not_chosen": Reason(
        says="{proposal} has not been chosen, and the activity is not in the plan before.",
        remedy="Rank the proposals first, or take one of those chosen: {known}.",
        who=COMMISSIONING,
    ),
}
