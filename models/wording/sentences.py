"""What a timeline says of each event: one row of ``SENTENCES`` for each type.

A row is a tuple of sentences. The first whose every place has something to fill it is used, so that one event
can be told with a date and without. Each sentence names its places in braces and says where in the event the
fillings are; the name of a place decides how it is told (``telling.SORTS``). A place that is named as a field
of the event needs no mention.
A new event: add a row here and its Swedish to ``locales/sv``; a test names what is missing.
"""

from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence about an event.

    Attributes:
        says: The msgid, with ``{places}``.
        of: Where in the event a place is filled from, as a dotted path; else from the field of its name.
        when: A field of the event without which the sentence is not used, though it has no place in it.
    """

    says: str
    of: dict[str, str] = field(default_factory=dict)
    when: str = ""


SENTENCES: Final[dict[str, tuple[Sentence, ...]]] = {
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
    "command_malformed": (Sentence("Something that is no command arrived as “{name}”: {problem}"),),
    "command_stalled": (Sentence("The program broke on “{wanted}” ({error}). An operator can try again."),),
    "stalled_retried": (Sentence("An operator had this tried again: {moment}.", {"moment": "key"}),),
    "effect_retried": (Sentence("Tried again: {effect}."),),
    "files_attached": (Sentence("Files came with “{act}”."),),
    "mail_ordered": (Sentence("Letter to {recipient} ({capacity}): {letter}.", {"letter": "rule"}),),
    "mail_impossible": (
        Sentence(
            "Nobody holds the role {capacity}, so this letter could not be sent: {letter}.",
            {"letter": "rule"},
        ),
    ),
    "document_ordered": (Sentence("Document: {title}."),),
    "idea_registered": (Sentence("The idea “{title}” was received."),),
    "idea_shelved": (
        Sentence("The idea was laid to rest. Reason: {reason}"),
        Sentence("The idea was laid to rest."),
    ),
    "idea_resumed": (
        Sentence("The idea was taken up again. Reason: {reason}"),
        Sentence("The idea was taken up again."),
    ),
    "steering_group_formed": (Sentence("The steering group was formed."),),
    "agreement_drafted": (
        Sentence(
            "Version {version} of the agreement was drafted. Signatures on the one before no longer hold.",
            when="voided",
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
    "application_shared": (
        Sentence("The application was received, in version {version}. It lacks something.", when="gaps"),
        Sentence("The application was received, in version {version}."),
    ),
    "application_signed": (
        Sentence("{organisation} signed version {version} of the application. Signed by: {signatory}."),
    ),
    "application_withdrawn": (
        Sentence("The application was withdrawn. Reason: {reason}"),
        Sentence("The application was withdrawn."),
    ),
    "supplement_requested": (
        Sentence("A supplement was requested by {due}: {items}", {"items": "wanted"}),
        Sentence("A supplement was requested by {due}."),
    ),
    "supplement_extended": (Sentence("The supplement may come until {due}."),),
    "found_complete": (Sentence("The application was found complete."),),
    "booked_for_meeting": (
        Sentence("The case is on for the meeting on {on} ({body}). It came too late for {too_late_for}."),
        Sentence("The case is on for the meeting on {on} ({body})."),
    ),
    "no_meeting_found": (Sentence("The register has no coming meeting for the case ({body})."),),
    "meeting_changed": (
        Sentence("The meeting on {on} was moved to {moved_to} ({body})."),
        Sentence("The meeting on {on} was cancelled ({body})."),
    ),
    "opinion_given": (
        Sentence("Opinion of {organisation}: {stance}. {opinion}"),
        Sentence("Opinion of {organisation}: {stance}."),
    ),
    "preparation_concluded": (Sentence("The preparatory group has handled the application."),),
    "application_assessed": (
        Sentence("The application was forwarded to the board.", when="forward"),
        Sentence("The application was not forwarded to the board."),
    ),
    "board_insisted_on": (
        Sentence("The applicant insisted on the board's decision. Reason: {reason}"),
        Sentence("The applicant insisted on the board's decision."),
    ),
    "staff_report_filed": (
        Sentence("The staff report was filed. Proposed decision: {outcome}.", {"outcome": "proposed"}),
    ),
    "item_confirmed": (
        Sentence("Done: {item}, {on}."),
        Sentence("Done: {item}."),
    ),
    "item_passed_over": (
        Sentence("Passed over: {item}. Reason: {reason}"),
        Sentence("Passed over: {item}."),
    ),
    "decision_entered": (
        Sentence(
            "The board's decision of {meeting}, {paragraph}, was entered: {outcome}. It is released {at}.",
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
            "The board's decision of {meeting}, {paragraph}, was corrected: {outcome}. It is released {at}.",
            {
                "meeting": "content.meeting",
                "paragraph": "content.paragraph",
                "outcome": "content.outcome",
                "at": "release.at",
            },
        ),
    ),
    "decision_held": (
        Sentence("The decision is held until somebody releases it. Reason: {reason}"),
        Sentence("The decision is held until somebody releases it."),
    ),
    "decision_released": (
        Sentence(
            "The board's decision of {meeting}, {paragraph}, took effect: {outcome}.",
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
    "funding_ended": (Sentence("The funding ended."),),
    "case_closed": (
        Sentence("The case was closed. {reason}"),
        Sentence("The case was closed."),
    ),
    "paper_received": (Sentence("Received from {sender} on {received_on}: {about}."),),
    "remittance_received": (
        Sentence("Came in, but was set aside: {remittance}. Reason: {cause}.", {"cause": "set_aside"}),
        Sentence("Came in: {remittance}."),
    ),
    "remittance_returned": (
        Sentence("Returned: {remittance}. Reason: {reason}"),
        Sentence("Returned: {remittance}."),
    ),
    "remittance_approved": (
        Sentence(
            "Approved, but the payment waits: {remittance}. Waits for: {obligations}.",
            {"obligations": "withheld_for"},
        ),
        Sentence("Approved: {remittance}."),
    ),
    "withholding_lifted": (
        Sentence("Can be paid now: {remittance}. Reason: {reason}"),
        Sentence("Can be paid now: {remittance}."),
    ),
    "remittance_paid": (Sentence("Paid on {paid_on}: {remittance}."),),
    "repayment_recorded": (
        Sentence("{payee} paid back {amount} on {received_on}. Reason: {reason}"),
        Sentence("{payee} paid back {amount} on {received_on}."),
    ),
    "report_submitted": (
        Sentence("Submitted late: {obligation}.", when="late"),
        Sentence("Submitted: {obligation}."),
    ),
    "steering_meeting_planned": (Sentence("The steering group is to meet on {on}."),),
    "steering_group_reported": (Sentence("The steering group met on {held_on}."),),
    "obligation_planned": (
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
    "obligation_waived": (Sentence("{obligation} is no longer owed: {cause}.", {"cause": "reason"}),),
    "task_raised": (Sentence("{for_role} must decide what to do about {obligation}."),),
}
"""The sentences for each event, by its type."""
