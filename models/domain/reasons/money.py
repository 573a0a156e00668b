"""Refusals about remittances, payments and repayments."""

from typing import Final

from models.domain.actor import Role
from models.domain.reasons.who import BOARD, MONEY, REPORTING
from models.domain.refusal import Reason

CLAIMANT: Final = (Role.PARTY_REPRESENTATIVE, *REPORTING)

REMITTANCES: Final[dict[str, Reason]] = {
    "empty_remittance": Reason(
        says="The remittance has neither a cost specification nor an invoice.",
        remedy="Send at least one of the two; the other may come later.",
        who=CLAIMANT,
    ),
    "not_a_payee": Reason(
        says="The agreement gives {payee} no compensation.",
        remedy="Choose a payee in the agreement, or draft a new version of the agreement.",
        who=(Role.SECRETARIAT,),
    ),
    "negative_without_credit": Reason(
        says="There is a negative sum, and it is not said which invoice it takes back.",
        remedy="Give the number of the invoice that is credited, or correct the sum.",
        who=CLAIMANT,
    ),
    "credit_is_negative": Reason(
        says="A credit note takes money back, and one of its sums is positive.",
        remedy="Write every sum of a credit note with a minus sign.",
        who=CLAIMANT,
    ),
    "unknown_remittance": Reason(
        says="The case has no such remittance: {remittance}.",
        remedy="The case's page lists its remittances.",
    ),
    "remittance_stands_elsewhere": Reason(
        says="This cannot be done with {remittance}: it is {standing}.",
        remedy="The case's page shows what can be done with each remittance now.",
        who=MONEY,
    ),
    "year_waits_for_board": Reason(
        says="{remittance} is for {year}, which the board has granted conditionally and not decided on yet.",
        remedy="Bring {year} to the board and enter its decision. The claim can be approved once that is released.",
        who=BOARD,
    ),
    "year_not_released": Reason(
        says="{remittance} is for {year}, and the board has decided not to release that year.",
        remedy="Return the claim with that as the reason.",
        who=MONEY,
    ),
    "no_claim_of_that_name": Reason(
        says="No such claim is expected in this case: {obligation}.",
        remedy="Choose a claim or an estimate in the case's list of what is owed.",
        who=CLAIMANT,
    ),
    "claim_not_awaited": Reason(
        says="{obligation} is not awaited: it is {standing}.",
        remedy="Nothing more needs to be done about it. Costs that come later are claimed as a correction.",
    ),
    "claim_came_in_part": Reason(
        says="A part of the claim {remittance} has come in already.",
        remedy="Send the rest of it, or ask for the claim to be returned and then say that there is nothing to claim.",
        who=MONEY,
    ),
    "not_your_claim": Reason(
        says="{person} does not represent {payee}.",
        remedy="Ask somebody at the organisation, or the intervention's lead.",
        who=REPORTING,
    ),
    "sums_differ": Reason(
        says="The cost specification comes to {specification} and the invoice to {invoice}.",
        remedy="Return it, and say which of the two to correct, or approve lines up to the lower with a reason.",
        who=MONEY,
    ),
    "more_than_invoiced": Reason(
        says="More would be approved than the {invoice} of the invoice.",
        remedy="Lower the sums to what has been invoiced, or less.",
        who=MONEY,
    ),
    "credit_approved_whole": Reason(
        says="A credit note is approved as it is: {remittance}.",
        remedy="Approve it without lines of your own, or return it and say what is wrong with it.",
        who=MONEY,
    ),
    "credited_not_judged": Reason(
        says="The invoice {number}, which the credit note takes back, has not been approved.",
        remedy="Judge the invoice first, and then the credit note.",
        who=MONEY,
    ),
    "credit_beyond_left": Reason(
        says="The credit note takes back more on the line “{line}” than the invoice {number} has left.",
        remedy="Return the credit note, and say how much is left.",
        who=MONEY,
    ),
    "has_credit_notes": Reason(
        says="A credit note takes back a part of it: {remittance}. The credit note is {notes}.",
        remedy="Return the credit note first.",
        who=MONEY,
    ),
    "paid_before_agreement": Reason(
        says="{day} is before {signed_on}, when the agreement was signed by the last one.",
        remedy="Give the day of the payment; nothing is paid before everybody has signed.",
        who=MONEY,
    ),
    "more_than_paid": Reason(
        says="{payee} would pay back {amount}, and has been paid {paid} net.",
        remedy="Correct the sum, or record the payment first.",
        who=MONEY,
    ),
    "not_an_own_line": Reason(
        says="The association bears no line “{line}” in {year} by the agreement.",
        remedy="Use one of its lines without a payee: {lines}. Amend the agreement where one is missing.",
        who=MONEY,
    ),
    "less_than_borne": Reason(
        says="The sum is zero, or takes back more than the {borne} noted on the line “{line}”.",
        remedy="Give what it cost, or take back no more than has been noted.",
        who=MONEY,
    ),
    "own_cost_beyond": Reason(
        says="The association has {left} left of its own in {year}, and this is {amount}.",
        remedy="Amend the agreement first, or bear the rest outside the case.",
        who=MONEY,
    ),
    "line_not_claimed": Reason(
        says="Nothing has been claimed on the line “{line}”.",
        remedy="Approve only lines that are in the cost specification.",
        who=MONEY,
    ),
    "more_than_claimed": Reason(
        says="More would be approved on the line “{line}” than has been claimed.",
        remedy="Lower the sum to what has been claimed, or less.",
        who=MONEY,
    ),
    "say_why_less": Reason(
        says="Less would be approved than has been claimed, and no reason is given.",
        remedy="Write why; the payee sees it.",
        who=MONEY,
    ),
    "withheld": Reason(
        says="The payment is withheld: {remittance}. It waits for: {reports}.",
        remedy="It can be paid when that has come in, or when the director lifts the withholding.",
        who=(Role.DIRECTOR,),
    ),
    "two_persons": Reason(
        says="{person} approved this remittance, and another person must pay it.",
        remedy="Ask somebody else who may pay.",
        who=MONEY,
    ),
}
