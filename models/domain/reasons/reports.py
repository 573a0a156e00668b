"""Refusals about reports, meetings of the steering group and the end of a case."""

from typing import Final

from models.domain.reasons.who import MONEY, REPORTING, STAFF
from models.domain.refusal import Reason

REPORTS: Final[dict[str, Reason]] = {
    "nothing_of_that_name_owed": Reason(
        says="No such report is owed in this case: {obligation}.",
        remedy="The case's page lists what is owed. Claims and signatures are sent in other ways.",
    ),
    "handed_in_already": Reason(
        says="{obligation} cannot be handed in: it is {standing}.",
        remedy="If it has to be changed, ask the secretariat to return it. A late paper can always be registered.",
        who=STAFF,
    ),
    "report_incomplete": Reason(
        says="The report lacks something under these headings: {gaps}.",
        remedy="Fill in what is missing and submit it again.",
        who=REPORTING,
    ),
    "unknown_heading": Reason(
        says="The form has no heading {heading}.",
        remedy="Use the form's headings: {known}.",
    ),
    "not_handed_in": Reason(
        says="{obligation} cannot be approved or returned: it is {standing}.",
        remedy="Wait until it has been submitted.",
        who=REPORTING,
    ),
    "meeting_planned_already": Reason(
        says="A meeting of the steering group is already planned for {on}.",
        remedy="Choose another day, or leave it as it is.",
    ),
}

CLOSING: Final[dict[str, Reason]] = {
    "closing_needs_reason": Reason(
        says="This ought to be there before the case is closed: {obligations}.",
        remedy="Wait for it, or close the case and give the reason.",
        who=STAFF,
    ),
    "still_owed": Reason(
        says="This must be there before the case is closed: {obligations}.",
        remedy="See to it that it comes in and is approved.",
        who=(*REPORTING, *STAFF),
    ),
    "claims_unfinished": Reason(
        says="The case has remittances that are neither paid nor returned: {remittances}.",
        remedy="Pay or return each of them, and then close the case.",
        who=MONEY,
    ),
}
