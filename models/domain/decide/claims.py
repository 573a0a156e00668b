"""A claim comes in: in halves, twice, late, in excess or as a credit note. It is always received."""

from models.domain.actor import Role
from models.domain.case import Case
from models.domain.commands.remittances import Invoice, Remittance
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import come_in
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import plan
from models.domain.events.remittances import RemittanceReceived
from models.domain.obligation import SETTLED
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.state import RemittanceStanding
from models.domain.sums import budget_of

_COMPLETABLE = frozenset({RemittanceStanding.PARTLY_RECEIVED, RemittanceStanding.RETURNED})


def receive_claim(deliberation: Deliberation, body: Remittance) -> None:
    """Receive a claim or a half of one, match it to what is expected, and set duplicates aside."""
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING, Phase.CLOSED)
    _check(deliberation.case, body)
    set_aside = _set_aside(deliberation.case, body)
    remittance = _own_id(deliberation.case, body) if set_aside else _matched_id(deliberation.case, body)
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
        )
    )
    if set_aside is not None:
        write_to(
            deliberation, "remittance_set_aside", remittance, Role.ECONOMIST,
            obligation=f"remittance/{remittance}", organisation=body.payee, cause=set_aside,
        )  # fmt: skip
    elif deliberation.case.remittances[remittance].standing is RemittanceStanding.RECEIVED:
        _complete(deliberation, remittance)


def _check(case: Case, body: Remittance) -> None:
    if body.specification is None and body.invoice is None:
        raise Refused("empty_remittance", field="specification")
    base = f"remittance/{body.period}/{body.payee}"
    if budget_of(case, body.payee) == 0:
        raise Refused("not_a_payee", field="payee", payee=body.payee)
    if base not in case.obligations:
        raise Refused("period_outside_funding", field="period", period=body.period, payee=body.payee)
    lines = {row.line for row in case.agreement.content.compensation} if case.agreement else set()
    for number, row in enumerate(body.specification or ()):
        if row.line not in lines:
            known = ", ".join(sorted(lines))
            raise Refused("unknown_line", field=f"specification.{number}.line", line=row.line, lines=known)
    _check_signs(body)
    if body.credits is not None and not _invoiced(case, body.payee, body.credits):
        raise Refused("unknown_invoice", field="credits", number=body.credits)


def _check_signs(body: Remittance) -> None:
    amounts = [row.amount for row in body.specification or ()]
    amounts += [body.invoice.amount] if body.invoice else []
    if body.credits is None and any(amount < 0 for amount in amounts):
        raise Refused("negative_without_credit", field="credits")
    if body.credits is not None and any(amount > 0 for amount in amounts):
        raise Refused("credit_is_negative", field="credits")


def _invoiced(case: Case, issuer: str, number: str) -> bool:
    return any(_same(one.invoice, issuer, number) for one in case.remittances.values())


def _same(invoice: Invoice | None, issuer: str, number: str) -> bool:
    return invoice is not None and (invoice.issuer, invoice.number) == (issuer, number)


def _set_aside(case: Case, body: Remittance) -> str | None:
    """Why a claim is only received: its invoice or its period has been claimed already, or the case is closed."""
    if case.phase is Phase.CLOSED:
        return "case_closed"
    if body.invoice is not None and _invoice_known(case, body):
        return "duplicate_invoice"
    if body.correction or body.credits is not None:
        return None
    known = case.remittances.get(f"{body.period}/{body.payee}")
    if known is None or known.standing is RemittanceStanding.RETURNED:
        return None
    if known.standing is not RemittanceStanding.PARTLY_RECEIVED:
        return "claimed_already"
    specified_twice = body.specification is not None and known.specification is not None
    invoiced_twice = body.invoice is not None and known.invoice is not None
    return "claimed_already" if specified_twice or invoiced_twice else None


def _invoice_known(case: Case, body: Remittance) -> bool:
    """Invoice numbers are unique for their issuer; a claim sent back may come again with the same one."""
    invoice = body.invoice
    return invoice is not None and any(
        _same(one.invoice, invoice.issuer, invoice.number) and one.standing is not RemittanceStanding.RETURNED
        for one in case.remittances.values()
    )


def _matched_id(case: Case, body: Remittance) -> str:
    """The claim that this is: the period's own, the one that waits for its other half, or one more."""
    if not body.correction and body.credits is None:
        return f"{body.period}/{body.payee}"
    for one in case.remittances.values():
        alike = (one.payee, one.period, one.correction, one.credits)
        if alike == (body.payee, body.period, body.correction, body.credits) and one.standing in _COMPLETABLE:
            return one.id
    return _own_id(case, body)


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
    come_in(deliberation, state.obligation)
    sequence = deliberation.case.sequence
    write_to(
        deliberation, "remittance_received", f"{remittance}/{sequence}", Role.PARTY_REPRESENTATIVE,
        party=state.payee, obligation=state.obligation, organisation=state.payee, claimed=state.claimed,
        date=deliberation.today,
    )  # fmt: skip
