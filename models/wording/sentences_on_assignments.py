"""What a timeline says of assignments to working groups, the local analysis and the local action plan."""

from typing import Final

from models.wording.sentence import Sentence

ASSIGNMENTS: Final[dict[str, tuple[Sentence, ...]]] = {
    "assignment_commissioned": (
        Sentence("The assignment “{title}” was given, from {day} to {ends}.", {"day": "starts"}),
    ),
    "working_group_changed": (Sentence("The working group was named anew. Reason: {reason}"),),
    "assignment_planned": (Sentence("The assignment's plan was laid down, in version {version}."),),
    "assignment_ended": (Sentence("The last day of the assignment passed."),),
    "local_analysis_recorded": (Sentence("The local analysis of {day} was recorded.", {"day": "done_on"}),),
    "proposals_ranked": (Sentence("The proposals were ranked on {day}. Chosen: {chosen}.", {"day": "decided_on"}),),
    "local_action_plan_revised": (
        Sentence("The local action plan of {year} was laid down, in version {version}. {note}"),
        Sentence("The local action plan of {year} was laid down, in version {version}."),
    ),
}
