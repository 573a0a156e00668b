"""Facts about whom to turn to."""

from typing import Literal

from models.domain.actor import MemberId, PersonId
from models.domain.enclosed import Enclosed
from models.domain.value import Value


class ContactChanged(Value):
    """A party has another contact person, or nobody for the time being."""

    type: Literal["contact_changed"] = "contact_changed"
    organisation: MemberId
    person: PersonId | None
    reason: Enclosed | None
