"""Claims are approved as far as the agreement covers them, returned, withheld, let go and paid."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from models.calendar.due_dates import due_after_days
from models.domain.actor import Role
from models.domain.case import Case
from models.domain.commands import remittances as wanted
from models.domain.commands.remittances import CostRow
from models.domain.decide.claims import receive_claim
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.obligations import come_in
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import plan, send_back
from models.domain.events import remittances as happened
from models.domain.events.obligations import ObligationApproved
from models.domain.events.remittances import ApprovedRow
from models.domain.papers.remittance_specification import remittance_specification
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.rules.stages import MoneyRules
from models.domain.state import RemittanceStanding, RemittanceState
from models.domain.sums import approved_of, budget_of


def _approve(deliberation: Deliberation, body: wanted.ApproveRemittance) -> None:
    state = _claim(deliberation, body.remittance, RemittanceStanding.RECEIVED)
    _require_halves_agree(state)
    rows = _payable(deliberation, state, _asked(state, body))
    if body.rows is not None and body.reason is None and _less(rows):
        raise Refused("say_why_less", field="reason")
    withheld_for = _overdue_reports(deliberation, state)
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
    write_to(
        deliberation, rule, state.id, Role.PARTY_REPRESENTATIVE, party=state.payee, document=document,
        obligation=state.obligation, amount=approved.approved, not_covered=approved.not_covered,
        lifted_by=next(iter(withheld_for), None),
    )  # fmt: skip
    if not withheld_for:
        plan(deliberation, "payment", name=state.id, due=None)


def _claim(deliberation: Deliberation, remittance: str, *standings: RemittanceStanding) -> RemittanceState:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING)
    state = deliberation.case.remittances.get(remittance)
    if state is None:
        raise Refused("unknown_remittance", field="remittance", remittance=remittance)
    if state.standing not in standings:
        raise Refused("remittance_stands_elsewhere", field="remittance", remittance=remittance, standing=state.standing)
    return state


def _require_halves_agree(state: RemittanceState) -> None:
    if state.invoice is not None and state.invoice.amount != state.claimed:
        raise Refused("sums_differ", specification=state.claimed, invoice=state.invoice.amount)


def _asked(state: RemittanceState, body: wanted.ApproveRemittance) -> dict[str, int]:
    """What is to be approved of each line, never more than is claimed on it."""
    claimed = _by_line(state.specification or ())
    if body.rows is None:
        return claimed
    chosen = _by_line(body.rows)
    strange = sorted(set(chosen) - set(claimed))
    if strange:
        raise Refused("line_not_claimed", field="rows", line=strange[0])
    more = [line for line in chosen if not min(0, claimed[line]) <= chosen[line] <= max(0, claimed[line])]
    if more:
        raise Refused("more_than_claimed", field="rows", line=more[0])
    return {line: chosen.get(line, 0) for line in claimed}


def _by_line(rows: tuple[CostRow, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows:
        found[row.line] = found.get(row.line, 0) + row.amount
    return found


def _payable(deliberation: Deliberation, state: RemittanceState, asked: dict[str, int]) -> tuple[ApprovedRow, ...]:
    """Of what is asked, what the payee's year and each line still cover; the rest is shown as not covered."""
    case = deliberation.case
    room = budget_of(case, state.payee, state.year) - approved_of(case, state.payee, state.year)
    claimed = _by_line(state.specification or ())
    rows = []
    for line, amount in asked.items():
        covered = min(amount, max(0, _line_room(case, deliberation.rulebook.money, state, line)), max(0, room))
        approved = amount if amount < 0 else covered
        room -= approved
        rows.append(
            ApprovedRow(line=line, claimed=claimed[line], approved=approved, not_covered=claimed[line] - approved)
        )
    return tuple(rows)


