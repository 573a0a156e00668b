"""Whether the rules take each intervention over, tried on a case that is not there yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from models.domain.actor import Actor
from models.domain.case import Case
from models.domain.commands.envelope import Command
from models.domain.proceed import Proceeding, take
from models.domain.refusal import Refusal
from models.domain.rules.rulebook import Rules
from models.taking_over.assembling import Assembled
from models.taking_over.faults import CellFault
from models.taking_over.paths import cell_of
from models.wording.catalogue import DEFAULT_LANGUAGE
from models.wording.refusals import tell_refusal


@dataclass(frozen=True, slots=True)
class Judged:
    """What would come of taking an intervention over: the case as it would stand, or the fault."""

    assembled: Assembled
    proceeding: Proceeding
    fault: CellFault | None


def judge(
    assembled: Assembled, case: str, rules: Rules, actor: Actor, at: datetime, language: str = DEFAULT_LANGUAGE
) -> Judged:
    """Take an intervention over without recording it. ``at`` is in UTC."""
    command = Command(id="judged", at=at, actor=actor, body=assembled.body)
    proceeding = take(Case(id=case), command, rules)
    for broken in proceeding.broken:
        raise broken
    refusal = proceeding.answers[0].refusal
    fault = None if refusal is None else fault_of(assembled.cells, refusal, rules, language)
    return Judged(assembled, proceeding, fault)


def fault_of(
    cells: Mapping[str, tuple[str, str]], refusal: Refusal, rules: Rules, language: str = DEFAULT_LANGUAGE
) -> CellFault:
    """A refusal as a fault in the cell that caused it."""
    sheet, cell = cell_of(dict(cells), refusal.field or "")
    told = tell_refusal(refusal, language, rules)
    return CellFault(sheet, cell, "not_as_ruled", {"says": told.says, "remedy": told.remedy})
