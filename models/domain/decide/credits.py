"""Credit notes: each takes back no more than the invoice it credits has left, and first what was not covered."""

from collections import Counter

from models.domain.actor import MemberId
from models.domain.case import Case
from models.domain.commands.remittances import CostRow
from models.domain.events.remittances import ApprovedRow
from models.domain.refusal import Refused
from models.domain.state import RemittanceState
from models.domain.sums import claims, is_approved


def by_line(rows: tuple[CostRow, ...]) -> dict[str, int]:
    """What rows come to on each line, in öre."""
    found: dict[str, int] = {}
    for row in rows:
        found[row.line] = found.get(row.line, 0) + row.amount
    return found


def credited(case: Case, payee: MemberId, number: str) -> RemittanceState | None:
    """The claim whose invoice a credit note of a payee takes back."""
    known = (one for one in claims(case) if one.payee == payee and one.credits is None)
    return next((one for one in known if one.invoice is not None and one.invoice.number == number), None)


def credit_notes(case: Case, claim: RemittanceState) -> tuple[RemittanceState, ...]:
    """The credit notes that count against a claim."""
    if claim.invoice is None:
        return ()
    number = claim.invoice.number
    return tuple(one for one in claims(case) if (one.payee, one.credits) == (claim.payee, number))


def left_to_credit(case: Case, claim: RemittanceState, *, without: str | None = None) -> dict[str, int]:
    """What is left of a claim on each line, covered or not, after the credit notes that came in before."""
    left = Counter(by_line(claim.specification or ()))
    for note in credit_notes(case, claim):
        if note.id != without:
            left.update(by_line(note.specification or ()))
    return dict(left)


def credit_rows(case: Case, note: RemittanceState) -> tuple[ApprovedRow, ...]:
    """A credit note as it is approved: it lowers what was not covered of a line first, then what was approved.

    Raises:
        Refused: ``credited_not_judged`` or ``credit_beyond_left``.
    """
    claim = credited(case, note.payee, note.credits or "")
    if claim is None or not is_approved(claim):
        raise Refused("credited_not_judged", field="remittance", number=note.credits)
    left = left_to_credit(case, claim, without=note.id)
    asked = by_line(note.specification or ())
    beyond = [line for line, amount in asked.items() if left.get(line, 0) + amount < 0]
    if beyond:
        raise Refused("credit_beyond_left", field="remittance", number=note.credits, line=beyond[0])
    uncovered = Counter({row.line: row.not_covered for row in claim.rows})
    for other in credit_notes(case, claim):
        uncovered.update({row.line: row.not_covered for row in other.rows})
    return tuple(_row(line, amount, uncovered[line]) for line, amount in asked.items())


def _row(line: str, amount: int, uncovered: int) -> ApprovedRow:
    not_covered = max(amount, -max(0, uncovered))
    return ApprovedRow(line=line, claimed=amount, approved=amount - not_covered, not_covered=not_covered)
