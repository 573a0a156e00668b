"""The fact that a running intervention was taken over."""

from datetime import date
from typing import Literal

from models.domain.commands.agreement import AgreementContent
from models.domain.commands.application import Goal, SteeringSeat
from models.domain.commands.taking_over import PastClaim, PastDecision, PastReport
from models.domain.events.idea import Party
from models.domain.kinds import InterventionKind
from models.domain.value import Value


class InterventionTakenOver(Value):
    """An intervention that was running before is kept here from now on, with its agreement in force.

    Attributes:
        earlier_number: The number or name that it had before; empty where it had none.
        agreed_on: The day on which its agreement came into force.
        decisions: What the board granted, in order.
        claims: What had been claimed until now.
        reports: What had come in until now.
    """

    type: Literal["intervention_taken_over"] = "intervention_taken_over"
    earlier_number: str
    kind: InterventionKind
    title: str
    parties: tuple[Party, ...]
    agreement: AgreementContent
    agreed_on: date
    decisions: tuple[PastDecision, ...]
    steering_group: tuple[SteeringSeat, ...] = ()
    goals: tuple[Goal, ...] = ()
    claims: tuple[PastClaim, ...] = ()
    reports: tuple[PastReport, ...] = ()