def _line_room(case: Case, rules: MoneyRules, state: RemittanceState, line: str) -> int:
    """What a line still covers: its budget of the year, and what it may be overrun by."""
    budget = budget_of(case, state.payee, state.year, line)
    overrun = max(budget * rules.line_overrun_percent // 100, rules.line_overrun)
    return budget + overrun - approved_of(case, state.payee, state.year, line)


def _less(rows: tuple[ApprovedRow, ...]) -> bool:
    return any(row.not_covered for row in rows)


def _overdue_reports(deliberation: Deliberation, state: RemittanceState) -> tuple[str, ...]:
    """The overdue reports for which the owner's payment waits, where the agreement says that it may."""
    agreement = deliberation.case.agreement
    if agreement is None or not agreement.content.withholding or state.payee != agreement.content.owner:
        return ()
    return tuple(
        obligation.id
        for obligation in deliberation.case.obligations.values()
        if obligation.awaited
        and obligation.overdue
        and deliberation.rulebook.obligations[obligation.kind].form is not None
    )


def _return(deliberation: Deliberation, body: wanted.ReturnRemittance) -> None:
    standings = (RemittanceStanding.RECEIVED, RemittanceStanding.PARTLY_RECEIVED)
    state = _claim(deliberation, body.remittance, *standings)
    deliberation.establish(happened.RemittanceReturned(remittance=state.id, reason=body.reason))
    days = deliberation.rulebook.deadlines.return_days
    due = due_after_days(deliberation.today + timedelta(days=days), 0)
    if state.obligation in deliberation.case.obligations:
        send_back(deliberation, state.obligation, due, body.reason)
    write_to(
        deliberation, "remittance_returned", f"{state.id}/{deliberation.case.sequence}", Role.PARTY_REPRESENTATIVE,
        party=state.payee, obligation=state.obligation, reason=body.reason, due=due,
    )  # fmt: skip


def lift_where_received(deliberation: Deliberation) -> None:
    """What a withheld payment waited for has come: it can be paid."""
    for state in list(deliberation.case.remittances.values()):
        if state.standing is not RemittanceStanding.WITHHELD:
            continue
        waited_for = [deliberation.case.obligations[owed] for owed in state.withheld_for]
        if not any(one.awaited for one in waited_for):
            deliberation.establish(happened.WithholdingLifted(remittance=state.id))
            _to_pay(deliberation, state)


def _lift(deliberation: Deliberation, body: wanted.LiftWithholding) -> None:
    state = _claim(deliberation, body.remittance, RemittanceStanding.WITHHELD)
    deliberation.establish(happened.WithholdingLifted(remittance=state.id, reason=body.reason))
    _to_pay(deliberation, state)


def _to_pay(deliberation: Deliberation, state: RemittanceState) -> None:
    plan(deliberation, "payment", name=state.id, due=None)
    write_to(
        deliberation, "withholding_lifted", state.id, Role.PARTY_REPRESENTATIVE,
        party=state.payee, obligation=state.obligation, amount=state.approved,
    )  # fmt: skip


def _pay(deliberation: Deliberation, body: wanted.PayRemittance) -> None:
    state = deliberation.case.remittances.get(body.remittance)
    if state is not None and state.standing is RemittanceStanding.WITHHELD:
        reports = ", ".join(state.withheld_for)
        raise Refused("withheld", field="remittance", remittance=state.id, reports=reports)
    state = _claim(deliberation, body.remittance, RemittanceStanding.APPROVED)
    if deliberation.rulebook.money.two_persons and deliberation.actor.person == state.approved_by:
        raise Refused("two_persons", field="actor", person=deliberation.actor.person)
    if body.paid_on > deliberation.today:
        raise Refused("day_to_come", field="paid_on", day=body.paid_on)
    deliberation.establish(happened.RemittancePaid(remittance=state.id, paid_on=body.paid_on))
    come_in(deliberation, f"payment/{state.id}")
    write_to(
        deliberation, "remittance_paid", state.id, Role.PARTY_REPRESENTATIVE,
        party=state.payee, obligation=state.obligation, amount=state.approved, date=body.paid_on,
    )  # fmt: skip


def _repay(deliberation: Deliberation, body: wanted.RecordRepayment) -> None:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING, Phase.CLOSED)
    if budget_of(deliberation.case, body.payee) == 0:
        raise Refused("not_a_payee", field="payee", payee=body.payee)
    if body.received_on > deliberation.today:
        raise Refused("day_to_come", field="received_on", day=body.received_on)
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
