"""An obligation: what a role owes for a period by a date. Every deadline of a case is one of these."""

from datetime import date, datetime
from enum import StrEnum

from models.domain.actor import MemberId, PersonId, Role
from models.domain.moment import Moment
from models.domain.value import Value


class Standing(StrEnum):
    """How far an obligation has come."""

    PLANNED = "planned"
    OPEN = "open"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"
    WAIVED = "waived"


AWAITED = frozenset({Standing.OPEN, Standing.RETURNED})
"""Standings in which the one who owes has something to do."""

SETTLED = frozenset({Standing.APPROVED, Standing.WAIVED})
"""Standings in which nobody has anything left to do."""


class Span(Value):
    """The days that an obligation concerns, both included, and the calendar's name for them (``2027-Q1``)."""

    key: str
    starts: date
    ends: date


class Obligation(Value):
    """Something owed.

    Attributes:
        id: ``<kind>`` or ``<kind>/<what tells it from its like>``: ``remittance/2027-Q1/rehab-ab``.
        kind: The rulebook's key for it.
        owed_by: The role that owes it.
        party: The organisation on whose side that role stands, where there are several.
        person: The one person who owes it, where it is personal (a signature).
        receiver: Who receives and judges it; None where submitting settles it.
        span: The period it is for.
        opens_at: The instant from which it can be done, UTC.
        due: The last day, in Stockholm; None where nothing but patience is owed.
        standing: How far it has come.
        since: When it came to that standing, UTC.
        overdue: Its last day has passed and it is still awaited.
        outlives_closing: It stays owed when the case is closed (a benefit goal).
        round: How many times it has been given a last day: 1, and one more for each return, move or extension.
    """

    id: str
    kind: str
    owed_by: Role
    party: MemberId | None = None
    person: PersonId | None = None
    receiver: Role | None = None
    span: Span | None = None
    opens_at: datetime
    due: date | None = None
    standing: Standing = Standing.PLANNED
    since: datetime
    overdue: bool = False
    outlives_closing: bool = False
    round: int = 1

    @property
    def awaited(self) -> bool:
        """Somebody has it to do now."""
        return self.standing in AWAITED


class Timetable(Value):
    """The dates of one round of an obligation, worked out when it was planned.

    Attributes:
        due: The last day, in Stockholm.
        moments: What will happen by itself.
        passed_over: Rungs of the ladder that lay in the past already; they are never sent.
        instead_of: The last day by the rules, where it had passed when the plan was made and ``due`` took its place.
    """

    due: date | None
    moments: tuple[Moment, ...]
    passed_over: tuple[Moment, ...] = ()
    instead_of: date | None = None
