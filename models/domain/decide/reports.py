"""Reports are found good or sent back; the steering group meets."""

from collections.abc import Callable
from datetime import time
from typing import Any

from models.calendar.due_dates import due_after_days
from models.calendar.zone import instant
from models.domain.actor import PersonId, Role
from models.domain.commands import reports as wanted
from models.domain.decide.claimants import OF_THE_ASSOCIATION
from models.domain.decide.correspondence import write
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.feedback import ask_for_feedback
from models.domain.decide.handed_in import acknowledge
from models.domain.decide.obligations import come_in
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import due_again, plan, send_back
from models.domain.decide.reminders import debtors
from models.domain.decide.submitting import BY_ACTS_OF_THEIR_OWN, FUNDED, check_counts, submit
from models.domain.events import reports as happened
from models.domain.events.obligations import ObligationApproved
from models.domain.obligation import Obligation, Standing
from models.domain.phase import Phase
from models.domain.refusal import Refused


def _require_funded(deliberation: Deliberation, obligation: str) -> None:
    """What stays owed after the closing is handed in and judged there; a closed case asks for nothing else."""
    known = deliberation.case.obligations.get(obligation)
    if known is not None and known.outlives_closing:
        require_phase(deliberation, *FUNDED, Phase.CLOSED)
    else:
        require_phase(deliberation, *FUNDED)


def _approve(deliberation: Deliberation, body: wanted.ApproveReport) -> None:
    obligation = _handed_in(deliberation, body.obligation)
    deliberation.establish(ObligationApproved(obligation=obligation.id))


def _handed_in(deliberation: Deliberation, obligation: str) -> Obligation:
    _require_funded(deliberation, obligation)
    known = deliberation.case.obligations.get(obligation)
    if known is None or known.kind in BY_ACTS_OF_THEIR_OWN:
        raise Refused("nothing_of_that_name_owed", field="obligation", obligation=obligation)
    if known.standing is not Standing.SUBMITTED:
        raise Refused("not_handed_in", field="obligation", obligation=obligation, standing=known.standing)
    return known


def _return(deliberation: Deliberation, body: wanted.ReturnReport) -> None:
    obligation = _found_good(deliberation, body.obligation) or _handed_in(deliberation, body.obligation)
    due = due_after_days(body.due, 0) if body.due else due_again(deliberation, obligation.id)
    if due < deliberation.today:
        raise Refused("due_in_the_past", field="due", due=due)
    people = [(person, obligation.owed_by) for person in debtors(deliberation, obligation)]
    senders = _senders(deliberation, obligation)
    send_back(deliberation, obligation.id, due, body.reason)
    write(
        deliberation, "report_returned", f"{obligation.id}/{obligation.round}",
        [*people, *senders],
        obligation=obligation.id, reason=body.reason, due=due,
    )  # fmt: skip


def _found_good(deliberation: Deliberation, obligation: str) -> Obligation | None:
    """A report that was found good by mistake is sent back while the case still runs."""
    known = deliberation.case.obligations.get(obligation)
    if known is None or known.standing is not Standing.APPROVED or obligation not in deliberation.case.reports:
        return None
    require_phase(deliberation, *FUNDED)
    return known


def _senders(deliberation: Deliberation, obligation: Obligation) -> list[tuple[PersonId, Role]]:
    """Whoever handed a report in and had the receipt for it, unless the association's own staff entered it."""
    occasion = f"{obligation.id}/{obligation.round}"
    receipts = [mail for mail in deliberation.case.mails.values() if mail.rule == "report_received"]
    return [
        (mail.recipient, mail.capacity)
        for mail in receipts
        if f"{mail.occasion}/".startswith(f"{occasion}/") and mail.capacity not in OF_THE_ASSOCIATION
    ]


def _plan_meeting(deliberation: Deliberation, body: wanted.PlanSteeringMeeting) -> None:
    require_phase(deliberation, *FUNDED)
    if f"steering_notes/{body.on}" in deliberation.case.obligations:
        raise Refused("meeting_planned_already", field="on", on=body.on)
    deliberation.establish(happened.SteeringMeetingPlanned(on=body.on))
    due = due_after_days(body.on, deliberation.rulebook.obligations["steering_notes"].days)
    from_then = instant(body.on, time.min)
    plan(deliberation, "steering_notes", name=body.on.isoformat(), due=due, opens_at=from_then)


def _steering_report(deliberation: Deliberation, body: wanted.SteeringGroupReport) -> None:
    """What is told of a meeting is received, also when the case is closed; whoever sent it then gets a receipt."""
    require_phase(deliberation, *FUNDED, Phase.CLOSED)
    if body.held_on > deliberation.today:
        raise Refused("day_to_come", field="held_on", day=body.held_on)
    check_counts(body.participants)
    deliberation.establish(
        happened.SteeringGroupReported(
            held_on=body.held_on,
            goals=body.goals,
            results=body.results,
            budget=body.budget,
            deviations=body.deviations,
            participants=body.participants,
        )
    )
    notes = f"steering_notes/{body.held_on}"
    if notes in deliberation.case.obligations:
        come_in(deliberation, notes)
    if deliberation.case.phase is Phase.CLOSED:
        acknowledge(deliberation, notes, cause="case_closed")
    else:
        ask_for_feedback(deliberation, body.held_on)


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.SubmitReport: submit,
    wanted.ApproveReport: _approve,
    wanted.ReturnReport: _return,
    wanted.PlanSteeringMeeting: _plan_meeting,
    wanted.SteeringGroupReport: _steering_report,
}
