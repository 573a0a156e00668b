"""What a timeline says of the application and its preparation."""

from typing import Final

from models.wording.sentence import Sentence

APPLICATIONS: Final[dict[str, tuple[Sentence, ...]]] = {
    "application_set_aside": (Sentence("An application was received, and set aside. Reason: {cause}."),),
    "application_taken_up": (Sentence("The version that came late is to be decided on. Reason: {reason}"),),
    "application_shared": (
        Sentence(
            "The application was received, in version {version}. It changes what was signed, so nobody has signed it.",
            when="voided",
        ),
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
        Sentence("The case is on for the meeting on {on} ({body}). That on {held} was held before it was checked."),
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
    "preparation_concluded": (Sentence("The application has been handled ({preparatory_group})."),),
    "application_assessed": (
        Sentence("The application was forwarded ({board}).", when="forward"),
        Sentence("The application was not forwarded ({board})."),
    ),
    "board_insisted_on": (
        Sentence("The applicant insisted on a decision all the same ({board}). Reason: {reason}"),
        Sentence("The applicant insisted on a decision all the same ({board})."),
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
}
