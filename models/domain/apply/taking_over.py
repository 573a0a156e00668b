"""What is true after an intervention was taken over: what it would be, had it been here from the beginning."""

from collections.abc import Callable
from typing import Any

from models.domain.case import Case
from models.domain.commands.board import DecisionContent
from models.domain.commands.preparation import AmountOfYear
from models.domain.commands.remittances import CostRow
from models.domain.commands.taking_over import PastClaim
from models.domain.decisions import Outcome
from models.domain.events.remittances import ApprovedRow
from models.domain.events.taking_over import InterventionTakenOver
from models.domain.journal import Entry
from models.domain.state import Agreement, Decision, RemittanceStanding, RemittanceState


def _taken_over(case: Case, event: InterventionTakenOver, entry: Entry) -> Case:
    agreement = Agreement(version=1, content=event.agreement, document="", in_force=True, drafted_on=event.agreed_on)
    claims = [_claim(one, entry) for one in event.claims]
    return case.model_copy(
        update={
            "kind": event.kind,
            "title": event.title,
            "parties": event.parties,
            "registered_by": entry.actor.person,
            "decisions": _decisions(event, entry),
            "amended_grant": _grant(event) if len(event.decisions) > 1 else None,
            "agreement": agreement,
            "steering_group": event.steering_group,
            "refined_goals": (event.goals,) if event.goals else (),
            "remittances": {claim.id: claim for claim in claims},
        }
    )


def _decisions(event: InterventionTakenOver, entry: Entry) -> tuple[Decision, ...]:
    return tuple(
        Decision(
            number=number,
            content=DecisionContent(
                meeting=one.meeting, paragraph=one.paragraph, outcome=Outcome.GRANTED, amounts=one.amounts
            ),
            entered_at=entry.at,
            released_on=one.meeting,
        )
        for number, one in enumerate(event.decisions, start=1)
    )


def _grant(event: InterventionTakenOver) -> tuple[AmountOfYear, ...]:
    """What all the decisions together grant, as the latest alone would not say it."""
    amounts = [amount for decision in event.decisions for amount in decision.amounts]
    return tuple(sorted(amounts, key=lambda amount: amount.year))


def _claim(past: PastClaim, entry: Entry) -> RemittanceState:
    judged = all(row.approved is not None for row in past.rows)
    rows = tuple(
        ApprovedRow(
            line=row.line,
            claimed=row.claimed,
            approved=row.approved or 0,
            not_covered=row.claimed - (row.approved or 0),
        )
        for row in past.rows
    )
    return RemittanceState(
        id=f"{past.period}/{past.payee}",
        payee=past.payee,
        period=past.period,
        standing=_standing(past, judged=judged),
        specification=tuple(CostRow(line=row.line, amount=row.claimed) for row in past.rows),
        rows=rows if judged else (),
        approved_at=entry.at if judged else None,
        paid_on=past.paid_on,
    )


def _standing(past: PastClaim, *, judged: bool) -> RemittanceStanding:
    if not judged:
        return RemittanceStanding.RECEIVED
    if past.paid_on is not None:
        return RemittanceStanding.PAID
    nothing = not any(row.approved for row in past.rows)
    return RemittanceStanding.SETTLED if nothing else RemittanceStanding.APPROVED


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    InterventionTakenOver: _taken_over,
}
