"""What is true after a fact about a claim, a payment or a repayment."""

from collections.abc import Callable
from typing import Any

from models.domain.case import Case
from models.domain.events import remittances as happened
from models.domain.journal import Entry
from models.domain.state import RemittanceStanding, RemittanceState, Repayment


def _received(case: Case, event: happened.RemittanceReceived, entry: Entry) -> Case:
    known = case.remittances.get(event.remittance)
    specification = event.specification if event.specification is not None or known is None else known.specification
    invoice = event.invoice if event.invoice is not None or known is None else known.invoice
    standing = _standing(event, whole=specification is not None and invoice is not None)
    state = RemittanceState(
        id=event.remittance,
        payee=event.payee,
        period=event.period,
        standing=standing,
        specification=specification,
        invoice=invoice,
        correction=event.correction,
        credits=event.credits,
        sent_by=entry.actor.person,
        sent_as=entry.actor.role,
        set_aside=event.set_aside,
        of_year=event.year,
    )
    return _with(case, state)


def _standing(event: happened.RemittanceReceived, *, whole: bool) -> RemittanceStanding:
    if event.set_aside is not None:
        return RemittanceStanding.SET_ASIDE
    return RemittanceStanding.RECEIVED if whole else RemittanceStanding.PARTLY_RECEIVED


def _with(case: Case, state: RemittanceState) -> Case:
    return case.model_copy(update={"remittances": {**case.remittances, state.id: state}})


def _change(case: Case, remittance: str, **changed: Any) -> Case:
    return _with(case, case.remittances[remittance].model_copy(update=changed))


def _returned(case: Case, event: happened.RemittanceReturned, _: Entry) -> Case:
    undone: dict[str, Any] = {"rows": (), "approved_by": None, "approved_at": None, "withheld_for": (), "let_go": ()}
    return _change(case, event.remittance, standing=RemittanceStanding.RETURNED, **undone)


def _approved(case: Case, event: happened.RemittanceApproved, entry: Entry) -> Case:
    return _change(
        case,
        event.remittance,
        standing=_standing_approved(event),
        rows=event.rows,
        approved_by=entry.actor.person,
        approved_at=entry.at,
        withheld_for=event.withheld_for,
    )


def _standing_approved(event: happened.RemittanceApproved) -> RemittanceStanding:
    """Where nothing of it is covered there is nothing to pay."""
    if event.withheld_for:
        return RemittanceStanding.WITHHELD
    nothing = sum(row.approved for row in event.rows) == 0
    return RemittanceStanding.SETTLED if nothing else RemittanceStanding.APPROVED


def _withheld(case: Case, event: happened.PaymentWithheld, _: Entry) -> Case:
    waits_for = (*case.remittances[event.remittance].withheld_for, *event.reports)
    return _change(case, event.remittance, standing=RemittanceStanding.WITHHELD, withheld_for=waits_for)


def _lifted(case: Case, event: happened.WithholdingLifted, _: Entry) -> Case:
    """Given a reason it is the director who let it go, and it need not wait for the same again."""
    state = case.remittances[event.remittance]
    let_go = state.let_go if event.reason is None else (*state.let_go, *state.withheld_for)
    return _change(case, state.id, standing=RemittanceStanding.APPROVED, withheld_for=(), let_go=let_go)


def _paid(case: Case, event: happened.RemittancePaid, _: Entry) -> Case:
    return _change(case, event.remittance, standing=RemittanceStanding.PAID, paid_on=event.paid_on)


def _repaid(case: Case, event: happened.RepaymentRecorded, _: Entry) -> Case:
    repayment = Repayment(payee=event.payee, amount=event.amount, received_on=event.received_on)
    return case.model_copy(update={"repayments": (*case.repayments, repayment)})


def _borne(case: Case, event: happened.OwnCostRecorded, _: Entry) -> Case:
    return case.model_copy(update={"own_costs": (*case.own_costs, event)})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.RemittanceReceived: _received,
    happened.RemittanceReturned: _returned,
    happened.RemittanceApproved: _approved,
    happened.PaymentWithheld: _withheld,
    happened.WithholdingLifted: _lifted,
    happened.RemittancePaid: _paid,
    happened.RepaymentRecorded: _repaid,
    happened.OwnCostRecorded: _borne,
}
