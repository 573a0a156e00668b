"""Refusals about remittances, payments and repayments."""

from typing import Final

from models.domain.actor import Role
from models.domain.reasons.who import MONEY, REPORTING
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
    "period_outside_funding": Reason(
        says="{payee} has nothing to claim for {period} by the agreement.",
        remedy="Choose a quarter within the funding, of a year in which the agreement gives compensation.",
        who=CLAIMANT,
    ),
    "unknown_line": Reason(
        says="The agreement has no budget line “{line}”.",
        remedy="Use the agreement's lines: {lines}.",
        who=CLAIMANT,
    ),
    "unknown_invoice": Reason(
        says="The case has no invoice {number} from that payee for the credit note to take back.",
        remedy="Give the number exactly as it stands on the invoice that is credited.",
        who=CLAIMANT,
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
    "sums_differ": Reason(
        says="The cost specification comes to {specification} and the invoice to {invoice}.",
        remedy="Return the remittance, and say which of the two has to be corrected.",
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
