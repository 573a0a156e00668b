"""What an amendment does to what is owed: dates that move, what is added, what falls away. Nothing else changes."""

from collections.abc import Mapping
from datetime import date, datetime, time

from models.calendar.due_dates import due_after_days
from models.calendar.working_days import roll_forward
from models.calendar.zone import instant
from models.domain.case import Case
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import no_longer_owed
from models.domain.decide.planning import move, plan
from models.domain.enclosed import Enclosed
from models.domain.obligation import SETTLED, Obligation, Standing
from models.domain.owed import NOBODY_MEETS, Owed, everything_owed
from models.domain.register import Register
from models.domain.rules.rulebook import Rulebook

_DONE = SETTLED | {Standing.SUBMITTED}


def owed_by_rules(case: Case, rulebook: Rulebook, register: Register = NOBODY_MEETS) -> dict[str, Owed]:
    """What the agreement in force asks for by the rulebook, by the ids of the obligations."""
    if case.agreement is None:
        return {}
    owed = everything_owed(case, case.agreement.content, rulebook, register)
    return {_id_of(case, rulebook, one): one for one in owed}


def _id_of(case: Case, rulebook: Rulebook, owed: Owed) -> str:
    """The obligation's id: of what is owed for a meeting that was moved, the one that it was planned under."""
    planned = f"{owed.kind}/{owed.name}" if owed.name else owed.kind
    if rulebook.obligations[owed.kind].meetings is None or owed.span is None:
        return planned
    same = (one for one in case.obligations.values() if one.kind == owed.kind and one.party == owed.party)
    return next((one.id for one in same if one.span and one.span.key == owed.span.key), planned)


def replan(deliberation: Deliberation, before: Mapping[str, Owed], reason: Enclosed) -> None:
    """Bring what is owed from what the rules asked for ``before`` to what they ask for now.

    What has come in stays as it is. More time that somebody was given stays given.
    """
    now = owed_by_rules(deliberation.case, deliberation.rulebook, deliberation.rules.register)
    for obligation in [one for one in before if one not in now]:
        planned = deliberation.case.obligations.get(obligation)
        if planned is not None and planned.standing is not Standing.SUBMITTED:
            no_longer_owed(deliberation, obligation, "amended", reason)
    for obligation, owed in now.items():
        known = deliberation.case.obligations.get(obligation)
        if known is None or obligation not in before:
            _add(deliberation, obligation, owed)
        elif owed != before[obligation] and known.standing not in _DONE:
            _move(deliberation, known, before[obligation], owed, reason)


def _add(deliberation: Deliberation, obligation: str, owed: Owed) -> None:
    known = deliberation.case.obligations.get(obligation)
    if known is not None and known.standing is not Standing.WAIVED:
        return
    plan(
        deliberation, owed.kind, name=owed.name, due=owed.due, span=owed.span, party=owed.party,
        opens_at=_begin(owed.opens),
    )  # fmt: skip


def _move(deliberation: Deliberation, known: Obligation, before: Owed, owed: Owed, reason: Enclosed) -> None:
    given = max((known.due - before.due).days, 0) if known.due else 0
    due = roll_forward(date.fromordinal(owed.due.toordinal() + given)) if given else owed.due
    if due < deliberation.today:
        due = due_after_days(deliberation.today, deliberation.rulebook.deadlines.days_to_act)
    opens_at = _begin(owed.opens) if owed.opens != before.opens else None
    move(deliberation, known.id, due, reason, opens_at=opens_at, span=owed.span)


def _begin(day: date) -> datetime:
    return instant(day, time.min)
