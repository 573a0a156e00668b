"""Refusals about an application, its supplements and its preparation."""

from typing import Final

from models.domain.actor import Role
from models.domain.reasons.who import APPLICANT, STAFF
from models.domain.refusal import Reason

APPLICATION: Final[dict[str, Reason]] = {
    "no_application": Reason(
        says="No application has come in yet.",
        remedy="Share the application first. It may be incomplete: what is missing will be shown.",
        who=APPLICANT,
    ),
    "nothing_to_sign": Reason(
        says="There is no application to sign yet.",
        remedy="Share the application first; it can be signed from then on.",
        who=APPLICANT,
    ),
    "not_a_party": Reason(
        says="{organisation} is no party to the application.",
        remedy="Sign for one of the parties, or share a version in which the organisation is a party.",
        who=APPLICANT,
    ),
    "payee_is_no_party": Reason(
        says="{payee} is to be paid, but is not among the parties.",
        remedy="Add the organisation as a party, or choose a payee among the parties.",
    ),
    "application_incomplete": Reason(
        says="The application lacks something under these headings: {gaps}.",
        remedy="Fill in what is missing and share a new version, or request a supplement.",
        who=(*APPLICANT, *STAFF),
    ),
    "criteria_unmet": Reason(
        says="The application does not yet fulfil: {criteria}.",
        remedy="Share a version that does, with the signatures that are missing, or request a supplement.",
        who=(*APPLICANT, *STAFF),
    ),
    "no_version_waits": Reason(
        says="No version of the application waits to be taken up.",
        remedy="A version is taken up when it came after the board's papers; before that it is taken as it comes.",
        who=STAFF,
    ),
    "no_supplement_awaited": Reason(
        says="No supplement is awaited.",
        remedy="Request a supplement if something is missing.",
        who=STAFF,
    ),
    "extended_enough": Reason(
        says="The applicants have had longer as many times as the rulebook allows: {allowed}.",
        remedy="Receive what comes in and request a new supplement if something is still missing.",
        who=STAFF,
    ),
    "no_later_than_before": Reason(
        says="The supplement may already come until {due}.",
        remedy="Give a later day than that.",
    ),
    "not_a_member": Reason(
        says="{organisation} is not a member of the association, and gives no opinion in the group.",
        remedy="Give the opinion of a member, or let the secretariat correct the register.",
        who=(Role.SECRETARIAT,),
    ),
    "opinion_of_another_member": Reason(
        says="You do not work at {organisation}, and cannot give its opinion.",
        remedy="Give your own member's opinion, or ask that member's representative or the secretariat.",
        who=(Role.PREPARATORY_GROUP, Role.SECRETARIAT),
    ),
    "not_the_gatekeeper": Reason(
        says="The application cannot be assessed as {role}.",
        remedy="By the rulebook this assesses it: {roles}.",
    ),
    "unknown_item": Reason(
        says="The checklist has no item {item}.",
        remedy="Choose one of its items: {known}.",
    ),
    "items_left": Reason(
        says="This must be done first: {items}.",
        remedy="Confirm each item in the checklist when it is done.",
        who=STAFF,
    ),
    "items_need_reason": Reason(
        says="This ought to be done first: {items}.",
        remedy="Confirm each item in the checklist when it is done, or go on without it and give the reason.",
        who=STAFF,
    ),
    "item_must_be_done": Reason(
        says="“{item}” must be done and cannot be passed over.",
        remedy="Do it, and confirm it in the checklist.",
        who=STAFF,
    ),
}
