"""More time for one deadline, something no longer owed, a report asked for besides: each with its reason."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from models.calendar.working_days import roll_forward
from models.domain.commands import deadlines as wanted
from models.domain.decide.correspondence import write
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import no_longer_owed
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import move, plan
from models.domain.decide.reminders import debtors
from models.domain.decide.withholding import lift_where_received
from models.domain.enclosed import Enclosed
from models.domain.events.obligations import ReportAskedFor
from models.domain.obligation import SETTLED, Obligation, Standing
from models.domain.owed import FINAL_REPORTS
from models.domain.phase import Phase
from models.domain.refusal import Refused

EXTRA_REPORT = "extra_report"
CARRIED_BY_ACTS: Final = frozenset({"application", "supplement", "agreement", "signature", "payment", "board_decision"})
"""What is settled by an act that the case cannot do without; it is never waived on its own."""


def _extend(deliberation: Deliberation, body: wanted.ExtendDeadline) -> None:
    obligation = _awaited(deliberation, body.obligation)
    due = roll_forward(body.due)
    if due < deliberation.today:
        raise Refused("due_in_the_past", field="due", due=due)
    if obligation.due is None:
        raise Refused("no_last_day", field="obligation", obligation=obligation.id)
    move(deliberation, obligation.id, due, body.reason)
    lift_where_received(deliberation)
    _tell(deliberation, "deadline_extended", obligation, body.reason, due)


def _waive(deliberation: Deliberation, body: wanted.WaiveObligation) -> None:
    obligation = _awaited(deliberation, body.obligation)
    if obligation.kind in FINAL_REPORTS:
        raise Refused("always_owed", field="obligation", obligation=obligation.id)
    if obligation.kind in CARRIED_BY_ACTS:
        raise Refused("not_to_be_waived", field="obligation", obligation=obligation.id)
    no_longer_owed(deliberation, obligation.id, "waived", body.reason)
    lift_where_received(deliberation)
    _tell(deliberation, "obligation_waived", obligation, body.reason, None)


def _ask(deliberation: Deliberation, body: wanted.AskForReport) -> None:
    require_phase(deliberation, Phase.RUNNING, Phase.CLOSING)
    if EXTRA_REPORT not in deliberation.rulebook.obligations:
        raise Refused("no_extra_reports", field="type")
    due = roll_forward(body.due)
    if due < deliberation.today:
        raise Refused("due_in_the_past", field="due", due=due)
    number = sum(one.kind == EXTRA_REPORT for one in deliberation.case.obligations.values()) + 1
    obligation = plan(deliberation, "extra_report", name=str(number), due=due)
    deliberation.establish(ReportAskedFor(obligation=obligation, about=body.about, reason=body.reason))
    planned = deliberation.case.obligations[obligation]
    _tell(deliberation, "report_asked_for", planned, body.reason, due, body.about)


def _awaited(deliberation: Deliberation, obligation: str) -> Obligation:
    """What is still to come in. What has come in waits for somebody else.

    Raises:
        Refused: ``nothing_of_that_name_owed`` or ``handed_in_already``.
    """
    known = deliberation.case.obligations.get(obligation)
    if known is None:
        raise Refused("nothing_of_that_name_owed", field="obligation", obligation=obligation)
    if known.standing in SETTLED or known.standing is Standing.SUBMITTED:
        raise Refused("handed_in_already", field="obligation", obligation=obligation, standing=known.standing)
    return known


def _tell(
    deliberation: Deliberation, rule: str, obligation: Obligation, reason: Enclosed, due: date | None, about: str = ""
) -> None:
    """Tell whoever owes it."""
    recipients = [(person, obligation.owed_by) for person in debtors(deliberation, obligation)]
    occasion = f"{obligation.id}/{deliberation.case.sequence}"
    write(
        deliberation, rule, occasion, recipients,
        obligation=obligation.id, reason=reason, due=due or "", title=about,
    )  # fmt: skip


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.ExtendDeadline: _extend,
    wanted.WaiveObligation: _waive,
    wanted.AskForReport: _ask,
}
