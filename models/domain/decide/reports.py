"""Reports are handed in, found good or sent back; the steering group meets."""

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

from models.calendar.due_dates import due_after_days
from models.calendar.zone import instant
from models.domain.commands import reports as wanted
from models.domain.decide.correspondence import write
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.money import lift_where_received
from models.domain.decide.obligations import come_in
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import plan, send_back
from models.domain.decide.reminders import debtors
from models.domain.events import reports as happened
from models.domain.events.obligations import ObligationApproved, ObligationOpened
from models.domain.forms import report_gaps
from models.domain.obligation import SETTLED, Obligation, Standing
from models.domain.papers.report import report
from models.domain.phase import Phase
from models.domain.refusal import Refused

FUNDED = (Phase.AGREEMENT_DRAFT, Phase.RUNNING, Phase.CLOSING)
BY_ACTS_OF_THEIR_OWN = frozenset(
    {
        "application", "supplement", "further_preparation", "completeness_check", "group_handling", "assessment",
        "staff_report", "board_decision", "steering_group", "agreement", "signature", "remittance", "payment",
    }
)  # fmt: skip
"""What is not handed in as a report: there is a command for each."""


def _submit(deliberation: Deliberation, body: wanted.SubmitReport) -> None:
    require_phase(deliberation, *FUNDED)
    obligation = _owed(deliberation, body.obligation)
    _require_answers(deliberation, obligation, body)
    if obligation.standing is Standing.PLANNED:
        deliberation.establish(ObligationOpened(obligation=obligation.id))
    submitted = happened.ReportSubmitted(
        obligation=obligation.id,
        answers=body.answers,
        participants=body.participants,
        late=obligation.overdue,
    )
    deliberation.establish(submitted)
    come_in(deliberation, obligation.id)
    _produce(deliberation, submitted, obligation)
    lift_where_received(deliberation)


def _owed(deliberation: Deliberation, obligation: str) -> Obligation:
    known = deliberation.case.obligations.get(obligation)
    if known is None or known.kind in BY_ACTS_OF_THEIR_OWN:
        raise Refused("nothing_of_that_name_owed", field="obligation", obligation=obligation)
    if known.standing in SETTLED or known.standing is Standing.SUBMITTED:
        raise Refused("handed_in_already", field="obligation", obligation=obligation, standing=known.standing)
    return known


def _require_answers(deliberation: Deliberation, obligation: Obligation, body: wanted.SubmitReport) -> None:
    form = deliberation.rulebook.obligations[obligation.kind].form
    if form is None:
        return
    gaps = report_gaps(body.answers, body.participants, deliberation.rulebook.forms[form])
    if gaps:
        raise Refused("report_incomplete", field="answers", gaps="; ".join(gap.label for gap in gaps))
    known = {heading.key for heading in deliberation.rulebook.forms[form].headings}
    strange = [answer.heading for answer in body.answers if answer.heading not in known]
    if strange:
        raise Refused("unknown_heading", field="answers", heading=strange[0], known=", ".join(sorted(known)))


def _produce(deliberation: Deliberation, submitted: happened.ReportSubmitted, obligation: Obligation) -> None:
    """The report as a document, and a receipt to whoever handed it in."""
    document = None
    if deliberation.rulebook.obligations[obligation.kind].form is not None:
        paper = report(deliberation.case, submitted, deliberation.actor.person, deliberation.today, deliberation.rules)
        document = order(deliberation, paper)
    sender = ((deliberation.actor.person, deliberation.actor.role),)
    occasion = f"{obligation.id}/{obligation.round}"
    write(deliberation, "report_received", occasion, sender, document=document, obligation=obligation.id)


def _approve(deliberation: Deliberation, body: wanted.ApproveReport) -> None:
    obligation = _handed_in(deliberation, body.obligation)
    deliberation.establish(ObligationApproved(obligation=obligation.id))


def _handed_in(deliberation: Deliberation, obligation: str) -> Obligation:
    require_phase(deliberation, *FUNDED)
    known = deliberation.case.obligations.get(obligation)
    if known is None or known.kind in BY_ACTS_OF_THEIR_OWN:
        raise Refused("nothing_of_that_name_owed", field="obligation", obligation=obligation)
    if known.standing is not Standing.SUBMITTED:
        raise Refused("not_handed_in", field="obligation", obligation=obligation, standing=known.standing)
    return known


def _return(deliberation: Deliberation, body: wanted.ReturnReport) -> None:
    obligation = _handed_in(deliberation, body.obligation)
    days = deliberation.rulebook.deadlines.return_days
    due = due_after_days(body.due or deliberation.today + timedelta(days=days), 0)
    if due < deliberation.today:
        raise Refused("due_in_the_past", field="due", due=due)
    people = debtors(deliberation, obligation)
    send_back(deliberation, obligation.id, due, body.reason)
    write(
        deliberation, "report_returned", f"{obligation.id}/{obligation.round}",
        ((person, obligation.owed_by) for person in people),
        obligation=obligation.id, reason=body.reason, due=due,
    )  # fmt: skip


def _plan_meeting(deliberation: Deliberation, body: wanted.PlanSteeringMeeting) -> None:
    require_phase(deliberation, *FUNDED)
    if f"steering_notes/{body.on}" in deliberation.case.obligations:
        raise Refused("meeting_planned_already", field="on", on=body.on)
    deliberation.establish(happened.SteeringMeetingPlanned(on=body.on))
    due = due_after_days(body.on, deliberation.rulebook.obligations["steering_notes"].days)
    from_then = instant(body.on, time.min)
    plan(deliberation, "steering_notes", name=body.on.isoformat(), due=due, opens_at=from_then)


def _steering_report(deliberation: Deliberation, body: wanted.SteeringGroupReport) -> None:
    require_phase(deliberation, *FUNDED)
    if body.held_on > deliberation.today:
        raise Refused("day_to_come", field="held_on", day=body.held_on)
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


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.SubmitReport: _submit,
    wanted.ApproveReport: _approve,
    wanted.ReturnReport: _return,
    wanted.PlanSteeringMeeting: _plan_meeting,
    wanted.SteeringGroupReport: _steering_report,
}
