"""What is derived from a case whenever it changes: its row in the read model, and what Temporal shows of it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

import structlog
from sqlalchemy.orm import Session

from models.calendar.zone import end_of_day
from models.contracts.names import DELIVER, RENDER
from models.contracts.shell import Effect, Outcome
from models.domain.case import Case
from models.domain.events.engine import MailOrdered
from models.domain.forecast import forecast
from models.domain.people import people_of
from models.domain.rules.rulebook import Rules
from models.domain.standing import CaseStanding, standing
from models.record.details import details, held_label, letter_label, moment_label
from models.record.ledgers import is_held, parked, waiting
from models.tables.ledgers import MailRow
from models.tables.record import CaseRow

log = structlog.get_logger()

UNTOLD = "Kan inte visas: se workerns logg. Ärendet går vidare."
SUMMARY_LENGTH = 180
"""Temporal takes summaries of 200 bytes."""


def refresh(row: CaseRow, case: Case) -> None:
    """Bring the case's row in the read model up to date."""
    stands = standing(case)
    row.title = case.title
    row.kind = case.kind or ""
    row.phase = case.phase
    row.since = case.since
    row.sequence = case.sequence
    row.next_at = stands.next.at if stands.next else None
    row.overdue = stands.overdue
    row.people = list(people_of(case))
    row.standing = stands.model_dump(mode="json")


def outcome(session: Session, case: Case, rules: Rules, answer: dict[str, Any] | None, now: datetime) -> Outcome:
    """Where the case stands, for the shell and for whoever looks at the run.

    Effects are those whose time has come by ``now``; a letter that may not leave yet is something that comes next.
    """
    stands = standing(case)
    stuck = parked(session, case.id)
    mails, documents = waiting(session, case.id)
    held = [row for row in mails if is_held(row, now)]
    next_at, next_label = _next(case, rules, stands, held)
    return Outcome(
        sequence=case.sequence,
        at_rest=stands.at_rest and not held,
        next_at=next_at,
        next_label=next_label,
        effects=(
            *(Effect(key=row.document, activity=RENDER, summary=_short(row.title)) for row in documents),
            *(_sending(rules, row) for row in mails if not is_held(row, now)),
        ),
        details=_told(case, partial(details, case, rules, stands, stuck)),
        attributes=attributes(case, stands, stuck),
        title=case.title,
        standing={**stands.model_dump(mode="json"), "parked": [key for key, _ in stuck]},
        forecast=foretold(case),
        answer=answer,
    )


def _next(case: Case, rules: Rules, stands: CaseStanding, held: Sequence[MailRow]) -> tuple[datetime | None, str]:
    """What comes first by itself, a moment or a letter, and what it is called."""
    leaves = [(row.not_before, row) for row in held if row.not_before is not None]
    first = min(leaves, key=lambda one: one[0], default=None)
    if first is not None and (stands.next is None or first[0] < stands.next.at):
        at, row = first
        return at, _short(_told(case, partial(held_label, rules, at, row.rule, _ordered(row).capacity)))
    if stands.next is None:
        return None, ""
    return stands.next.at, _short(_told(case, partial(moment_label, case, rules, stands.next)))


def foretold(case: Case) -> tuple[dict[str, Any], ...]:
    """The forecast of a case as it crosses to the shell."""
    return tuple(moment.model_dump(mode="json") for moment in forecast(case))


def _sending(rules: Rules, row: MailRow) -> Effect:
    order = _ordered(row)
    summary = _short(letter_label(rules, order.rule, order.capacity))
    after = (order.document,) if order.document else ()
    return Effect(key=order.mail, activity=DELIVER, summary=summary, after=after)


def _ordered(row: MailRow) -> MailOrdered:
    return MailOrdered.model_validate(row.order, strict=False)


def attributes(case: Case, stands: CaseStanding, stuck: list[tuple[str, str]]) -> dict[str, Any]:
    """The search attributes of a case, as far as they have a value."""
    attention = [
        *(["overdue"] if stands.overdue else []),
        *(["parked"] if stuck else []),
        *(["stalled"] if stands.stalled else []),
    ]
    deadlines = [one.due for one in stands.waiting if one.due]
    found = {
        "Association": case.association,
        "Phase": case.phase,
        "InterventionKind": case.kind or "",
        "WaitingFor": sorted({one.role for one in stands.waiting}),
        "Attention": attention,
        "NextDeadline": end_of_day(min(deadlines)).isoformat() if deadlines else "",
        "OverdueCount": stands.overdue,
        "Title": case.title,
    }
    return {name: value for name, value in found.items() if value not in ("", [])}


def _told(case: Case, tell: Callable[[], str]) -> str:
    """What an operator reads. Where the telling breaks, the case goes on, and the log says what broke."""
    try:
        return tell()
    except Exception:
        log.exception("this cannot be told in Temporal", case=case.id)
        return UNTOLD


def _short(text: str) -> str:
    encoded = text.encode()
    return text if len(encoded) <= SUMMARY_LENGTH else encoded[: SUMMARY_LENGTH - 3].decode(errors="ignore") + "…"
