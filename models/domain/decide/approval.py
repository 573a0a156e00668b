"""What is approved of a claim: what is asked, as far as the agreement covers it (rules.md 5)."""

from models.domain.case import Case
from models.domain.commands.remittances import ApproveRemittance
from models.domain.decide.credits import by_line, credit_rows
from models.domain.decide.deliberation import Deliberation
from models.domain.events.remittances import ApprovedRow
from models.domain.refusal import Refused
from models.domain.rules.stages import MoneyRules
from models.domain.state import RemittanceState
from models.domain.sums import approved_of, borne_of, budget_of, granted_in


def approved_rows(
    deliberation: Deliberation, state: RemittanceState, body: ApproveRemittance
) -> tuple[ApprovedRow, ...]:
    """What is approved of each line of a claim, and what is not covered.

    Raises:
        Refused: more would be approved than is claimed or invoiced, or less without a reason.
    """
    asked = _asked(state, body)
    if state.credits is not None:
        _require_whole(state, asked)
        return credit_rows(deliberation.case, state)
    rows = _payable(deliberation, state, asked)
    if body.rows is not None and body.reason is None and (_differ(state) or any(row.not_covered for row in rows)):
        raise Refused("say_why_less", field="reason")
    return rows


def _differ(state: RemittanceState) -> bool:
    return state.invoice is not None and state.invoice.amount != state.claimed


def _asked(state: RemittanceState, body: ApproveRemittance) -> dict[str, int]:
    """What is to be approved of each line: never more than is claimed on it, nor more in all than is invoiced."""
    claimed = by_line(state.specification or ())
    invoiced = state.invoice.amount if state.invoice else state.claimed
    if body.rows is None:
        if _differ(state):
            raise Refused("sums_differ", specification=state.claimed, invoice=invoiced)
        return claimed
    chosen = by_line(body.rows)
    strange = sorted(set(chosen) - set(claimed))
    if strange:
        raise Refused("line_not_claimed", field="rows", line=strange[0])
    more = [line for line in chosen if not min(0, claimed[line]) <= chosen[line] <= max(0, claimed[line])]
    if more:
        raise Refused("more_than_claimed", field="rows", line=more[0])
    if state.credits is None and sum(chosen.values()) > invoiced:
        raise Refused("more_than_invoiced", field="rows", invoice=invoiced)
    return {line: chosen.get(line, 0) for line in claimed}


def _require_whole(state: RemittanceState, asked: dict[str, int]) -> None:
    """A credit note is what its issuer has written: it is approved as it is, or returned."""
    if _differ(state):
        invoiced = state.invoice.amount if state.invoice else 0
        raise Refused("sums_differ", specification=state.claimed, invoice=invoiced)
    if asked != by_line(state.specification or ()):
        raise Refused("credit_approved_whole", field="rows", remittance=state.id)


def _payable(deliberation: Deliberation, state: RemittanceState, asked: dict[str, int]) -> tuple[ApprovedRow, ...]:
    """Of what is asked, what the payee's year, the year and each line still cover; the rest is shown as not covered.

    The year as a whole covers less than the agreement where the board released only a part of it.
    """
    case = deliberation.case
    room = min(
        budget_of(case, state.payee, state.year) - approved_of(case, state.payee, state.year),
        granted_in(case, state.year) - approved_of(case, year=state.year) - borne_of(case, state.year),
    )
    claimed = by_line(state.specification or ())
    rows = []
    for line, amount in asked.items():
        approved = min(amount, max(0, _line_room(case, deliberation.rulebook.money, state, line)), max(0, room))
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
