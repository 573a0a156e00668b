"""Benefit goals are followed up when they fall due, which may be long after the case was closed."""

from collections.abc import Callable
from typing import Any

from models.domain.commands import benefits as wanted
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.handed_in import acknowledge
from models.domain.decide.obligations import answer
from models.domain.decide.phases import require_phase
from models.domain.events import benefits as happened
from models.domain.owed import BENEFIT_GOAL, benefit_goals
from models.domain.papers.benefit_follow_up import benefit_follow_up
from models.domain.phase import Phase
from models.domain.refusal import Refused

FOLLOWED_UP_IN = (Phase.RUNNING, Phase.CLOSING, Phase.CLOSED)


def _follow_up(deliberation: Deliberation, body: wanted.FollowUpBenefitGoal) -> None:
    require_phase(deliberation, *FOLLOWED_UP_IN)
    goals = benefit_goals(deliberation.case)
    if body.goal > len(goals):
        raise Refused("no_such_benefit_goal", field="goal", number=body.goal, count=len(goals))
    found = happened.BenefitGoalFollowedUp(
        goal=body.goal,
        result=body.result,
        text=body.text,
        measured=body.measured,
        women=body.women,
        men=body.men,
    )
    deliberation.establish(found)
    obligation = f"{BENEFIT_GOAL}/{body.goal}"
    answer(deliberation, obligation)
    paper = benefit_follow_up(
        deliberation.case, found, deliberation.actor.person, deliberation.today, deliberation.rules
    )
    acknowledge(deliberation, obligation, order(deliberation, paper))


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.FollowUpBenefitGoal: _follow_up,
}
