"""Refusals about the national follow-up and the indicator surveys."""

from typing import Final

from models.domain.actor import Role
from models.domain.reasons.who import REPORTING, STAFF
from models.domain.refusal import Reason

FOLLOW_UP: Final[dict[str, Reason]] = {
    "registrar_of_the_association": Reason(
        says="{person} works for the association, and this follow-up system lets none of its staff register.",
        remedy="Let one of the parties appoint a registrar.",
        who=STAFF,
    ),
    "permission_stands_so": Reason(
        says="The permission of {person} stands so already.",
        remedy="There is nothing to record.",
    ),
    "no_permission": Reason(
        says="No permission has been ordered for {person}.",
        remedy="Check the person's id; a permission that was never there cannot be withdrawn.",
        who=STAFF,
    ),
    "no_registrar_yet": Reason(
        says="Nobody has permission to register in the follow-up system.",
        remedy="Order permission for a registrar, and record it when it is granted.",
        who=STAFF,
    ),
    "not_the_registrar": Reason(
        says="{person} has no permission to register in the follow-up system.",
        remedy="Ask the registrar, or the secretariat for permission.",
        who=(*REPORTING, *STAFF),
    ),
    "external_id_missing": Reason(
        says="The registration has an id in the follow-up system, and it is missing.",
        remedy="Give the id that the system shows.",
    ),
    "registered_already": Reason(
        says="It is registered under that id already.",
        remedy="Give another id, where a mixed intervention is registered as two.",
    ),
    "never_changed_afterwards": Reason(
        says="Orientation, method and ESF funding cannot be changed once it is registered, and one of them is missing.",
        remedy="Agree on all three before you register, and give them here.",
        who=(*REPORTING, *STAFF),
    ),
    "not_registered": Reason(
        says="There is no open registration in the follow-up system.",
        remedy="Record first that it has been registered, or check the id.",
        who=(*REPORTING, *STAFF),
    ),
    "consents_missing": Reason(
        says="There are fewer written consents than the {participants} participants who are registered.",
        remedy="Collect the consents that are missing, or register fewer, and attest the number of consents.",
        who=REPORTING,
    ),
    "year_to_come": Reason(
        says="The year {year} has not begun.",
        remedy="Hand over the sums when the year has begun.",
        who=(Role.ECONOMIST, *STAFF),
    ),
    "no_surveys_agreed": Reason(
        says="The agreement uses no indicator surveys.",
        remedy="Leave it out, or write surveys into the next version of the agreement.",
        who=STAFF,
    ),
    "more_answers_than_asked": Reason(
        says="More answered than the {asked} who were asked.",
        remedy="Check the counts.",
    ),
}
