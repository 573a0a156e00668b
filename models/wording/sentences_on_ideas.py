"""What a timeline says of an idea before its application, and of what was said by word of mouth."""

from typing import Final

from models.wording.sentence import Sentence

IDEAS: Final[dict[str, tuple[Sentence, ...]]] = {
    "idea_registered": (Sentence("The idea “{title}” was received."),),
    "idea_shelved": (
        Sentence("The idea was laid to rest. Reason: {reason}"),
        Sentence("The idea was laid to rest."),
    ),
    "intervention_taken_over": (
        Sentence("The intervention “{title}” was taken over while it ran; it was {earlier_number} before."),
        Sentence("The intervention “{title}” was taken over while it ran."),
    ),
    "successor_noted": (Sentence("The case {successor} follows on this one."),),
    "idea_resumed": (
        Sentence("The idea was taken up again. Reason: {reason}"),
        Sentence("The idea was taken up again."),
    ),
    "anchoring_planned": (Sentence("{organisation} is to take its stand on {on}."),),
    "anchoring_recorded": (
        Sentence("{organisation} decided formally on {on}: {stance}.", when="formal"),
        Sentence("{organisation} took its stand on {on}: {stance}."),
    ),
    "way_forward_chosen": (
        Sentence("A way forward was chosen: {way}. {reason}"),
        Sentence("A way forward was chosen: {way}."),
    ),
    "working_group_appointed": (
        Sentence("A working group was appointed, convened by {person}.", {"person": "convener"}),
    ),
    "prestudy_recorded": (Sentence("A prestudy was recorded."),),
    "problem_statement_shared": (Sentence("A problem statement came in."),),
    "problem_statement_answered": (
        Sentence("An application is awaited after the problem statement. {reason}", when="go_on"),
        Sentence("The problem statement leads to no application. {reason}"),
        Sentence("The problem statement was answered."),
    ),
    "matter_raised": (
        Sentence("Matter {matter} was raised with {capacity}: {question}", {"capacity": "asked"}),
        Sentence("Matter {matter} was raised with {capacity}.", {"capacity": "asked"}),
    ),
    "matter_answered": (
        Sentence("Matter {matter} was answered on {on}: {answer}"),
        Sentence("Matter {matter} was answered on {on}."),
    ),
    "presentation_invited": (
        Sentence(
            "Invited to present on {on} at {time}.",
        ),
    ),
    "orally_reported": (
        Sentence("{person} reported orally on {on}, {event}: {summary}", {"person": "reported_by"}),
        Sentence("{person} reported orally on {on}, {event}.", {"person": "reported_by"}),
    ),
}
