"""The read model of cases."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Integer, cast, exists, func, or_
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Session
from sqlmodel import col, select

from models.contracts.names import association_id
from models.domain.kinds import InterventionKind
from models.domain.obligation import SETTLED
from models.domain.phase import ENDED, Phase
from models.domain.register import Body
from models.domain.size import funding
from models.domain.standing import CaseStanding
from models.record.journal import load
from models.tables.ledgers import DocumentRow, EffectState, MailRow
from models.tables.record import CaseRow, JournalRow


class Attention(StrEnum):
    """Why somebody should look at a case."""

    OVERDUE = "overdue"
    STALLED = "stalled"
    PARKED = "parked"


class SortKey(StrEnum):
    """By what a list of cases is sorted."""

    NUMBER = "number"
    TITLE = "title"
    PHASE = "phase"
    SINCE = "since"
    NEXT_AT = "next_at"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases are wanted.

    Attributes:
        only: Ids of the cases that the caller sees; None where that is every one of the association.
        text: What the title or the number holds.
    """

    association: str
    only: Sequence[str] | None = None
    phases: Sequence[Phase] = ()
    kinds: Sequence[InterventionKind] = ()
    attention: Sequence[Attention] = ()
    waiting_for: Sequence[str] = ()
    text: str = ""
    sort: SortKey = SortKey.NUMBER
    descending: bool = False
    limit: int = 50
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A page of cases.

    Attributes:
        total: How many there are on all pages.
        parked: Ids of those that have a parked mail or document.
    """

    total: int
    rows: Sequence[CaseRow] = field(default_factory=tuple)
    parked: frozenset[str] = frozenset()


def find(session: Session, wanted: Wanted) -> Found:
    """The cases that are wanted. One that was never registered is listed only where its phase is asked for."""
    conditions = _conditions(wanted)
    total = session.scalar(select(func.count()).select_from(CaseRow).where(*conditions)) or 0
    order = [key.desc() if wanted.descending else key.asc() for key in _order(wanted.sort)]
    page = select(CaseRow).where(*conditions).order_by(*order, col(CaseRow.id)).limit(wanted.limit)
    rows = session.scalars(page.offset(wanted.offset)).all()
    parked = session.scalars(select(CaseRow.id).where(col(CaseRow.id).in_([row.id for row in rows]), _parked())).all()
    return Found(total, rows, frozenset(parked))


def standing_of(row: CaseRow) -> CaseStanding:
    """Where a case stands, by the read model."""
    return CaseStanding.model_validate_json(json.dumps(row.standing))


def case_row(session: Session, case_id: str) -> CaseRow:
    """The row of a case that exists."""
    return session.scalars(select(CaseRow).where(CaseRow.id == case_id)).one()


def open_cases_on(session: Session, association: str, body: Body, meeting: str) -> list[str]:
    """The ids of the open cases that are on for a meeting or report to it, in the order of their numbers.

    The journal is searched for the day first, so that only cases that speak of it are read.
    """
    candidates = session.scalars(
        select(CaseRow.id).where(
            CaseRow.association == association,
            col(CaseRow.phase).not_in(ENDED),
            col(CaseRow.id) != association_id(association),
            exists().where(col(JournalRow.case_id) == col(CaseRow.id), col(JournalRow.event).contains(f'"{meeting}"')),
        )
    ).all()
    on_it = [one for one in candidates if _is_on(session, one, body, meeting)]
    return sorted(on_it, key=lambda one: tuple(int(part) for part in one.rsplit("/", 1)[-1].split("-")))


def _is_on(session: Session, case_id: str, body: Body, meeting: str) -> bool:
    case = load(session, case_id)
    booked = case.meetings.get(body)
    owed = (one for one in case.obligations.values() if one.span and one.span.key == meeting)
    return (booked is not None and booked.isoformat() == meeting) or any(one.standing not in SETTLED for one in owed)


def running_assignments(session: Session, association: str, on: date) -> list[str]:
    """The ids of the assignments that run and are not over by a day, in the order of their numbers."""
    wanted = (CaseRow.association == association, CaseRow.phase == Phase.RUNNING, col(CaseRow.id).like("assignment/%"))
    found = session.scalars(select(CaseRow.id).where(*wanted)).all()
    lasting = [one for one in found if (ends := funding(load(session, one))[1]) is not None and on <= ends]
    return sorted(lasting, key=lambda one: tuple(int(part) for part in one.rsplit("/", 1)[-1].split("-")))


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [col(CaseRow.association) == wanted.association]
    found.append(col(CaseRow.phase).in_(wanted.phases) if wanted.phases else col(CaseRow.phase) != Phase.UNREGISTERED)
    if wanted.only is not None:
        found.append(col(CaseRow.id).in_(wanted.only))
    if wanted.kinds:
        found.append(col(CaseRow.kind).in_(wanted.kinds))
    if wanted.attention:
        found.append(or_(*(_ATTENTION[one]() for one in wanted.attention)))
    if wanted.waiting_for:
        found.append(or_(*(_waits_for(role) for role in wanted.waiting_for)))
    if wanted.text:
        found.append(
            col(CaseRow.title).icontains(wanted.text, autoescape=True)
            | col(CaseRow.number).contains(wanted.text, autoescape=True)
        )
    return found


def _waits_for(role: str) -> ColumnElement[bool]:
    return cast(col(CaseRow.standing), JSONB)["waiting"].contains([{"role": role}])


def _overdue() -> ColumnElement[bool]:
    return col(CaseRow.overdue) > 0


def _stalled() -> ColumnElement[bool]:
    return func.jsonb_array_length(cast(col(CaseRow.standing), JSONB)["stalled"]) > 0


def _parked() -> ColumnElement[bool]:
    mails = exists().where(col(MailRow.case_id) == col(CaseRow.id), col(MailRow.state) == EffectState.PARKED)
    documents = exists().where(
        col(DocumentRow.case_id) == col(CaseRow.id), col(DocumentRow.state) == EffectState.PARKED
    )
    return mails | documents


_ATTENTION = {Attention.OVERDUE: _overdue, Attention.STALLED: _stalled, Attention.PARKED: _parked}


def _order(sort: SortKey) -> list[Any]:
    if sort is SortKey.NUMBER:
        number = col(CaseRow.number)
        return [
            cast(func.split_part(number, "-", 1), Integer),
            cast(func.split_part(number, "-", 2), Integer),
        ]
    return [getattr(CaseRow, sort)]
