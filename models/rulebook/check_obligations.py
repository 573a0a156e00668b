"""Holding the obligations of a rulebook against what the acts need, the calendar and who may do what."""

from collections.abc import Iterator
from datetime import date

from models.calendar.month_day import MonthDay
from models.calendar.periods import Cadence, Period, periods
from models.domain.decide.permissions import MAY
from models.domain.kinds import InterventionKind
from models.domain.owed import (
    ADOPTION_STATEMENT,
    BENEFIT_GOAL,
    EVALUATION_PLAN,
    EVALUATION_REPORT,
    FINAL_REPORTS,
    REMITTANCE,
    final_report_of,
)
from models.domain.rules.deadlines import Condition, Each, ObligationRule
from models.domain.rules.rulebook import Rulebook
from models.rulebook.acts import MET_BY, PLANNED_BY, judged_by, met_by, needed, type_of
from models.rulebook.check_assignments import assignment_mistakes
from models.rulebook.check_association import association_mistakes
from models.rulebook.problem import Path, Problem, shown

_LEAP_YEAR = 2024
_LONGEST_AFTER = 183
_LONGEST_AFTER_A_YEAR = 330
"""Days after a period's end within which a report on it makes sense."""
_ONCE = frozenset({EVALUATION_PLAN, EVALUATION_REPORT, BENEFIT_GOAL, *FINAL_REPORTS})
"""What is asked for once, of whoever owes it."""


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
        yield from _of_each(kind, rule, path)
    yield from _final_reports(rulebook)
    yield from assignment_mistakes(rulebook)
    yield from association_mistakes(rulebook)
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
        if kind != REMITTANCE and (rule.cadence or rule.anchor or rule.meetings):
            yield Problem("planned_by_act", (*path, _days_by(rule)))
        if rule.days < 0:
            yield Problem("days_before", (*path, "days"))
    elif rule.cadence and rule.anchor:
        yield Problem("cadence_and_anchor", (*path, "anchor"))
    elif rule.meetings and (rule.cadence or rule.anchor):
        yield Problem("meetings_and_days", (*path, "meetings"))
    elif kind == BENEFIT_GOAL:
        if rule.cadence or rule.anchor or rule.meetings:
            yield Problem("dated_by_goals", (*path, _days_by(rule)))
    elif not rule.cadence and not rule.anchor and not rule.meetings:
        yield Problem("never_owed", path)


def _days_by(rule: ObligationRule) -> str:
    """The key by which a rule has days of its own."""
    return next(key for key in ("cadence", "anchor", "meetings") if getattr(rule, key))


def _of_each(kind: str, rule: ObligationRule, path: Path) -> Iterator[Problem]:
    """Each party states for itself; what an act plans, or money, is never asked of each."""
    if kind == ADOPTION_STATEMENT and rule.each is not Each.PARTY:
        yield Problem("each_party_states", (*path, "each") if rule.each else path)
    elif rule.each is not None and (kind in MET_BY or kind in _ONCE):
        yield Problem("owed_once", (*path, "each"))


def _final_reports(rulebook: Rulebook) -> Iterator[Problem]:
    """A final report is always owed, whatever the kind (rules.md 7)."""
    for kind in InterventionKind if rulebook.funds else ():
        rule = final_report_of(kind, rulebook)
        if rule is None:
            yield Problem(
                "no_final_report", ("obligations", FINAL_REPORTS[0]), {"kind": kind, "names": " / ".join(FINAL_REPORTS)}
            )
            continue
        path = ("obligations", next(key for key, one in rulebook.obligations.items() if one is rule))
        if rule.condition is not Condition.ALWAYS:
            yield Problem("final_report_always", (*path, "condition"))
        if rule.strength != "must":
            yield Problem("final_report_always", (*path, "strength"))


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
        elif not rule.within:
            yield from _long_after(written, tiles[label], place)


def _long_after(written: str, period: Period, place: Path) -> Iterator[Problem]:
    """A day that has passed when the period ends is the one of the year after: nobody means that."""
    due = MonthDay.parse(written).first_after(period.ends)
    longest = _LONGEST_AFTER_A_YEAR if period.cadence is Cadence.YEAR else _LONGEST_AFTER
    if (due - period.ends).days > longest:
        says = {
            "value": shown(written),
            "name": period.label,
            "ends": f"{MonthDay(period.ends.month, period.ends.day)}",
        }
        yield Problem("day_long_after", place, {**says, "months": (due - period.ends).days // 30})


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
