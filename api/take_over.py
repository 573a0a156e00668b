"""Taking over running interventions from a spreadsheet: read, tried as a whole, and only then given to their cases."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from api.queries.numbers import foreseen, reserve, reserved
from models.calendar.zone import local_date
from models.contracts.names import case_id, numbered
from models.domain.actor import Actor
from models.domain.case import Case
from models.domain.commands.envelope import Command
from models.domain.rules.rulebook import Rules
from models.record.database import Sessions
from models.record.rules import rules_for
from models.taking_over.assembling import Assembled, read_workbook
from models.taking_over.cells import Known
from models.taking_over.faults import CellFault
from models.taking_over.judging import judge

MOST_BYTES = 5_000_000
"""How large a spreadsheet may be when it is sent."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a spreadsheet comes to under an association's rules.

    Attributes:
        interventions: Those to take over, in the order of the rows.
        faults: Every fault; with any of them nothing is taken over.
    """

    interventions: tuple[Assembled, ...]
    faults: tuple[CellFault, ...]


def association_rules(made: Sessions, rulebooks: Path, association: str) -> Rules:
    """The rules for a new case of an association.

    Raises:
        UnknownAssociation: it has no rulebook.
        RulebookError: something is wrong with the rulebook.
    """
    with made() as session:
        return rules_for(session, Case(id=case_id(association, numbered(2000, 1))), rulebooks)


def examine(content: bytes, rules: Rules, association: str, actor: Actor, at: datetime, language: str) -> Found:
    """Read a spreadsheet and try each of its interventions on a case that is not there yet. ``at`` is in UTC."""
    taken = read_workbook(content, Known(rules.register, rules.rulebook), language)
    faults = list(taken.faults)
    if not faults:
        case = case_id(association, numbered(local_date(at).year, 1))
        judged = (judge(one, case, rules, actor, at, language) for one in taken.interventions)
        faults += [one.fault for one in judged if one.fault is not None]
    return Found(tuple(taken.interventions), tuple(faults))


def key_of(assembled: Assembled) -> str:
    """The command's id: an intervention of one reference is one case, however often the spreadsheet is sent."""
    return f"take-over/{hashlib.sha256(assembled.reference.casefold().encode()).hexdigest()[:24]}"


def commands(found: Iterable[Assembled], actor: Actor, at: datetime) -> list[Command]:
    """The command for each intervention."""
    return [Command(id=key_of(one), at=at, actor=actor, body=one.body) for one in found]


def reserve_cases(made: Sessions, association: str, wanted: Iterable[Command]) -> list[str]:
    """The case of each command, whose number is reserved; the same again for the same command."""
    with made.begin() as session:
        return [case_id(association, reserve(session, association, local_date(one.at).year, one.id)) for one in wanted]


def foreseen_cases(made: Sessions, association: str, wanted: Iterable[Command]) -> list[str]:
    """The case that each command has or would be given now. Nothing is reserved."""
    cases: list[str] = []
    new = 0
    with made() as session:
        for one in wanted:
            known = reserved(session, association, one.id)
            if known is None:
                year, next_number = foreseen(session, association, local_date(one.at).year).split("-")
                known, new = numbered(int(year), int(next_number) + new), new + 1
            cases.append(case_id(association, known))
    return cases
