"""What a timeline says of the run of a case: its rulebook, its phase, what comes by itself, letters, documents."""

from typing import Final

from models.wording.sentence import Sentence

RUN: Final[dict[str, tuple[Sentence, ...]]] = {
    "rulebook_adopted": (Sentence("The case follows the association's rulebook in version {sha256}."),),
    "phase_entered": (Sentence("The case came to the phase “{phase}”."),),
    "notice_planned": (Sentence("Planned for {at}: {moment}.", {"at": "moment.at", "moment": "moment.key"}),),
    "moments_dropped": (
        Sentence("Will not happen: {moments}. Reason: {cause}.", {"moments": "keys", "cause": "reason"}),
    ),
    "moment_settled": (
        Sentence("Did not happen: {moment}. Reason: {cause}.", {"moment": "key", "cause": "lapsed"}),
        Sentence("Carried out: {moment}.", {"moment": "key"}),
    ),
    "moment_stalled": (
        Sentence("The program broke on {moment} ({error}). An operator can try again.", {"moment": "moment.key"}),
    ),
    "command_refused": (Sentence("“{wanted}” was refused. {refusal}"),),
    "command_malformed": (
        Sentence("Something that is no command arrived as “{name}”: {faults}"),
        Sentence("Something that is no command arrived as “{name}”: {problem}"),
    ),
    "command_stalled": (Sentence("The program broke on “{wanted}” ({error}). An operator can try again."),),
    "stalled_retried": (Sentence("An operator had this tried again: {moment}.", {"moment": "key"}),),
    "effect_retried": (Sentence("Tried again: {effect}."),),
    "files_attached": (Sentence("Files came with “{act}”."),),
    "mail_ordered": (
        Sentence(
            "Letter to {recipient} ({capacity}): {letter}. It leaves {at}.", {"letter": "rule", "at": "not_before"}
        ),
        Sentence("Letter to {recipient} ({capacity}): {letter}.", {"letter": "rule"}),
    ),
    "letter_recalled": (
        Sentence(
            "The letter to {recipient} ({capacity}) was taken back: {letter}. Reason: {reason}", {"letter": "rule"}
        ),
        Sentence("The letter to {recipient} ({capacity}) was taken back: {letter}.", {"letter": "rule"}),
    ),
    "mail_impossible": (
        Sentence(
            "Nobody holds the role {capacity}, so this letter could not be sent: {letter}.",
            {"letter": "rule"},
        ),
    ),
    "document_ordered": (Sentence("Document: {title}."),),
}
