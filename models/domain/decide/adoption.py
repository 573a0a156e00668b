"""Adoption: planned for while it runs, and stated by each party when it has ended."""

from collections.abc import Callable
from typing import Any

from models.calendar.working_days import roll_forward
from models.domain.actor import MemberId
from models.domain.adoption import AdoptionDecision
from models.domain.commands import adoption as wanted
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.handed_in import acknowledge
from models.domain.decide.obligations import answer
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import plan
from models.domain.events import adoption as happened
from models.domain.owed import ADOPTION_STATEMENT, stating
from models.domain.papers.adoption_statement import adoption_statement
from models.domain.phase import Phase
from models.domain.refusal import Refused

PLANNED_IN = (Phase.AGREEMENT_DRAFT, Phase.RUNNING, Phase.CLOSING)
STATED_IN = (Phase.RUNNING, Phase.CLOSING, Phase.CLOSED)


def _plan(deliberation: Deliberation, body: wanted.PlanAdoption) -> None:
    require_phase(deliberation, *PLANNED_IN)
    if not (body.stakeholders or body.tasks or body.note):
        raise Refused("nothing_planned_for_adoption", field="tasks")
    for number, stakeholder in enumerate(body.stakeholders):
        _require_known(deliberation, stakeholder.organisation, f"stakeholders.{number}.organisation")
    _require_seats(deliberation, body)
    given = len(deliberation.case.adoption_plan.tasks) if deliberation.case.adoption_plan else 0
    deliberation.establish(happened.AdoptionPlanned(stakeholders=body.stakeholders, tasks=body.tasks, note=body.note))
    if "adoption_task" in deliberation.rulebook.obligations:
        for number, task in enumerate(body.tasks, start=given + 1):
            name = f"{task.organisation}/{number}"
            plan(deliberation, "adoption_task", name=name, due=roll_forward(task.due), party=task.organisation)


def _require_known(deliberation: Deliberation, organisation: MemberId, field: str) -> None:
    if deliberation.rules.register.organisation(organisation) is None:
        raise Refused("unknown_organisation", field=field, organisation=organisation)


def _require_seats(deliberation: Deliberation, body: wanted.PlanAdoption) -> None:
    """A task is given to somebody who sits in the steering group, by a day that has not passed.

    An assignment has no steering group; there its principals are given tasks.
    """
    seated = {seat.organisation for seat in deliberation.case.steering_group}
    if deliberation.case.assignment is not None:
        seated = set(stating(deliberation.case))
    for number, task in enumerate(body.tasks):
        if task.organisation not in seated:
            field = f"tasks.{number}.organisation"
            raise Refused("no_seat_in_steering_group", field=field, organisation=task.organisation)
        if task.due < deliberation.today:
            raise Refused("due_in_the_past", field=f"tasks.{number}.due", due=task.due)


def _state(deliberation: Deliberation, body: wanted.StateAdoption) -> None:
    require_phase(deliberation, *STATED_IN)
    _require_party(deliberation, body.organisation)
    if body.decided_on > deliberation.today:
        raise Refused("day_to_come", field="decided_on", day=body.decided_on)
    if body.decision is not AdoptionDecision.IN_FULL and not body.reason:
        raise Refused("adoption_needs_reason", field="reason", adoption=body.decision)
    stated = _stated(body)
    deliberation.establish(stated)
    obligation = f"{ADOPTION_STATEMENT}/{body.organisation}"
    answer(deliberation, obligation)
    paper = adoption_statement(
        deliberation.case, stated, deliberation.actor.person, deliberation.today, deliberation.rules
    )
    acknowledge(deliberation, obligation, order(deliberation, paper), body.organisation)


def _stated(body: wanted.StateAdoption) -> happened.AdoptionStated:
    return happened.AdoptionStated(
        organisation=body.organisation,
        know=body.know,
        will=body.will,
        can=body.can,
        decision=body.decision,
        deciding_body=body.deciding_body,
        decided_on=body.decided_on,
        reason=body.reason,
    )


def _require_party(deliberation: Deliberation, organisation: MemberId) -> None:
    """A party states for itself. The association's staff enter what a party has sent them."""
    if organisation not in stating(deliberation.case):
        raise Refused("not_a_contracting_party", field="organisation", organisation=organisation)
    known = [deliberation.rules.register.person(person) for person in deliberation.rights_of]
    if not any(one is None or one.organisation in (None, organisation) for one in known):
        raise Refused(
            "not_of_organisation", field="organisation", person=deliberation.actor.person, organisation=organisation
        )


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.PlanAdoption: _plan,
    wanted.StateAdoption: _state,
}
