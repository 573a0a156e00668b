"""What a timeline says of reports and of the steering group's meetings."""

from typing import Final

from models.wording.sentence import Sentence

REPORTS: Final[dict[str, tuple[Sentence, ...]]] = {
    "report_submitted": (
        Sentence("Submitted, but it lacks something: {obligation}.", when="gaps"),
        Sentence("Submitted late: {obligation}.", when="late"),
        Sentence("Submitted: {obligation}."),
    ),
    "steering_meeting_planned": (Sentence("A meeting is planned for {on} ({steering_group})."),),
    "steering_group_reported": (Sentence("A meeting was held on {held_on} ({steering_group})."),),
}
