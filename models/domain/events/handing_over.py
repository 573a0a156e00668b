"""The fact that somebody else answers for what one person answered for."""

from typing import Literal

from models.domain.actor import PersonId, Role
from models.domain.enclosed import Enclosed
from models.domain.value import Value


class Duty(Value):
    """Something that a person answers for.

    Attributes:
        role: In what capacity.
        organisation: For which organisation, or ``association``; None for the lead.
    """

    role: Role
    organisation: str | None = None


class DutiesHandedOver(Value):
    """Everything that one person answered for in the case is another's from now on, or nobody's yet.

    Attributes:
        person: Who leaves.
        to: Who takes over; None while there is nobody.
        duties: What the person answered for.
    """

    type: Literal["duties_handed_over"] = "duties_handed_over"
    person: PersonId
    to: PersonId | None
    duties: tuple[Duty, ...]
    reason: Enclosed | None
