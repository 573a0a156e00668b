"""What a timeline says of what is owed."""

from typing import Final

from models.wording.sentence import Sentence

OBLIGATIONS: Final[dict[str, tuple[Sentence, ...]]] = {
    "obligation_planned": (
        Sentence(
            "Planned: {obligation}, last day {due}, since {day} had passed already.",
            {"obligation": "obligation.id", "due": "timetable.due", "day": "timetable.instead_of"},
        ),
        Sentence("Planned: {obligation}, last day {due}.", {"obligation": "obligation.id", "due": "timetable.due"}),
        Sentence("Planned: {obligation}.", {"obligation": "obligation.id"}),
    ),
    "obligation_opened": (Sentence("Open: {obligation}."),),
    "obligation_fell_due": (Sentence("The last day passed for {obligation}."),),
    "obligation_submitted": (Sentence("{obligation} came in."),),
    "obligation_approved": (Sentence("{obligation} is done."),),
    "obligation_returned": (
        Sentence("{obligation} was returned, new last day {due}. Reason: {reason}", {"due": "timetable.due"}),
        Sentence("{obligation} was returned. Reason: {reason}"),
        Sentence("{obligation} was returned."),
    ),
    "obligation_moved": (
        Sentence("{obligation} got the new last day {due}. Reason: {reason}", {"due": "timetable.due"}),
        Sentence("{obligation} no longer has a last day. Reason: {reason}"),
        Sentence("{obligation} got another last day."),
    ),
    "obligation_waived": (
        Sentence("{obligation} is no longer owed: {cause}. {words}", {"cause": "reason"}),
        Sentence("{obligation} is no longer owed: {cause}.", {"cause": "reason"}),
    ),
    "obligation_resumed": (
        Sentence("{obligation} goes on after the pause, last day {due}.", {"due": "timetable.due"}),
        Sentence("{obligation} goes on after the pause."),
    ),
    "report_asked_for": (Sentence("A report was asked for: {about}. Reason: {reason}"),),
    "task_raised": (Sentence("{for_role} must decide what to do about {obligation}."),),
}
