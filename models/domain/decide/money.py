"""Claims are approved as far as the agreement covers them, returned, withheld, let go and paid."""

from collections.abc import Callable
from datetime import date
from typing import Any

from models.domain.actor import Role
from models.domain.case import Case
from models.domain.commands import remittances as wanted
from models.domain.decide.approval import approved_rows
from models.domain.decide.claimants import fresh, tell_claimants
from models.domain.decide.claims import receive_claim
from models.domain.decide.correspondence import write_to
from models.domain.decide.credits import credit_notes
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.obligations import come_in, no_longer_owed
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import due_again, plan, send_back
from models.domain.decide.withholding import lift, require_not_withheld, waits_for
from models.domain.enclosed import Enclosed
from models.domain.events import remittances as happened
from models.domain.events.obligations import ObligationApproved
from models.domain.papers.remittance_specification import remittance_specification
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.state import RemittanceStanding, RemittanceState
from models.domain.sums import budget_of, conditional_in, is_approved, is_refused, paid_of, repaid_of

_RETURNABLE = (
    RemittanceStanding.PARTLY_RECEIVED,
    RemittanceStanding.RECEIVED,
    RemittanceStanding.APPROVED,
    RemittanceStanding.WITHHELD,
    RemittanceStanding.SETTLED,
)
"""What can be sent back: all that has not been paid, also what was approved by mistake."""


def _approve(deliberation: Deliberation, body: wanted.ApproveRemittance) -> None:
    state = _claim(deliberation, body.remittance, RemittanceStanding.RECEIVED)
    _require_year_granted(deliberation.case, state)
    rows = approved_rows(deliberation, state, body)
    withheld_for = waits_for(deliberation, state, sum(row.approved for row in rows))
    paper = remittance_specification(
        deliberation.case, state, rows, withheld_for, deliberation.actor.person, deliberation.today,
        deliberation.rules, approved_at=deliberation.at, remark=str(body.reason or ""),
    )  # fmt: skip
    document = order(deliberation, paper)
    deliberation.establish(
        happened.RemittanceApproved(
            remittance=state.id, rows=rows, reason=body.reason, withheld_for=withheld_for, document=document
        )
    )
    deliberation.establish(ObligationApproved(obligation=state.obligation))
    rule = "remittance_withheld" if withheld_for else "remittance_approved"
    approved = deliberation.case.remittances[state.id]
    tell_claimants(
        deliberation, rule, fresh(deliberation, rule, state.id), approved, document=document,
        amount=approved.approved or None, not_covered=max(0, approved.not_covered), reason=body.reason,
        lifted_by=", ".join(withheld_for),
    )  # fmt: skip
    if approved.standing is RemittanceStanding.APPROVED:
        plan(deliberation, "payment", name=state.id, due=None)


def _claim(deliberation: Deliberation, remittance: str, *standings: RemittanceStanding) -> RemittanceState:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING)
    state = deliberation.case.remittances.get(remittance)
    if state is None:
        raise Refused("unknown_remittance", field="remittance", remittance=remittance)
    if state.standing not in standings:
        raise Refused("remittance_stands_elsewhere", field="remittance", remittance=remittance, standing=state.standing)
    return state


def _require_year_granted(case: Case, state: RemittanceState) -> None:
    """A conditional year is received, and waits for the board's later decision (rules.md 3)."""
    if conditional_in(case, state.year):
        raise Refused("year_waits_for_board", field="remittance", remittance=state.id, year=state.year)
    if is_refused(case, state.year):
        raise Refused("year_not_released", field="remittance", remittance=state.id, year=state.year)


def _return(deliberation: Deliberation, body: wanted.ReturnRemittance) -> None:
    state = _claim(deliberation, body.remittance, *_RETURNABLE)
    if is_approved(state) and (notes := credit_notes(deliberation.case, state)):
        raise Refused("has_credit_notes", field="remittance", remittance=state.id, notes=notes[0].id)
    deliberation.establish(happened.RemittanceReturned(remittance=state.id, reason=body.reason))
    payment = f"payment/{state.id}"
    if payment in deliberation.case.obligations:
        no_longer_owed(deliberation, payment, "claim_returned")
    due = _owed_again(deliberation, state, body.reason)
    tell_claimants(
        deliberation, "remittance_returned", f"{state.id}/{deliberation.case.sequence}", state,
        reason=body.reason, due=due,
    )  # fmt: skip


def _owed_again(deliberation: Deliberation, state: RemittanceState, reason: Enclosed) -> date | None:
    """By when a returned claim is owed again; None where its year has no money to claim."""
    due = None if is_refused(deliberation.case, state.year) else due_again(deliberation, state.obligation)
    if state.obligation not in deliberation.case.obligations:
        return due
    if due is None:
        no_longer_owed(deliberation, state.obligation, "year_not_released")
    else:
        send_back(deliberation, state.obligation, due, reason)
    return due


def _lift(deliberation: Deliberation, body: wanted.LiftWithholding) -> None:
    lift(deliberation, _claim(deliberation, body.remittance, RemittanceStanding.WITHHELD), body)


def _pay(deliberation: Deliberation, body: wanted.PayRemittance) -> None:
    state = deliberation.case.remittances.get(body.remittance)
    if state is not None:
        require_not_withheld(deliberation, state)
    state = _claim(deliberation, body.remittance, RemittanceStanding.APPROVED)
    if deliberation.rulebook.money.two_persons and deliberation.actor.person == state.approved_by:
        raise Refused("two_persons", field="actor", person=deliberation.actor.person)
    _check_day(deliberation, body.paid_on)
    deliberation.establish(happened.RemittancePaid(remittance=state.id, paid_on=body.paid_on))
    come_in(deliberation, f"payment/{state.id}")
    write_to(
        deliberation, "remittance_paid", state.id, Role.PARTY_REPRESENTATIVE,
        party=state.payee, obligation=state.obligation, amount=state.approved, date=body.paid_on,
    )  # fmt: skip


def _check_day(deliberation: Deliberation, paid_on: date) -> None:
    """Nothing is paid tomorrow, nor before the last signature on the agreement (rules.md 4)."""
    if paid_on > deliberation.today:
        raise Refused("day_to_come", field="paid_on", day=paid_on)
    agreement = deliberation.case.agreement
    signed = [one.signed_on for one in agreement.signatures.values()] if agreement else []
    if signed and paid_on < max(signed):
        raise Refused("paid_before_agreement", field="paid_on", day=paid_on, signed_on=max(signed))


def _repay(deliberation: Deliberation, body: wanted.RecordRepayment) -> None:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING, Phase.CLOSED)
    if budget_of(deliberation.case, body.payee) == 0:
        raise Refused("not_a_payee", field="payee", payee=body.payee)
    if body.received_on > deliberation.today:
        raise Refused("day_to_come", field="received_on", day=body.received_on)
    net = paid_of(deliberation.case, body.payee) - repaid_of(deliberation.case, body.payee)
    if body.amount > net:
        raise Refused("more_than_paid", field="amount", payee=body.payee, amount=body.amount, paid=net)
    deliberation.establish(
        happened.RepaymentRecorded(
            payee=body.payee, amount=body.amount, received_on=body.received_on, reason=body.reason
        )
    )


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.Remittance: receive_claim,
    wanted.ApproveRemittance: _approve,
    wanted.ReturnRemittance: _return,
    wanted.LiftWithholding: _lift,
    wanted.PayRemittance: _pay,
    wanted.RecordRepayment: _repay,
}
