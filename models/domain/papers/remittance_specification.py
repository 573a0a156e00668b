"""A claim's specification with its approval (004 4.4; inventory.md DOC-15; rules.md 5). Sums in whole öre."""

from collections.abc import Iterable
from datetime import date, datetime

from models.calendar.periods import whole_period
from models.domain.actor import PersonId, Role
from models.domain.case import Case
from models.domain.documents.remittance_specification import (
    Approval,
    ClaimedLine,
    NotCovered,
    Payment,
    RemittanceSpecification,
    Withheld,
)
from models.domain.events.remittances import ApprovedRow
from models.domain.money import kronor
from models.domain.obligation import Span
from models.domain.papers.correspondents import signatory
from models.domain.papers.head import head
from models.domain.papers.obligations import named
from models.domain.papers.words import capital, listed, period_in_words
from models.domain.rules.rulebook import Rules
from models.domain.state import RemittanceState
from models.domain.sums import approved_of, budget_of


def remittance_specification(
    case: Case,
    remittance: RemittanceState,
    rows: tuple[ApprovedRow, ...],
    withheld_for: tuple[str, ...],
    approved_by: PersonId,
    dated: date,
    rules: Rules,
    *,
    approved_at: datetime | None = None,
    remark: str = "",
) -> RemittanceSpecification:
    """The specification of a claim with what is approved of it.

    Args:
        case: As it stands, with or without this approval.
        remittance: The claim.
        rows: What is approved of it, per line.
        withheld_for: The overdue reports for which its payment waits.
        approved_by: Who approves it.
        dated: The document's day, in Stockholm.
        rules: The rulebook and the register.
        approved_at: The instant of the approval, UTC, where the claim does not hold it yet.
        remark: Why less is approved than claimed.
    """
    before = _without(case, remittance)
    span = _span(case, remittance)
    invoice = remittance.invoice
    return RemittanceSpecification(
        **head(case, f"{capital(rules.rulebook.association.labels.remittance)} med attest", dated, rules),
        payee=rules.register.organisation_name(remittance.payee),
        period=period_in_words(remittance.period),
        starts=span.starts,
        ends=span.ends,
        invoice=invoice.number if invoice else "",
        invoice_date=invoice.dated if invoice else None,
        credit_note=remittance.credits is not None or (invoice is not None and invoice.amount < 0),
        lines=tuple(_line(before, remittance, row) for row in rows),
        not_covered=_not_covered(rows),
        withheld=_withheld(case, rows, withheld_for, rules),
        remark=remark,
        approval=_approval(remittance.approved_at or approved_at, approved_by, rules),
        payment=Payment(amount=sum(row.approved for row in rows), on=remittance.paid_on)
        if remittance.paid_on
        else None,
    )


def _span(case: Case, remittance: RemittanceState) -> Span:
    """The days of the claim's period: those of what was owed, else the whole quarter."""
    for obligation in (remittance.obligation, f"remittance/{remittance.period}/{remittance.payee}"):
        known = case.obligations.get(obligation)
        if known is not None and known.span is not None:
            return known.span
    whole = whole_period(remittance.period)
    return Span(key=whole.key, starts=whole.starts, ends=whole.ends)


def _without(case: Case, remittance: RemittanceState) -> Case:
    others = {key: one for key, one in case.remittances.items() if key != remittance.id}
    return case.model_copy(update={"remittances": others})


def _line(case: Case, remittance: RemittanceState, row: ApprovedRow) -> ClaimedLine:
    budget = budget_of(case, remittance.payee, remittance.year, row.line)
    before = approved_of(case, remittance.payee, remittance.year, row.line)
    return ClaimedLine(
        line=row.line,
        budget=budget,
        claimed_before=before,
        claimed=row.claimed,
        approved=row.approved,
        left=budget - before - row.approved,
    )


def _not_covered(rows: Iterable[ApprovedRow]) -> NotCovered | None:
    exceeding = [row for row in rows if row.not_covered > 0]
    if not exceeding:
        return None
    per_line = listed(f"{row.line} {kronor(row.not_covered)}" for row in exceeding)
    return NotCovered(amount=sum(row.not_covered for row in exceeding), reason=f"Det gäller {per_line}.")


def _withheld(case: Case, rows: Iterable[ApprovedRow], withheld_for: tuple[str, ...], rules: Rules) -> Withheld | None:
    amount = sum(row.approved for row in rows)
    if not withheld_for or amount <= 0:
        return None
    missing = listed(named(case, one, rules) for one in withheld_for)
    return Withheld(
        amount=amount,
        reason=f"Försenat: {missing}.",
        lifted_by="det som är försenat har kommit in.",
    )


def _approval(at: datetime | None, approved_by: PersonId, rules: Rules) -> Approval:
    labels = rules.rulebook.association.labels
    called = {Role.ECONOMIST: "ekonom", Role.DIRECTOR: labels.director, Role.CHAIR: "ordförande"}
    person = rules.register.person(approved_by)
    roles = [called[role] for role in person.roles if role in called] if person else []
    who = signatory(approved_by, rules, otherwise=roles[0] if roles else "")
    return Approval(name=who.name, role=who.title, at=at)
