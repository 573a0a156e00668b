"""Refusals that any command can meet: who asks, when, with which ids, people and files."""

from typing import Final

from models.domain.actor import Role
from models.domain.reasons.who import BOARD
from models.domain.refusal import Reason

COMMON: Final[dict[str, Reason]] = {
    "malformed": Reason(
        says="What arrived is no command that the case understands.",
        remedy="Send it again in the form that the operator's guide shows; what arrived has been kept.",
        who=(Role.OPERATOR,),
    ),
    "id_reused": Reason(
        says="The id {id} has been used for another command in this case.",
        remedy="Use a new id for a new command; the first one stands as it was.",
    ),
    "case_moved": Reason(
        says="The case has changed since you looked at it: it stood at {expected} and stands at {sequence}.",
        remedy="Look at the new preview and confirm again.",
    ),
    "not_of_this_case": Reason(
        says="{act} is nothing that a case of the type {case_type} takes.",
        remedy="It belongs to: {case_types}. Look at the case's number and send it there.",
    ),
    "not_your_act": Reason(
        says="{act} cannot be done as {role}.",
        remedy="Ask somebody who can: {roles}.",
    ),
    "not_your_role": Reason(
        says="{person} does not hold the role {role} in this case.",
        remedy="Let the secretariat enter the role in the register, or act in a role that you hold.",
        who=(Role.SECRETARIAT,),
    ),
    "wrong_phase": Reason(
        says="This cannot be done while the case stands at {phase}.",
        remedy="It belongs to: {phases}. What has come in can be registered as a paper in every phase, also when the "
        "case is closed (receive_paper).",
    ),
    "decided_not_notified": Reason(
        says="The board's decision has not been released yet.",
        remedy="Until it is, it can be corrected, held or released at once, and nothing else can be done.",
        who=BOARD,
    ),
    "unknown_organisation": Reason(
        says="The register knows no organisation {organisation}.",
        remedy="Use an id from the register, or let the secretariat add the organisation.",
        who=(Role.SECRETARIAT,),
    ),
    "unknown_person": Reason(
        says="The register knows no person {person}.",
        remedy="Use an id from the register, or let the secretariat add the person.",
        who=(Role.SECRETARIAT,),
    ),
    "not_of_organisation": Reason(
        says="{person} does not work at {organisation}, by the register.",
        remedy="Name somebody who works there, or let the secretariat correct the register.",
        who=(Role.SECRETARIAT,),
    ),
    "follows_already": Reason(
        says="{successor} cannot be noted as one that follows: it is this case itself, or is noted already.",
        remedy="Give the number of another case that follows on this one.",
    ),
    "not_your_organisation": Reason(
        says="{person} cannot act for {organisation} in this case.",
        remedy="Act for your own organisation. The secretariat can enter what another one has sent in.",
        who=(Role.SECRETARIAT,),
    ),
    "party_named_twice": Reason(
        says="An organisation is named twice among the parties.",
        remedy="Name each organisation once.",
    ),
    "unknown_file": Reason(
        says="The case has no file with the fingerprint {sha256}.",
        remedy="Send the file to the case first, and then do this again.",
    ),
    "day_to_come": Reason(
        says="{day} has not come yet.",
        remedy="Give the day on which it happened, today at the latest.",
    ),
    "due_in_the_past": Reason(
        says="The last day {due} has already passed.",
        remedy="Give a last day that is still to come.",
    ),
    "ends_before_it_starts": Reason(
        says="The funding would end on {ends}, before it starts on {starts}.",
        remedy="Correct the first day or the last day of the funding.",
    ),
    "nothing_stalled": Reason(
        says="Nothing called {key} has stalled in this case.",
        remedy="The case's page lists what has stalled, by key.",
    ),
    "nothing_parked": Reason(
        says="The mail or document {effect} is not parked, so there is nothing to try again.",
        remedy="The case's page lists what is parked, by key.",
    ),
    "unknown_letter": Reason(
        says="The case has ordered no letter called {mail}.",
        remedy="The case's list of mails shows their keys, and when each of them leaves.",
    ),
    "letter_recalled_already": Reason(
        says="The letter {mail} has been taken back already.",
        remedy="Nothing needs to be done: it is not sent.",
    ),
    "letter_has_gone": Reason(
        says="The letter {mail} has left, or is just leaving, so it can no longer be taken back.",
        remedy="Correct what it tells of, which sends a new letter, or write to the recipient yourself.",
    ),
    "unknown_effect": Reason(
        says="The case has ordered no mail or document called {effect}.",
        remedy="The case's lists of mails and documents show their keys.",
    ),
}
