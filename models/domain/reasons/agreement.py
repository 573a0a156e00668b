"""Refusals about the steering group, the agreement and its signatures."""

from typing import Final

from models.domain.actor import Role
from models.domain.reasons.who import REPORTING, STAFF
from models.domain.refusal import Reason

AGREEMENT: Final[dict[str, Reason]] = {
    "party_not_in_steering_group": Reason(
        says="{organisation} has nobody in the steering group.",
        remedy="Name somebody from each party.",
        who=(*STAFF, *REPORTING),
    ),
    "no_steering_group": Reason(
        says="No steering group has been formed. It {needed}.",
        remedy="Form the steering group, and then draft the agreement.",
        who=(*STAFF, *REPORTING),
    ),
    "owner_is_no_party": Reason(
        says="{organisation} is to own the intervention, but is not among the parties.",
        remedy="Add the owner as a party, or choose an owner among the parties.",
        who=STAFF,
    ),
    "only_members_contract": Reason(
        says="{organisation} is not a member of the association and cannot be a contracting party.",
        remedy="Name the organisation as a co-operator, which does not sign.",
        who=STAFF,
    ),
    "no_signatory": Reason(
        says="Nobody is named to sign for {organisation}.",
        remedy="Name who signs, or make the organisation a co-operator, which does not sign.",
        who=STAFF,
    ),
    "year_outside_funding": Reason(
        says="The agreement pays for something in {year}, but the funding does not cover that year.",
        remedy="Correct the year, or the first or last day of the funding.",
        who=STAFF,
    ),
    "more_than_granted": Reason(
        says="The agreement comes to {agreed} in {year}, but {granted} has been granted for that year.",
        remedy="Lower the sums of that year to what has been granted.",
        who=STAFF,
    ),
    "withholding_not_used": Reason(
        says="The rulebook does not let payments be withheld.",
        remedy="Take the clause about withholding out of the agreement.",
        who=STAFF,
    ),
    "no_agreement_yet": Reason(
        says="No agreement has been drafted yet.",
        remedy="Draft the agreement; it can be signed from then on.",
        who=STAFF,
    ),
    "not_the_newest_version": Reason(
        says="Version {version} of the agreement no longer holds: the newest is version {newest}.",
        remedy="Read the newest version and sign that one.",
        who=(Role.SIGNATORY_MANAGER,),
    ),
    "not_a_contracting_party": Reason(
        says="{organisation} does not sign this agreement.",
        remedy="Sign for a contracting party, or draft a version in which the organisation is one.",
        who=STAFF,
    ),
    "signed_already": Reason(
        says="{organisation} has already signed this version of the agreement.",
        remedy="Nothing more is needed from that party.",
    ),
    "not_the_signatory": Reason(
        says="{person} cannot sign here: {named} is to sign.",
        remedy="Let the one named sign, or say who in the organisation is to sign instead.",
        who=(Role.SIGNATORY_MANAGER, *STAFF),
    ),
    "signs_for_another": Reason(
        says="{person} cannot sign here in the place of {named}.",
        remedy="Let {named} sign here, or enter a signature made elsewhere or on paper.",
        who=(Role.SIGNATORY_MANAGER, *STAFF),
    ),
    "signed_before_text": Reason(
        says="The signature is dated {day}, and version {version} of the agreement was written on {date}.",
        remedy="Give the day on which that version was signed, or let that version be signed.",
    ),
    "same_text": Reason(
        says="This is word for word version {version} of the agreement, which still holds.",
        remedy="Let it be signed as it is, or change what is to be another.",
        who=STAFF,
    ),
    "applicant_left_out": Reason(
        says="The agreement leaves out who applied: {organisations}.",
        remedy="Name every applicant party, as a contracting party or a co-operator, or say why one is left out.",
        who=STAFF,
    ),
    "agreement_gives_more": Reason(
        says="The agreement in force gives {agreed} in {year}, and {granted} would be granted for that year.",
        remedy="First lower what the agreement gives with “{act}”, and then correct the decision.",
        who=STAFF,
    ),
    "paper_needs_file": Reason(
        says="The agreement was signed on paper, and no picture of it has been sent.",
        remedy="Send the signed page as a file, and enter the signature with it.",
    ),
    "text_declined": Reason(
        says="Version {version} of the agreement is void: {organisation} has declined to sign it.",
        remedy="Draft a new version of the agreement. It is sent to everybody who is to sign.",
        who=STAFF,
    ),
    "no_signature_awaited": Reason(
        says="No signature is awaited from {organisation}.",
        remedy="The case's page shows who has signed and who is waited for.",
        who=STAFF,
    ),
}
