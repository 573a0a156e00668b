"""What a timeline says of the steering group, the agreement, and what is changed of it."""

from typing import Final

from models.wording.sentence import Sentence

AGREEMENTS: Final[dict[str, tuple[Sentence, ...]]] = {
    "steering_group_formed": (Sentence("Formed: {steering_group}."),),
    "agreement_drafted": (
        Sentence(
            "Version {version} of the agreement was drafted. Signatures on the one before no longer hold.",
            when="voided",
        ),
        Sentence(
            "Version {version} of the agreement was drafted without {organisations}. Reason: {reason}",
            {"organisations": "left_out.organisations", "reason": "left_out.reason"},
        ),
        Sentence("Version {version} of the agreement was drafted."),
    ),
    "agreement_signed": (
        Sentence("{organisation} signed version {version} of the agreement on {signed_on} ({manner}): {signatory}."),
    ),
    "signature_declined": (
        Sentence("{organisation} does not sign the agreement. Reason: {reason}"),
        Sentence("{organisation} does not sign the agreement."),
    ),
    "signature_redirected": (Sentence("{person} is to sign for {organisation}.", {"person": "to"}),),
    "agreement_in_force": (Sentence("The agreement is in force, in version {version}."),),
    "declining_taken_back": (Sentence("{organisation} signs the agreement after all, in version {version}."),),
    "contact_changed": (
        Sentence("New contact at {organisation}: {person}."),
        Sentence("Nobody is contact at {organisation} for the time being."),
    ),
    "duties_handed_over": (
        Sentence("What {person} answered for is handed over to {named}. {reason}", {"named": "to"}),
        Sentence("What {person} answered for is handed over to {named}.", {"named": "to"}),
        Sentence("What {person} answered for is nobody's yet. {reason}"),
        Sentence("What {person} answered for is nobody's yet."),
    ),
    "agreement_amended": (
        Sentence("Amendment {number} of what was agreed, decided on {decided_on}, {paragraph}. Reason: {reason}"),
        Sentence("Amendment {number} of what was agreed, decided on {decided_on}. Reason: {reason}"),
    ),
    "case_paused": (Sentence("The intervention stands still from {since}. Reason: {reason}"),),
    "case_resumed": (Sentence("The intervention goes on after a pause of {days} days, from {since}."),),
}
