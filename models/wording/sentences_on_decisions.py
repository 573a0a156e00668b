"""What a timeline says of the board's decisions."""

from typing import Final

from models.wording.sentence import Sentence

DECISIONS: Final[dict[str, tuple[Sentence, ...]]] = {
    "decision_entered": (
        Sentence(
            "The decision of {meeting}, {paragraph} ({board}), on {year} was entered: {outcome}. It is released {at}.",
            {
                "meeting": "content.meeting",
                "paragraph": "content.paragraph",
                "outcome": "content.outcome",
                "at": "release.at",
            },
        ),
        Sentence(
            "The decision of {meeting}, {paragraph} ({board}), was entered: {outcome}. It is released {at}.",
            {
                "meeting": "content.meeting",
                "paragraph": "content.paragraph",
                "outcome": "content.outcome",
                "at": "release.at",
            },
        ),
    ),
    "decision_corrected": (
        Sentence(
            "The decision of {meeting}, {paragraph} ({board}), was corrected: {outcome}. It is released {at}.",
            {
                "meeting": "content.meeting",
                "paragraph": "content.paragraph",
                "outcome": "content.outcome",
                "at": "release.at",
            },
        ),
        Sentence(
            "The decision of {meeting}, {paragraph} ({board}), was corrected: {outcome}. It is still held.",
            {"meeting": "content.meeting", "paragraph": "content.paragraph", "outcome": "content.outcome"},
        ),
    ),
    "minutes_approved": (Sentence("The minutes of the meeting on {meeting} were approved on {on}."),),
    "notice_posted": (
        Sentence(
            "The minutes of {meeting} were posted by {organisation} on {on}. Last day for appeal {last_day}, "
            "legal force from {starts}.",
            {"starts": "in_force_from"},
        ),
    ),
    "decision_held": (
        Sentence("The decision is held until somebody releases it. Reason: {reason}"),
        Sentence("The decision is held until somebody releases it."),
    ),
    "decision_released": (
        Sentence(
            "The decision of {meeting}, {paragraph} ({board}), on {year} took effect: {outcome}.",
            {"meeting": "content.meeting", "paragraph": "content.paragraph", "outcome": "content.outcome"},
        ),
        Sentence(
            "The decision of {meeting}, {paragraph} ({board}), took effect: {outcome}.",
            {"meeting": "content.meeting", "paragraph": "content.paragraph", "outcome": "content.outcome"},
        ),
    ),
    "decision_replaced": (
        Sentence(
            "The notice of the decision of {meeting}, {paragraph}, was replaced: {outcome}. Reason: {reason}",
            {"meeting": "content.meeting", "paragraph": "content.paragraph", "outcome": "content.outcome"},
        ),
        Sentence(
            "The notice of the decision of {meeting}, {paragraph}, was replaced: {outcome}.",
            {"meeting": "content.meeting", "paragraph": "content.paragraph", "outcome": "content.outcome"},
        ),
    ),
}
