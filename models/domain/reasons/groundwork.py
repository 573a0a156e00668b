"""Refusals about an idea before its application, matters, presentations, and items that have parts."""

from typing import Final

from models.domain.reasons.who import APPLICANT, STAFF
from models.domain.refusal import Reason

GROUNDWORK: Final[dict[str, Reason]] = {
    "not_in_rulebook": Reason(
        says="The association's rulebook has nothing called “{wrong}” here.",
        remedy="Choose among {known}, or have it added to the rulebook.",
        who=STAFF,
    ),
    "named_in_group_twice": Reason(
        says="Somebody is named twice in the working group.",
        remedy="Name each person once.",
    ),
    "convener_not_in_group": Reason(
        says="{person} is to convene the working group without being in it.",
        remedy="Choose a convener among the members, or add the person to them.",
    ),
    "parties_without_member": Reason(
        says="The working group has nobody from {organisations}.",
        remedy="Name at least one person from each party.",
    ),
    "no_problem_statement": Reason(
        says="No problem statement waits for an answer.",
        remedy="It is answered when it has come in, and once. A new one can be shared at any time.",
        who=APPLICANT,
    ),
    "unknown_matter": Reason(
        says="There is no matter {matter}; {count} have been raised.",
        remedy="Use the number of a matter that was raised.",
    ),
    "on_for_no_meeting": Reason(
        says="The case is on for no coming meeting ({body}).",
        remedy="Invite when it has been put on for a meeting.",
        who=STAFF,
    ),
    "item_of_each_party": Reason(
        says="“{item}” is done by each party for itself.",
        remedy="Say which of the parties it is about: {parties}.",
        who=STAFF,
    ),
    "item_is_joint": Reason(
        says="“{item}” is done by the parties together.",
        remedy="Leave out the organisation.",
        who=STAFF,
    ),
    "not_an_aspect": Reason(
        says="“{item}” does not span that aspect.",
        remedy="Leave out the aspect, or choose among {known}.",
        who=STAFF,
    ),
}
