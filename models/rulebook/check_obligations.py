"""Holding the obligations of a rulebook against what the acts need, the calendar and who may do what."""

from collections.abc import Iterator
from datetime import date

from models.calendar.month_day import MonthDay
from models.calendar.periods import Cadence, Period, periods
from models.domain.decide.permissions import MAY
from models.domain.owed import REMITTANCE
from models.domain.rules.deadlines import ObligationRule
from models.domain.rules.rulebook import Rulebook
from models.rulebook.acts import MET_BY, PLANNED_BY, judged_by, met_by, needed, type_of
from models.rulebook.problem import Path, Problem, shown

_LEAP_YEAR = 2024


def obligation_mistakes(rulebook: Rulebook) -> Iterator[Problem]:
    """Everything about the obligations that does not fit with the rest of the rulebook, or with the acts."""
    for kind in needed(rulebook):
        if kind not in rulebook.obligations:
            says = {"kind": kind, "command": PLANNED_BY[kind]}
            yield Problem("obligation_missing", ("obligations", kind), says)
    for kind, rule in rulebook.obligations.items():
        path = ("obligations", kind)
        yield from _references(rulebook, rule, path)
        yield from _roles(kind, rule, path)
        yield from _planning(kind, rule, path)
        yield from _due_days(rule, path)
    if REMITTANCE in rulebook.obligations:
        yield from _remittance(rulebook.obligations[REMITTANCE], ("obligations", REMITTANCE))


def _references(rulebook: Rulebook, rule: ObligationRule, path: Path) -> Iterator[Problem]:
    if rule.ladder not in rulebook.ladders:
        says = {"name": rule.ladder}
        yield Problem("unknown_ladder", (*path, "ladder"), says, wrong=rule.ladder, known=tuple(rulebook.ladders))
    if rule.form is not None and rule.form not in rulebook.forms:
        says = {"name": rule.form}
        yield Problem("unknown_form", (*path, "form"), says, wrong=rule.form, known=tuple(rulebook.forms))


def _roles(kind: str, rule: ObligationRule, path: Path) -> Iterator[Problem]:
    """Who owes something may do it, and who receives it may judge it."""
    may = MAY[met_by(kind)]
    if rule.owed_by not in may:
        says = {"role": rule.owed_by, "command": type_of(met_by(kind))}
        yield Problem("may_not", (*path, "owed_by"), says, known=tuple(sorted(may)))
    if rule.receiver is None:
        return
    judging = judged_by(kind)
    if judging is None:
        yield Problem("nobody_can_judge", (*path, "receiver"))
    elif rule.receiver not in MAY[judging]:
        says = {"role": rule.receiver, "command": type_of(judging)}
        yield Problem("may_not", (*path, "receiver"), says, known=tuple(sorted(MAY[judging])))


def _planning(kind: str, rule: ObligationRule, path: Path) -> Iterator[Problem]:
    """What an act plans has no days of its own; everything else must have them, or it would never be owed."""
    if kind in MET_BY:
        if kind != REMITTANCE and (rule.cadence or rule.anchor):
            yield Problem("planned_by_act", (*path, "cadence" if rule.cadence else "anchor"))
        if rule.days < 0:
            yield Problem("days_before", (*path, "days"))
    elif rule.cadence and rule.anchor:
        yield Problem("cadence_and_anchor", (*path, "anchor"))
    elif not rule.cadence and not rule.anchor:
        yield Problem("never_owed", path)


def _due_days(rule: ObligationRule, path: Path) -> Iterator[Problem]:
    if rule.cadence is None:
        if rule.due:
            yield Problem("due_without_cadence", (*path, "due"))
        return
    tiles = {period.label: period for period in _year_of(rule.cadence)}
    if not rule.due:
        yield Problem("no_due_days", path, {"example": f'{{ {next(iter(tiles))} = "04-30" }}'})
    for label, written in rule.due.items():
        place = (*path, "due", label)
        if label not in tiles:
            says = {"name": label, "cadence": rule.cadence}
            yield Problem("unknown_period", place, says, wrong=label, known=tuple(tiles))
        elif rule.within and not _inside(written, tiles[label]):
            yield Problem("day_outside_period", place, {"value": shown(written), "name": label})


def _year_of(cadence: Cadence) -> tuple[Period, ...]:
    return periods(cadence, date(_LEAP_YEAR, 1, 1), date(_LEAP_YEAR, 12, 31))


def _inside(written: str, period: Period) -> bool:
    return period.starts <= MonthDay.parse(written).in_year(_LEAP_YEAR) <= period.ends


def _remittance(rule: ObligationRule, path: Path) -> Iterator[Problem]:
    """Money is claimed per quarter, every quarter, and somebody judges the claim (rules.md 5 and 6)."""
    if rule.cadence is not Cadence.QUARTER:
        yield Problem("not_quarterly", (*path, "cadence"))
    else:
        for period in _year_of(Cadence.QUARTER):
            if rule.due and period.label not in rule.due:
                yield Problem("quarter_without_day", (*path, "due"), {"name": period.label})
    if rule.fold_shorter_than:
        yield Problem("money_folded", (*path, "fold_shorter_than"))
    if rule.receiver is None:
        yield Problem("nobody_receives", path)
