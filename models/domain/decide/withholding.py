"""Withholding: the owner's payment waits while a report is overdue, where the agreement says so (rules.md 5).

It is judged when a claim is approved, when a report becomes late, and once more when the claim is paid.
"""

from datetime import timedelta

from models.domain.actor import Role
from models.domain.commands.remittances import LiftWithholding
from models.domain.decide.claimants import fresh, tell_claimants
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import no_longer_owed
from models.domain.decide.planning import plan, rungs_around
from models.domain.events.engine import NoticePlanned
from models.domain.events.remittances import PaymentWithheld, WithholdingLifted
from models.domain.moment import Happening, Moment
from models.domain.obligation import Obligation
from models.domain.refusal import Refused
from models.domain.state import RemittanceStanding, RemittanceState

_UNPAID = frozenset({RemittanceStanding.APPROVED, RemittanceStanding.WITHHELD})


def waits_for(deliberation: Deliberation, state: RemittanceState, amount: int) -> tuple[str, ...]:
    """The overdue reports for which a claim's payment waits; none where there is nothing to pay or nothing agreed."""
    agreement = deliberation.case.agreement
    if agreement is None or not agreement.content.withholding or state.payee != agreement.content.owner or amount <= 0:
        return ()
    return tuple(
        obligation.id
        for obligation in deliberation.case.obligations.values()
        if _is_late_report(deliberation, obligation) and obligation.id not in state.let_go
    )


def _is_late_report(deliberation: Deliberation, obligation: Obligation) -> bool:
    rule = deliberation.rulebook.obligations[obligation.kind]
    return obligation.awaited and obligation.overdue and rule.form is not None


def withhold_where_late(deliberation: Deliberation) -> None:
    """A report has become late: what is approved and not paid waits for it too, and those concerned are told."""
    for state in list(deliberation.case.remittances.values()):
        if state.standing not in _UNPAID:
            continue
        late = waits_for(deliberation, state, state.approved)
        more = tuple(report for report in late if report not in state.withheld_for)
        if more:
            _withhold(deliberation, state, more)


def _withhold(deliberation: Deliberation, state: RemittanceState, reports: tuple[str, ...]) -> None:
    deliberation.establish(PaymentWithheld(remittance=state.id, reports=reports))
    payment = f"payment/{state.id}"
    if payment in deliberation.case.obligations:
        no_longer_owed(deliberation, payment, "withheld")
    _plan_notice(deliberation, state)


def _plan_notice(deliberation: Deliberation, state: RemittanceState) -> None:
    """A last day passes at midnight; those concerned are told when people are at work, once for all of that night."""
    moments = deliberation.case.moments.values()
    if any((one.happening, one.subject) == (Happening.TELL_WITHHELD, state.id) for one in moments):
        return
    day = deliberation.today - timedelta(days=1)
    (rung,) = rungs_around(day, [1], deliberation.rulebook.deadlines)
    key = f"withheld/{state.obligation}/{deliberation.case.sequence}"
    moment = Moment(key=key, at=rung.at, happening=Happening.TELL_WITHHELD, subject=state.id)
    deliberation.establish(NoticePlanned(moment=moment))


def tell_of_withholding(deliberation: Deliberation, remittance: str) -> None:
    """Tell the economist, the payee and whoever sent the claim what its payment waits for, if it still waits."""
    state = deliberation.case.remittances[remittance]
    if state.standing is not RemittanceStanding.WITHHELD:
        return
    occasion, lifted_by = fresh(deliberation, "remittance_withheld", state.id), ", ".join(state.withheld_for)
    write_to(
        deliberation, "remittance_withheld", occasion, Role.ECONOMIST,
        obligation=state.obligation, amount=state.approved, lifted_by=lifted_by,
    )  # fmt: skip
    tell_claimants(
        deliberation, "remittance_withheld", occasion, state, amount=state.approved, lifted_by=lifted_by
    )  # fmt: skip


def lift_where_received(deliberation: Deliberation) -> None:
    """Everything that a withheld payment waited for has come in, or is not late any more: it can be paid."""
    for state in list(deliberation.case.remittances.values()):
        if state.standing is not RemittanceStanding.WITHHELD:
            continue
        waited_for = [deliberation.case.obligations[owed] for owed in state.withheld_for]
        if not any(one.awaited and one.overdue for one in waited_for):
            deliberation.establish(WithholdingLifted(remittance=state.id))
            _to_pay(deliberation, state)


def lift(deliberation: Deliberation, state: RemittanceState, body: LiftWithholding) -> None:
    """The director lets a withheld payment go; it does not wait for the same reports again."""
    deliberation.establish(WithholdingLifted(remittance=state.id, reason=body.reason))
    _to_pay(deliberation, state)


def _to_pay(deliberation: Deliberation, state: RemittanceState) -> None:
    plan(deliberation, "payment", name=state.id, due=None)
    write_to(
        deliberation, "withholding_lifted", fresh(deliberation, "withholding_lifted", state.id),
        Role.PARTY_REPRESENTATIVE, party=state.payee, obligation=state.obligation, amount=state.approved,
    )  # fmt: skip


def require_not_withheld(deliberation: Deliberation, state: RemittanceState) -> None:
    """Refuse to pay what waits for something.

    Raises:
        Refused: ``withheld``.
    """
    late = state.withheld_for or waits_for(deliberation, state, state.approved)
    if late and state.standing in _UNPAID:
        raise Refused("withheld", field="remittance", remittance=state.id, reports=", ".join(late))
