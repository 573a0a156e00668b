"""The association's year: planned again at each New Year, for as long as there is an association."""

from collections.abc import Callable
from datetime import date, time
from typing import Any, Final

from models.calendar.zone import instant
from models.domain.commands import association as wanted
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import answer
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import move, plan
from models.domain.enclosed import Enclosed
from models.domain.events import association as happened
from models.domain.events.engine import NoticePlanned, PhaseEntered, RulebookAdopted
from models.domain.moment import Happening, Moment
from models.domain.obligation import SETTLED, Standing
from models.domain.owed import Owed
from models.domain.owed_association import ASSOCIATION_BUDGET, before_budget_meeting, owed_in_year
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.rules.deadlines import Anchor

NEW_YEAR: Final = "year"
"""By this and the year, the moment at which that year begins."""


def require_begun(deliberation: Deliberation) -> None:
    """Refuse what belongs to an association's year before it has begun.

    Raises:
        Refused: ``association_not_begun``.
    """
    if deliberation.case.association_year is None:
        raise Refused("association_not_begun")


def _begin(deliberation: Deliberation, _: wanted.BeginAssociation) -> None:
    require_phase(deliberation, Phase.UNREGISTERED, Phase.RUNNING)
    if deliberation.case.association_year is not None:
        raise Refused("association_begun_already", since=deliberation.case.association_year.began_on)
    deliberation.establish(happened.AssociationBegun(title=deliberation.rulebook.association.name))
    if deliberation.case.phase is Phase.UNREGISTERED:
        deliberation.establish(PhaseEntered(phase=Phase.RUNNING))
    for year in range(deliberation.today.year - 1, deliberation.today.year + 2):
        _plan_year(deliberation, year)
    _await_new_year(deliberation, deliberation.today.year + 1)


def _plan_year(deliberation: Deliberation, year: int, reason: Enclosed | None = None) -> None:
    """Plan what a year asks for and is neither planned nor past. A year that has been planned gets what is new."""
    rulebook, register = deliberation.rulebook, deliberation.rules.register
    coming = [one for one in owed_in_year(year, rulebook, register) if _is_new(deliberation, one)]
    for owed in coming:
        opens_at = instant(owed.opens, time.min)
        plan(deliberation, owed.kind, name=owed.name, due=owed.due, span=owed.span, opens_at=opens_at)
    deliberation.establish(happened.AssociationYearPlanned(year=year, planned=len(coming), reason=reason))


def _is_new(deliberation: Deliberation, owed: Owed) -> bool:
    return owed.due >= deliberation.today and f"{owed.kind}/{owed.name}" not in deliberation.case.obligations


def _await_new_year(deliberation: Deliberation, year: int) -> None:
    at = instant(date(year, 1, 1), time.min)
    moment = Moment(key=f"{NEW_YEAR}/{year}", at=at, happening=Happening.PLAN_YEAR, subject=str(year))
    deliberation.establish(NoticePlanned(moment=moment))


def begin_year(deliberation: Deliberation, moment: Moment) -> None:
    """A year begins: what is new in it is planned, and the whole year after it, by the newest rulebook."""
    year = int(moment.subject)
    _follow_newest(deliberation)
    _plan_year(deliberation, year)
    _plan_year(deliberation, year + 1)
    _await_new_year(deliberation, year + 1)


def _follow_newest(deliberation: Deliberation) -> None:
    """Go on by the association's newest rulebook, unless it no longer knows something that is still owed."""
    newest = deliberation.rules.newest
    owed = [one.kind for one in deliberation.case.obligations.values() if one.standing not in SETTLED]
    if newest is None or any(kind not in newest.rulebook.obligations for kind in owed):
        return
    deliberation.rules = deliberation.rules.by_the_newest
    deliberation.establish(RulebookAdopted(sha256=newest.sha256))


def _plan_anew(deliberation: Deliberation, body: wanted.PlanAssociationYear) -> None:
    require_begun(deliberation)
    require_phase(deliberation, Phase.RUNNING)
    _follow_newest(deliberation)
    for year in (deliberation.today.year, deliberation.today.year + 1):
        follow_budget_meeting(deliberation, year, body.reason)
        _plan_year(deliberation, year, body.reason)


def follow_budget_meeting(deliberation: Deliberation, year: int, reason: Enclosed) -> None:
    """What hangs on a year's budget meeting gets the last day that the register's date for it gives."""
    rulebook, register = deliberation.rulebook, deliberation.rules.register
    for key, rule in rulebook.obligations.items():
        known = deliberation.case.obligations.get(f"{key}/{year}")
        if (
            rule.anchor is not Anchor.BUDGET_MEETING
            or known is None
            or known.standing in SETTLED | {Standing.SUBMITTED}
        ):
            continue
        due = before_budget_meeting(key, rule, year, rulebook, register).due
        if due not in (known.due, deliberation.today) and due >= deliberation.today:
            move(deliberation, known.id, due, reason)


def _set_budget(deliberation: Deliberation, body: wanted.SetAssociationBudget) -> None:
    """The board's budget of a year is what grants are held against; it answers the budget that was owed."""
    require_begun(deliberation)
    require_phase(deliberation, Phase.RUNNING)
    if body.decided_on > deliberation.today:
        raise Refused("day_to_come", field="decided_on", day=body.decided_on)
    if body.interventions > body.total:
        raise Refused("more_than_the_budget", field="interventions", amount=body.interventions, total=body.total)
    deliberation.establish(
        happened.AssociationBudgetSet(
            year=body.year,
            total=body.total,
            interventions=body.interventions,
            decided_on=body.decided_on,
            paragraph=body.paragraph,
        )
    )
    answer(deliberation, f"{ASSOCIATION_BUDGET}/{body.year - 1}")


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.BeginAssociation: _begin,
    wanted.PlanAssociationYear: _plan_anew,
    wanted.SetAssociationBudget: _set_budget,
}
