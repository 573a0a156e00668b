"""Why a claim is only received: the case is closed, nothing of the kind is agreed, or it has been claimed already."""

from models.domain.case import Case
from models.domain.commands.remittances import Invoice, Remittance
from models.domain.decide.credits import by_line, credited, left_to_credit
from models.domain.phase import Phase
from models.domain.state import RemittanceStanding, RemittanceState
from models.domain.sums import budget_of, claims, is_refused

UNJUDGED = frozenset({RemittanceStanding.PARTLY_RECEIVED, RemittanceStanding.RECEIVED})


def why_set_aside(case: Case, body: Remittance, matched: RemittanceState | None) -> str | None:
    """The cause, as a code, for which a claim is received and not judged; None where it is judged.

    Args:
        case: As it stands.
        body: What came in.
        matched: The claim that it would be, or belong to, where that is here already.
    """
    if case.phase is Phase.CLOSED:
        return "case_closed"
    if case.phase is Phase.AGREEMENT_DRAFT:
        return "not_in_force"
    return _not_agreed(case, body) or _not_to_credit(case, body, matched) or _claimed(case, body, matched)


def _not_agreed(case: Case, body: Remittance) -> str | None:
    if budget_of(case, body.payee) == 0:
        return "not_a_payee"
    if body.credits is None and f"remittance/{body.period}/{body.payee}" not in case.obligations:
        return "period_outside_funding"
    if body.credits is None and is_refused(case, int(body.period[:4])):
        return "year_not_released"
    rows = case.agreement.content.compensation if case.agreement else ()
    lines = {row.line for row in rows if row.payee is not None}
    return "unknown_line" if set(by_line(body.specification or ())) - lines else None


def _not_to_credit(case: Case, body: Remittance, matched: RemittanceState | None) -> str | None:
    """A credit note belongs to an invoice of the case, and takes back no more than that has left, line by line."""
    if body.credits is None:
        return None
    claim = credited(case, body.payee, body.credits)
    if claim is None:
        return "unknown_invoice"
    left = left_to_credit(case, claim, without=matched.id if matched else None)
    asked = by_line(body.specification or ())
    if set(asked) - set(left):
        return "line_not_invoiced"
    too_much = any(left[line] + amount < 0 for line, amount in asked.items())
    billed = body.invoice.amount if body.invoice else 0
    return "credit_beyond_invoice" if too_much or sum(left.values()) + billed < 0 else None


def _claimed(case: Case, body: Remittance, matched: RemittanceState | None) -> str | None:
    unjudged = matched is not None and matched.standing in UNJUDGED
    if body.invoice is not None and _invoice_known(case, body.invoice, matched.id if matched and unjudged else None):
        return "duplicate_invoice"
    if matched is None or matched.standing is RemittanceStanding.RETURNED:
        return None
    if not unjudged or other_invoice(matched.invoice, body.invoice):
        return "claimed_already"
    if adds(matched, body):
        return None
    return "claimed_already" if body.invoice is None else "duplicate_invoice"


def adds(known: RemittanceState, body: Remittance) -> bool:
    """Whether it brings a missing half, or another cost specification than the one that came before."""
    another = body.specification is not None and body.specification != known.specification
    return another or (body.invoice is not None and known.invoice is None)


def other_invoice(known: Invoice | None, new: Invoice | None) -> bool:
    """Whether both are there and are not the same invoice."""
    return known is not None and new is not None and (known.issuer, known.number) != (new.issuer, new.number)


def _invoice_known(case: Case, invoice: Invoice, apart_from: str | None) -> bool:
    """Invoice numbers are unique for their issuer; what was set aside or sent back does not use its number up."""
    return any(
        one.invoice is not None and not other_invoice(one.invoice, invoice) and one.id != apart_from
        for one in claims(case)
    )
