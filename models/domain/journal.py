"""An entry of a case's journal: one fact, with when, who, and the command that it came from."""

from datetime import datetime

from models.domain.actor import Actor
from models.domain.events import Event
from models.domain.value import Value


class Entry(Value):
    """One fact in order.

    Attributes:
        sequence: 1, 2, 3 ... within the case, without gaps.
        at: When it happened, UTC: the command's time, or a moment's planned instant.
        actor: Who made it happen.
        command: The id of the command that it came from; ``moment:<key>`` where it came by itself.
        event: What happened.
    """

    sequence: int
    at: datetime
    actor: Actor
    command: str
    event: Event
