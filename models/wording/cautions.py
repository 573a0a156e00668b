"""Telling a caution: what ought to be known before something is done."""

from typing import Final

from models.domain.cautions import Caution
from models.wording.telling import Teller

CAUTIONS: Final[dict[str, str]] = {
    "application_lacks": "The application lacks something under: {headings}.",
    "application_set_aside": "The application will be received and set aside. Reason: {cause}.",
    "beyond_direct_procurement": "The contract is for {amount}. From {limit} on an evaluator may not be contracted "
    "directly: there must have been a procurement.",
    "claim_set_aside": "The claim will be set aside and not judged: {remittance}. Reason: {cause}.",
    "closed_without": "The case is closed without: {obligations}.",
    "few_parties": "The application names {count} party, and there ought to be at least {least}.",
    "invoice_ahead_of_its_time": "The invoice is dated {day}, which is still to come.",
    "invoice_before_period": "The invoice is dated {day}, before the period begins: {period}.",
    "invoice_names_nothing": "The invoice does not name the intervention, as it must: {remittance}.",
    "invoice_of_another": "The invoice is from {organisation}, and the payee is {payee}.",
    "items_must_be_done": "This must be done before the case can go on: {items}.",
    "items_ought_to_be_done": "This ought to be done before the case goes on, "
    "or be passed over with a reason: {items}.",
    "items_passed_over": "This ought to have been done, and was passed over: {items}.",
    "line_claimed_beyond": "{payee} has claimed {amount} more for {line} in {year} than the {agreed} of the agreement.",
    "line_overspent": "{payee} is {amount} above the {agreed} that the agreement has for {line} in {year}. "
    "The rulebook allows that much inside the total of the year.",
    "line_not_applied_for": "Nobody applied for the budget line {line}, which the agreement has.",
    "mail_impossible": "Nobody holds the role {capacity}, so this letter could not be sent: {letter}.",
    "no_meeting_found": "The register has no coming meeting for the case ({body}).",
    "no_steering_group": "There is no steering group, and there ought to be one before the agreement is drafted.",
    "not_covered": "{not_covered} of what is claimed is not approved: {remittance}.",
    "other_target_group": "The target group is partly outside the association's own, {youngest} to {oldest} years.",
    "paid_before_approval": "The payment is dated {paid_on}, before the approval on {day}.",
    "payee_does_not_sign": "{payee} is to be paid, and is no contracting party: nothing binds it to the agreement.",
    "payment_waits": "The payment waits: {remittance}. Waits for: {reports}.",
    "signatures_void": "It changes what was signed, so these signatures no longer hold: {organisations}.",
    "starts_before_application": "The funding would start on {starts}, before the application came in on {came_in}.",
    "specification_replaced": "The cost specification will replace the one that came before: {remittance}.",
    "reports_not_agreed": "The agreement does not say how often this is reported: {obligations}.",
    "tenderers_to_be_told": "These tendered too, and are to be told in writing who was chosen: {names}. "
    "Keep all the tenders with the case.",
    "report_lacks": "The report lacks something: {obligation}. Under: {headings}.",
}
"""What each caution says, by its code."""

UNKNOWN_CAUTION: Final = "Something calls for attention ({code})."
"""For a code that this build has no sentence for."""


def tell_caution(caution: Caution, teller: Teller) -> str:
    """A caution in words. It never raises."""
    particulars: dict[str, object] = {"code": caution.code}
    particulars |= {particular.name: str(particular.value) for particular in caution.particulars}
    return teller.fill(teller.gettext(CAUTIONS.get(caution.code, UNKNOWN_CAUTION)), particulars)
