"""Refusals about reports, meetings of the steering group and the end of a case."""

from typing import Final

from models.domain.actor import Role
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
    "more_new_than_all": Reason(
        says="{new} would be new of {count} in all.",
        remedy="Those who are new are counted among all: correct one of the two.",
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
    "closing_blocked": Reason(
        says="This stands in the way of closing the case. Checklist: {items}. What is owed: {obligations}.",
        remedy="Do what must be done, pay or return the claims, and see to it that what is owed comes in and is "
        "approved. What only ought to be there can be passed over, or takes a reason.",
        who=(*STAFF, Role.ECONOMIST, Role.CHAIR),
    ),
    "claims_unfinished": Reason(
        says="The case has remittances that are neither paid nor returned: {remittances}.",
        remedy="Pay or return each of them, and then close the case.",
        who=MONEY,
    ),
}
