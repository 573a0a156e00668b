"""Facts about obligations: planned, opened, overdue, submitted, judged, moved."""

from datetime import datetime
from typing import Literal

from models.domain.actor import Role
from models.domain.enclosed import Enclosed
from models.domain.obligation import Obligation, Span, Timetable
from models.domain.value import Value


class ObligationPlanned(Value):
    """Somebody will owe something, with every date that hangs on it."""

    type: Literal["obligation_planned"] = "obligation_planned"
    obligation: Obligation
    timetable: Timetable


class ObligationOpened(Value):
    """From now on it can be done."""

    type: Literal["obligation_opened"] = "obligation_opened"
    obligation: str


class ObligationFellDue(Value):
    """Its last day passed and it had not been done."""

    type: Literal["obligation_fell_due"] = "obligation_fell_due"
    obligation: str


class ObligationSubmitted(Value):
    """What was owed came in. Its coming reminders are dropped."""

    type: Literal["obligation_submitted"] = "obligation_submitted"
    obligation: str


class ObligationApproved(Value):
    """What came in was found good."""

    type: Literal["obligation_approved"] = "obligation_approved"
    obligation: str


class ObligationReturned(Value):
    """What came in was not enough; it is owed again, by a new last day."""

    type: Literal["obligation_returned"] = "obligation_returned"
    obligation: str
    reason: Enclosed
    timetable: Timetable


class ObligationMoved(Value):
    """It got another last day.

    Attributes:
        opens_at: From when it can be done now, where that changed too.
        span: The period that it is for now, where that changed too.
    """

    type: Literal["obligation_moved"] = "obligation_moved"
    obligation: str
    reason: Enclosed
    timetable: Timetable
    opens_at: datetime | None = None
    span: Span | None = None


class ObligationResumed(Value):
    """A pause is over, and what it held goes on by the last day that it had."""

    type: Literal["obligation_resumed"] = "obligation_resumed"
    obligation: str
    timetable: Timetable


class ObligationWaived(Value):
    """It is no longer owed, by a reason's code and perhaps a person's words."""

    type: Literal["obligation_waived"] = "obligation_waived"
    obligation: str
    reason: str
    words: Enclosed | None = None


class ReportAskedFor(Value):
    """A report was asked for besides those that were planned."""

    type: Literal["report_asked_for"] = "report_asked_for"
    obligation: str
    about: str
    reason: Enclosed


class TaskRaised(Value):
    """A reminder ladder came to the rung at which somebody must decide what to do."""

    type: Literal["task_raised"] = "task_raised"
    obligation: str
    for_role: Role
