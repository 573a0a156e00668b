"""When an application came in complete, and what it still lacks, as its applicants are told."""

from datetime import date
from typing import Final, TypedDict

from models.domain.decide.deliberation import Deliberation
from models.domain.enclosed import Enclosed
from models.domain.forms import unmet
from models.domain.rules.stages import Check, Criterion

_OF_SIGNATURES: Final = frozenset({Check.MEMBERS_SIGN, Check.PARTIES_SIGN})
"""The checks for which signatures are needed."""


def complete_since(deliberation: Deliberation) -> date:
    """The day in Stockholm on which the last part of a complete application came in.

    What counts is when the applicants were done, not when somebody had time to look (rules.md 1 and 2). The parts are
    the version that last filled something in, and the signatures as far as they are needed.
    """
    came_in = deliberation.case.application_came_in or deliberation.today
    signed = _signed_enough_on(deliberation)
    return came_in if signed is None else max(came_in, signed)


def _signed_enough_on(deliberation: Deliberation) -> date | None:
    """The day from which enough had signed; that of the latest signature where it was let through with fewer."""
    days = sorted(deliberation.case.application_signed_on.values())
    asked = [one for one in deliberation.rulebook.application.criteria if one.check in _OF_SIGNATURES]
    if not asked or not days:
        return None
    return next((day for day in days if not _unmet(deliberation, asked, day)), days[-1])


def _unmet(deliberation: Deliberation, criteria: list[Criterion], by: date) -> tuple[Criterion, ...]:
    case = deliberation.case
    if case.application is None:
        return ()
    signatures = [case.application_signatures[one] for one, on in case.application_signed_on.items() if on <= by]
    return unmet(case.application, signatures, criteria, deliberation.rules.register)


class Missing(TypedDict):
    """What an application lacks, as particulars of a letter; None where it lacks nothing of the sort.

    Attributes:
        gaps: One a line, each as JSON.
        criteria: The labels of those that are not fulfilled, one a line.
        unsigned: The parties that have not signed, where signatures are missing, with commas between.
    """

    gaps: Enclosed | None
    criteria: str
    unsigned: str


def still_missing(deliberation: Deliberation) -> Missing:
    """What the application lacks as it stands."""
    case = deliberation.case
    criteria = _unmet(deliberation, list(deliberation.rulebook.application.criteria), deliberation.today)
    parties = case.application.parties if case.application else ()
    unsigned = [one.organisation for one in parties if one.organisation not in case.application_signatures]
    signing = any(one.check in _OF_SIGNATURES for one in criteria)
    return {
        "gaps": Enclosed.of("\n".join(gap.model_dump_json() for gap in case.application_gaps)) or None,
        "criteria": "\n".join(one.label for one in criteria),
        "unsigned": ", ".join(dict.fromkeys(unsigned)) if signing else "",
    }
