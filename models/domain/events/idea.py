"""Facts about an idea."""

from typing import Literal

from models.domain.actor import MemberId, PersonId
from models.domain.enclosed import Enclosed
from models.domain.kinds import InterventionKind
from models.domain.value import Value


class Party(Value):
    """An organisation that takes part, and the person to turn to there; None while there is nobody."""

    organisation: MemberId
    contact: PersonId | None


class IdeaRegistered(Value):
    """Somebody had an idea for an intervention, and it was received."""

    type: Literal["idea_registered"] = "idea_registered"
    kind: InterventionKind
    title: str
    summary: Enclosed
    parties: tuple[Party, ...]
    predecessor: str | None = None


class IdeaShelved(Value):
    """The idea rests, with the reason."""

    type: Literal["idea_shelved"] = "idea_shelved"
    reason: Enclosed


class IdeaResumed(Value):
    """A resting idea was taken up again."""

    type: Literal["idea_resumed"] = "idea_resumed"
    reason: Enclosed


class SuccessorNoted(Value):
    """Another case follows on this one."""

    type: Literal["successor_noted"] = "successor_noted"
    successor: str
