"""What is true after a fact about a claim, a payment or a repayment."""

from collections.abc import Callable
from typing import Any

from models.domain.case import Case
from models.domain.events import remittances as happened
from models.domain.journal import Entry
from models.domain.state import RemittanceStanding, RemittanceState, Repayment


def _received(case: Case, event: happened.RemittanceReceived, _: Entry) -> Case:
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
        set_aside=event.set_aside,
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
    return _change(case, event.remittance, standing=RemittanceStanding.RETURNED)


def _approved(case: Case, event: happened.RemittanceApproved, entry: Entry) -> Case:
    return _change(
        case,
        event.remittance,
        standing=RemittanceStanding.WITHHELD if event.withheld_for else RemittanceStanding.APPROVED,
        rows=event.rows,
        approved_by=entry.actor.person,
        approved_at=entry.at,
        withheld_for=event.withheld_for,
    )


def _lifted(case: Case, event: happened.WithholdingLifted, _: Entry) -> Case:
    return _change(case, event.remittance, standing=RemittanceStanding.APPROVED, withheld_for=())


def _paid(case: Case, event: happened.RemittancePaid, _: Entry) -> Case:
    return _change(case, event.remittance, standing=RemittanceStanding.PAID, paid_on=event.paid_on)


def _repaid(case: Case, event: happened.RepaymentRecorded, _: Entry) -> Case:
    repayment = Repayment(payee=event.payee, amount=event.amount, received_on=event.received_on)
    return case.model_copy(update={"repayments": (*case.repayments, repayment)})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.RemittanceReceived: _received,
    happened.RemittanceReturned: _returned,
    happened.RemittanceApproved: _approved,
    happened.WithholdingLifted: _lifted,
    happened.RemittancePaid: _paid,
    happened.RepaymentRecorded: _repaid,
}
