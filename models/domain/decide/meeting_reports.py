"""Reports that are owed for a body's meetings follow those meetings when they are moved, cancelled or added."""

from datetime import date, datetime, time

from models.calendar.working_days import roll_forward
from models.calendar.zone import instant
from models.domain.commands.preparation import ChangeMeeting
from models.domain.decide.correspondence import write
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import no_longer_owed
from models.domain.decide.planning import move, plan
from models.domain.decide.reminders import debtors
from models.domain.enclosed import Enclosed
from models.domain.kinds import CaseKind
from models.domain.obligation import SETTLED, Obligation, Standing
from models.domain.owed import Owed, at_meetings, due_at_meeting
from models.domain.register import Body
from models.domain.size import funding


def awaited_for(deliberation: Deliberation, body: Body, on: date) -> tuple[Obligation, ...]:
    """What is still to come in for a body's meeting on a day."""
    return tuple(
        one
        for one in _for_meetings(deliberation, body)
        if one.span and one.span.key == on.isoformat() and one.standing not in SETTLED | {Standing.SUBMITTED}
    )


def _for_meetings(deliberation: Deliberation, body: Body) -> list[Obligation]:
    rules = deliberation.rulebook.obligations
    known = deliberation.case.obligations.values()
    return [one for one in known if one.kind in rules and rules[one.kind].meetings is body]


def follow(deliberation: Deliberation, change: ChangeMeeting) -> None:
    """What is owed for a meeting gets the last day of its new date, or is no longer owed with a cancelled one.

    Nothing is owed for a meeting that is moved past the last day of the case.
    """
    _, ends = funding(deliberation.case)
    for owed in awaited_for(deliberation, change.body, change.on):
        if change.moved_to is None or (ends is not None and change.moved_to > ends):
            no_longer_owed(deliberation, owed.id, "meeting_cancelled", change.reason)
            _tell(deliberation, owed, change.on, change.moved_to, None, change.reason)
        else:
            _move(deliberation, owed, change, change.moved_to)


def _move(deliberation: Deliberation, owed: Obligation, change: ChangeMeeting, moved_to: date) -> None:
    due = max(due_at_meeting(deliberation.rulebook.obligations[owed.kind], moved_to), roll_forward(deliberation.today))
    span = owed.span
    assert span is not None  # noqa: S101 - ``awaited_for`` found it by its meeting
    span = span.model_copy(update={"key": moved_to.isoformat(), "starts": min(span.starts, moved_to), "ends": moved_to})
    move(deliberation, owed.id, due, change.reason, span=span)
    _tell(deliberation, owed, change.on, moved_to, due, change.reason)


def add(deliberation: Deliberation, body: Body, on: date | None, reason: Enclosed) -> bool:
    """Owe what is asked for at meetings that the register has got since: one of them, or each. Says whether any was."""
    known = {(one.kind, one.span.key) for one in _for_meetings(deliberation, body) if one.span}
    added = [
        owed
        for owed in _asked_for(deliberation, body)
        if (owed.kind, owed.name) not in known and on in (None, date.fromisoformat(owed.name))
    ]
    for owed in added:
        if owed.due >= deliberation.today:
            _add(deliberation, owed, reason)
    return bool(added)


def _asked_for(deliberation: Deliberation, body: Body) -> list[Owed]:
    case, register = deliberation.case, deliberation.rules.register
    starts, ends = funding(case)
    kind = CaseKind.ASSIGNMENT if case.assignment is not None else case.kind
    if starts is None or ends is None:
        return []
    rules = deliberation.rulebook.obligations.items()
    asked = [(key, rule) for key, rule in rules if rule.meetings is body and rule.owed_in(kind)]
    return [owed for key, rule in asked for owed in at_meetings(key, rule, starts, ends, register)]


def _add(deliberation: Deliberation, owed: Owed, reason: Enclosed) -> None:
    """Under the meeting's day, and a number where another that was moved from that day has it."""
    again = sum(one.startswith(f"{owed.kind}/{owed.name}") for one in deliberation.case.obligations)
    name = f"{owed.name}/{again + 1}" if again else owed.name
    opens_at = _begin(owed.opens)
    planned = plan(deliberation, owed.kind, name=name, due=owed.due, span=owed.span, opens_at=opens_at)
    meeting = date.fromisoformat(owed.name)
    _tell(deliberation, deliberation.case.obligations[planned], meeting, None, owed.due, reason)


def _begin(day: date) -> datetime:
    return instant(day, time.min)


def _tell(
    deliberation: Deliberation, owed: Obligation, on: date, moved_to: date | None, due: date | None, reason: Enclosed
) -> None:
    """Tell whoever owes it that the meeting was moved, cancelled or added, and by when it is owed now."""
    write(
        deliberation, "report_follows_meeting", f"{owed.id}/{deliberation.case.sequence}",
        [(person, owed.owed_by) for person in debtors(deliberation, owed)],
        obligation=owed.id, date=on, moved_to=moved_to, due=due, reason=reason,
    )  # fmt: skip
