"""What an assignment will ask for by the rulebook, with every date, worked out when it is given."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from models.domain.actor import MemberId
from models.domain.kinds import CaseKind
from models.domain.owed import Lasts, Owed, at_meetings, recurring, single
from models.domain.register import Register
from models.domain.rules.deadlines import Each, ObligationRule
from models.domain.rules.rulebook import Rulebook

ASSIGNMENT_PLAN: Final = "assignment_plan"
MILESTONE: Final = "milestone"


def owed_in_assignment(
    starts: date, ends: date, principals: tuple[MemberId, ...], rulebook: Rulebook, register: Register
) -> Iterator[Owed]:
    """All that an assignment will ask for, kind by kind, in the rulebook's order. Milestones come with its plan."""
    for key, rule in rulebook.obligations.items():
        if rule.owed_in(CaseKind.ASSIGNMENT):
            for owed in _dated(key, rule, starts, ends, register):
                yield from _of_each(rule, owed, principals)


def _dated(key: str, rule: ObligationRule, starts: date, ends: date, register: Register) -> Iterator[Owed]:
    if rule.meetings is not None:
        yield from at_meetings(key, rule, starts, ends, register)
    elif rule.cadence is not None:
        yield from recurring(key, rule, starts, ends, Lasts(final_report=None, claim=ends))
    elif rule.anchor is not None:
        yield single(key, rule, starts, ends)


def _of_each(rule: ObligationRule, owed: Owed, principals: tuple[MemberId, ...]) -> Iterator[Owed]:
    """The same of each principal, where the rule asks each party for its own."""
    if rule.each is not Each.PARTY:
        yield owed
        return
    for principal in principals:
        yield replace(owed, name=f"{owed.name}/{principal}" if owed.name else principal, party=principal)
