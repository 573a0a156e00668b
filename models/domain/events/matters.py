"""Facts about what was raised, presented and reported by word of mouth."""

from datetime import date
from typing import Literal

from models.domain.actor import PersonId, Role
from models.domain.enclosed import Enclosed
from models.domain.register import Body
from models.domain.value import Value


class MatterRaised(Value):
    """A matter was raised. ``matter`` is its number in the case, from 1."""

    type: Literal["matter_raised"] = "matter_raised"
    matter: int
    asked: Role
    question: Enclosed


class MatterAnswered(Value):
    """A matter was answered."""

    type: Literal["matter_answered"] = "matter_answered"
    matter: int
    answer: Enclosed
    on: date


class PresentationInvited(Value):
    """Somebody was invited to present the case at a meeting, at a time in Stockholm."""

    type: Literal["presentation_invited"] = "presentation_invited"
    body: Body
    on: date
    presenters: tuple[PersonId, ...]
    time: str
    minutes: int
    place: str


class OrallyReported(Value):
    """The intervention was reported by word of mouth at an event."""

    type: Literal["orally_reported"] = "orally_reported"
    event: str
    on: date
    reported_by: PersonId
    summary: Enclosed
