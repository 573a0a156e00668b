"""A claim comes in: in halves, twice, late, in excess or as a credit note. It is always received."""

from models.domain.actor import Role
from models.domain.case import Case
from models.domain.commands.remittances import Remittance
from models.domain.decide.claimants import tell_claimants
from models.domain.decide.correspondence import write_to
from models.domain.decide.credits import credited
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import come_in
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import plan
from models.domain.decide.set_aside import UNJUDGED, other_invoice, why_set_aside
from models.domain.events.remittances import RemittanceReceived
from models.domain.obligation import SETTLED, Standing
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.state import RemittanceStanding, RemittanceState


def receive_claim(deliberation: Deliberation, body: Remittance) -> None:
    """Receive a claim or a half of one, match it to what is expected, and set aside what cannot be judged."""
    require_phase(deliberation, Phase.AGREEMENT_DRAFT, Phase.RUNNING, Phase.CLOSING, Phase.CLOSED)
    _check(body)
    case = deliberation.case
    matched = case.remittances.get(_matched_id(case, body))
    set_aside = why_set_aside(case, body, matched)
    remittance = _own_id(case, body) if set_aside else _matched_id(case, body)
    deliberation.establish(
        RemittanceReceived(
            remittance=remittance,
            payee=body.payee,
            period=body.period,
            specification=body.specification,
            invoice=body.invoice,
            correction=body.correction,
            credits=body.credits,
            set_aside=set_aside,
            replaced=set_aside is None and _replaces(matched, body),
            year=_year_of_credited(case, body),
        )
    )
    if set_aside is not None:
        _tell_of_set_aside(deliberation, remittance, set_aside)
    elif deliberation.case.remittances[remittance].standing is RemittanceStanding.RECEIVED:
        _complete(deliberation, remittance)


def _replaces(matched: RemittanceState | None, body: Remittance) -> bool:
    """Whether its cost specification takes the place of another of a claim that has not been judged."""
    if matched is None or matched.standing not in UNJUDGED or None in (matched.specification, body.specification):
        return False
    return matched.specification != body.specification


def _year_of_credited(case: Case, body: Remittance) -> int | None:
    """Where a credit note comes in another year than its invoice, the money is still that of the invoice's year."""
    claim = credited(case, body.payee, body.credits) if body.credits is not None else None
    return claim.year if claim is not None and claim.year != int(body.period[:4]) else None


def _tell_of_set_aside(deliberation: Deliberation, remittance: str, cause: str) -> None:
    state = deliberation.case.remittances[remittance]
    number = state.invoice.number if state.invoice else None
    write_to(
        deliberation, "remittance_set_aside", remittance, Role.ECONOMIST,
        obligation=state.obligation, organisation=state.payee, cause=cause, invoice_number=number,
    )  # fmt: skip
    tell_claimants(
        deliberation, "remittance_set_aside", remittance, state,
        organisation=state.payee, cause=cause, invoice_number=number,
    )  # fmt: skip


def _check(body: Remittance) -> None:
    if not body.specification and body.invoice is None:
        raise Refused("empty_remittance", field="specification")
    _check_signs(body)


def _check_signs(body: Remittance) -> None:
    amounts = [row.amount for row in body.specification or ()]
    amounts += [body.invoice.amount] if body.invoice else []
    if body.credits is None and any(amount < 0 for amount in amounts):
        raise Refused("negative_without_credit", field="credits")
    if body.credits is not None and any(amount > 0 for amount in amounts):
        raise Refused("credit_is_negative", field="credits")


def _matched_id(case: Case, body: Remittance) -> str:
    """The claim that this is: the period's own, the one that waits for its other half, or one more."""
    if not body.correction and body.credits is None:
        return f"{body.period}/{body.payee}"
    for one in case.remittances.values():
        alike = (one.payee, one.period, one.correction, one.credits)
        if alike == (body.payee, body.period, body.correction, body.credits) and _takes(one, body):
            return one.id
    return _own_id(case, body)


def _takes(known: RemittanceState, body: Remittance) -> bool:
    """Whether one more claim or credit note is the one that was sent back, or the other half of one that waits."""
    if known.standing is not RemittanceStanding.PARTLY_RECEIVED:
        return known.standing is RemittanceStanding.RETURNED
    other = None not in (known.specification, body.specification) and known.specification != body.specification
    return not other and not other_invoice(known.invoice, body.invoice)


def _own_id(case: Case, body: Remittance) -> str:
    """A number of its own: the bare id belongs to the period's claim, whether that has come or is still expected."""
    base = f"{body.period}/{body.payee}"
    number = sum(one.startswith(f"{base}/") for one in case.remittances) + 2
    return f"{base}/{number}"


def _complete(deliberation: Deliberation, remittance: str) -> None:
    """Both halves are here: what was owed has come in, and the economist has it to judge."""
    state = deliberation.case.remittances[remittance]
    known = deliberation.case.obligations.get(state.obligation)
    if known is None or known.standing in SETTLED:
        plan(deliberation, "remittance", name=remittance, due=None, party=state.payee)
    if deliberation.case.obligations[state.obligation].standing is not Standing.SUBMITTED:
        come_in(deliberation, state.obligation)
    sequence = deliberation.case.sequence
    tell_claimants(
        deliberation, "remittance_received", f"{remittance}/{sequence}", state,
        organisation=state.payee, claimed=state.claimed, date=deliberation.today,
    )  # fmt: skip
