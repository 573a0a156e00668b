"""A command as it travels: who wants what, when, and under which id."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from models.domain.actor import Actor
from models.domain.commands import Body
from models.domain.value import Request


def _in_utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise PydanticCustomError("time_without_zone", "A time needs its zone, such as 2027-04-30T08:00:00Z.")
    return at.astimezone(UTC)


Instant = Annotated[datetime, AfterValidator(_in_utc)]
CommandId = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:/@+-]*$")]


class Command(Request):
    """What somebody wants.

    Attributes:
        id: The same id is the same command: it is decided once, and its receipt is given again.
        at: When it was accepted, UTC; stamped by whoever accepted it.
        actor: Who wants it.
        expects: The case's sequence that the caller saw; the command is refused if the case has moved since.
        body: What is wanted.
    """

    id: CommandId
    at: Instant
    actor: Actor
    expects: int | None = None
    body: Body
