"""The local collaboration group analyses, chooses and plans; the plan is revised every year (seed 003, 1 and 2)."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

from models.calendar.month_day import MonthDay
from models.calendar.working_days import roll_forward
from models.calendar.zone import instant
from models.domain.actor import Role
from models.domain.commands import local_plan as wanted
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.obligations import answer
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import plan
from models.domain.events import local_plan as happened
from models.domain.events.engine import PhaseEntered
from models.domain.obligation import Span
from models.domain.owed import LOCAL_ACTION_PLAN
from models.domain.papers.local_action_plan import local_action_plan
from models.domain.phase import Phase
from models.domain.refusal import Refused


def _analyse(deliberation: Deliberation, body: wanted.RecordLocalAnalysis) -> None:
    _begin(deliberation, "done_on", body.done_on)
    _require_once([one.proposal for one in body.proposals], "proposals")
    deliberation.establish(
        happened.LocalAnalysisRecorded(
            done_on=body.done_on, obstacles=body.obstacles, gaps=body.gaps, proposals=body.proposals
        )
    )


def _begin(deliberation: Deliberation, field: str, day: date) -> None:
    """The association's own case goes on for as long as there is one; nobody decides tomorrow."""
    require_phase(deliberation, Phase.UNREGISTERED, Phase.RUNNING)
    if day > deliberation.today:
        raise Refused("day_to_come", field=field, day=day)
    if deliberation.case.phase is Phase.UNREGISTERED:
        deliberation.establish(PhaseEntered(phase=Phase.RUNNING))


def _require_once(keys: list[str], field: str) -> None:
    for number, key in enumerate(keys):
        if key in keys[:number]:
            raise Refused("key_named_twice", field=f"{field}.{number}", key=key)


def _rank(deliberation: Deliberation, body: wanted.RankProposals) -> None:
    """Every proposal is chosen or left out with a reason, once."""
    _begin(deliberation, "decided_on", body.decided_on)
    known = [one.proposal for one in deliberation.case.local_plan.proposals]
    named = [*body.chosen, *(one.proposal for one in body.left_out)]
    for key in named:
        if key not in known:
            raise Refused("unknown_proposal", field="chosen", proposal=key, known=", ".join(known) or "–")
    _require_once(named, "chosen")
    forgotten = [key for key in known if key not in named]
    if forgotten:
        raise Refused("proposal_forgotten", field="left_out", proposals=", ".join(forgotten))
    deliberation.establish(
        happened.ProposalsRanked(decided_on=body.decided_on, chosen=body.chosen, left_out=body.left_out)
    )


def _revise(deliberation: Deliberation, body: wanted.ReviseLocalActionPlan) -> None:
    _begin(deliberation, "decided_on", body.decided_on)
    _require_activities(deliberation, body)
    before = deliberation.case.local_plan.plans.get(body.year)
    deliberation.establish(
        happened.LocalActionPlanRevised(
            year=body.year,
            version=before.version + 1 if before else 1,
            decided_on=body.decided_on,
            activities=body.activities,
            note=body.note,
        )
    )
    paper = local_action_plan(deliberation.case, body.year, deliberation.today, deliberation.rules)
    document = order(deliberation, paper)
    answer(deliberation, f"{LOCAL_ACTION_PLAN}/{body.year}")
    _owe_next(deliberation, body.year + 1)
    write_to(
        deliberation, "local_action_plan_revised", document, Role.LOCAL_COLLABORATION_GROUP,
        document=document, year=body.year,
    )  # fmt: skip


def _require_activities(deliberation: Deliberation, body: wanted.ReviseLocalActionPlan) -> None:
    """Each serves what was chosen, or goes on from the plan before; each is dated, once."""
    state = deliberation.case.local_plan
    chosen = state.ranking.chosen if state.ranking else ()
    going_on = {one.activity for one in state.activities}
    _require_once([one.activity for one in body.activities], "activities")
    for number, activity in enumerate(body.activities):
        field = f"activities.{number}"
        if activity.proposal not in chosen and activity.activity not in going_on:
            raise Refused(
                "proposal_not_chosen", field=f"{field}.proposal", proposal=activity.proposal,
                known=", ".join(chosen) or "–",
            )  # fmt: skip
        if activity.ends < activity.starts:
            raise Refused("ends_before_it_starts", field=f"{field}.ends", starts=activity.starts, ends=activity.ends)


def _owe_next(deliberation: Deliberation, year: int) -> None:
    """The next year's revision, where the rulebook asks for it every year and it is not planned yet."""
    rule = deliberation.rulebook.obligations.get(LOCAL_ACTION_PLAN)
    obligation = f"{LOCAL_ACTION_PLAN}/{year}"
    if rule is None or obligation in deliberation.case.obligations or "year" not in rule.due:
        return
    due = roll_forward(MonthDay.parse(rule.due["year"]).in_year(year))
    opens = due - timedelta(days=rule.opens_days_before or 0)
    plan(
        deliberation, LOCAL_ACTION_PLAN, name=str(year), due=due, opens_at=instant(opens, time.min),
        span=Span(key=str(year), starts=date(year, 1, 1), ends=date(year, 12, 31)),
    )  # fmt: skip


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.RecordLocalAnalysis: _analyse,
    wanted.RankProposals: _rank,
    wanted.ReviseLocalActionPlan: _revise,
}
