"""Facts about letters that had been ordered."""

from typing import Literal

from models.domain.actor import PersonId, Role
from models.domain.enclosed import Enclosed
from models.domain.value import Value


class LetterRecalled(Value):
    """A letter was taken back before it left; it is never sent.

    Attributes:
        mail: Its key.
        rule: Which letter it was.
        recipient: Who would have had it, in the role ``capacity``.
        reason: Why it was taken back.
    """

    type: Literal["letter_recalled"] = "letter_recalled"
    mail: str
    rule: str
    recipient: PersonId
    capacity: Role
    reason: Enclosed
