"""Holding what the association itself owes against its year."""

from collections.abc import Iterator

from models.domain.kinds import CaseKind
from models.domain.rules.deadlines import Anchor, ObligationRule
from models.domain.rules.rulebook import Rulebook
from models.rulebook.problem import Path, Problem


def association_mistakes(rulebook: Rulebook) -> Iterator[Problem]:
    """What of the association's own year would never come, or would come where there is no such year."""
    for kind, rule in rulebook.obligations.items():
        path = ("obligations", kind)
        if CaseKind.ASSOCIATION in rule.kinds:
            yield from _of_the_association(rulebook, rule, path)
        else:
            yield from _of_other_cases(rule, path)


def _of_the_association(rulebook: Rulebook, rule: ObligationRule, path: Path) -> Iterator[Problem]:
    if rule.anchor in (Anchor.START, Anchor.END):
        yield Problem("association_has_no_end", (*path, "anchor"))
    if rule.every_years > 1 and rule.first_year is None:
        yield Problem("years_counted_from", (*path, "every_years"))
    if rule.first_year and rule.last_year and rule.last_year < rule.first_year:
        yield Problem("last_before_first_year", (*path, "last_year"))
    if rule.assembles is None:
        return
    known = tuple(key for key, one in rulebook.obligations.items() if one.cadence and not _is_own(one))
    if rule.assembles not in known:
        says = {"name": rule.assembles}
        yield Problem("nothing_assembled", (*path, "assembles"), says, wrong=rule.assembles, known=known)


def _is_own(rule: ObligationRule) -> bool:
    return CaseKind.ASSOCIATION in rule.kinds


def _of_other_cases(rule: ObligationRule, path: Path) -> Iterator[Problem]:
    if rule.anchor is Anchor.BUDGET_MEETING:
        yield Problem("only_of_the_association", (*path, "anchor"), {"name": "anchor"})
    for name in ("first_year", "last_year", "assembles"):
        if getattr(rule, name) is not None:
            yield Problem("only_of_the_association", (*path, name), {"name": name})
    if rule.every_years > 1:
        yield Problem("only_of_the_association", (*path, "every_years"), {"name": "every_years"})
