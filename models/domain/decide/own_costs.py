"""Costs that the association bears itself: its own employees, an evaluation. Nobody claims them (rules.md 5; N-01)."""

from collections.abc import Callable
from typing import Any

from models.domain.case import Case
from models.domain.commands.remittances import RecordOwnCost
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.phases import require_phase
from models.domain.events.remittances import OwnCostRecorded
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.sums import approved_of, borne_of, granted_in, own_budget_of


def _record(deliberation: Deliberation, body: RecordOwnCost) -> None:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING)
    case, year = deliberation.case, int(body.period[:4])
    lines = own_budget_of(case, year)
    if body.line not in lines:
        raise Refused("not_an_own_line", field="line", line=body.line, year=year, lines=", ".join(lines))
    if body.amount == 0 or borne_of(case, year, body.line) + body.amount < 0:
        raise Refused("less_than_borne", field="amount", line=body.line, borne=borne_of(case, year, body.line))
    left = _left(case, year)
    if body.amount > left:
        raise Refused("own_cost_beyond", field="amount", year=year, amount=body.amount, left=left)
    deliberation.establish(
        OwnCostRecorded(line=body.line, period=body.period, amount=body.amount, purpose=body.purpose)
    )


def _left(case: Case, year: int) -> int:
    """The association's own lines are a hard cap for the year together, as a payee's are; and so is the grant."""
    agreed = sum(own_budget_of(case, year).values()) - borne_of(case, year)
    return min(agreed, granted_in(case, year) - approved_of(case, year=year) - borne_of(case, year))


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    RecordOwnCost: _record,
}
