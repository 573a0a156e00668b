"""What a timeline says of claims, payments and what the association bears itself."""

from typing import Final

from models.wording.sentence import Sentence

MONEY: Final[dict[str, tuple[Sentence, ...]]] = {
    "remittance_received": (
        Sentence("Came in, but was set aside: {remittance}. Reason: {cause}.", {"cause": "set_aside"}),
        Sentence("Came in: {remittance}. The cost specification replaces the one before.", when="replaced"),
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
    "payment_withheld": (
        Sentence("The payment waits: {remittance}. Waits for: {obligations}.", {"obligations": "reports"}),
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
    "own_cost_recorded": (
        Sentence("The association bore {amount} itself, {line}, {period}: {purpose}"),
        Sentence("The association bore {amount} itself, {line}, {period}."),
    ),
}
