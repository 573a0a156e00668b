"""The follow-up of a benefit goal (004 3.3; inventory.md F-03b, T-15)."""

from datetime import date
from typing import Final

from models.domain.actor import PersonId
from models.domain.case import Case
from models.domain.commands.application import Goal
from models.domain.documents.answers import Answer, Figure, GoalResult
from models.domain.documents.report import Report
from models.domain.events.benefits import BenefitGoalFollowedUp
from models.domain.goals import BenefitResult
from models.domain.owed import BENEFIT_GOAL, benefit_goals
from models.domain.papers.application_answers import target_in_words
from models.domain.papers.head import head
from models.domain.papers.obligations import label_of
from models.domain.papers.report import submission_by
from models.domain.papers.words import day_in_words
from models.domain.rules.rulebook import Rules

_RESULTS: Final = {
    BenefitResult.REACHED: "Nått",
    BenefitResult.PARTLY_REACHED: "Delvis nått",
    BenefitResult.NOT_REACHED: "Inte nått",
    BenefitResult.CANNOT_BE_TOLD: "Går inte att säga",
}


def benefit_follow_up(case: Case, found: BenefitGoalFollowedUp, by: PersonId, dated: date, rules: Rules) -> Report:
    """What came of one benefit goal, as it was recorded on a day."""
    goal = benefit_goals(case)[found.goal - 1]
    return Report(
        **head(case, f"{label_of(BENEFIT_GOAL, rules.rulebook)} {found.goal}", dated, rules),
        answers=(Answer(heading="Vad som kom fram, och hur man vet det", text=str(found.text)),),
        figures=_figures(goal, found),
        goals=(
            GoalResult(
                goal=str(goal.text),
                target=target_in_words(goal),
                result=_RESULTS[found.result],
                comment=f"Skulle nås senast {day_in_words(goal.by)}" if goal.by else "",
            ),
        ),
        submitted=submission_by(case, by, dated, rules),
    )


def _figures(goal: Goal, found: BenefitGoalFollowedUp) -> tuple[Figure, ...]:
    if (found.measured, found.women, found.men) == (None, None, None):
        return ()
    label = goal.measure or "Uppmätt"
    return (Figure(label=label, women=found.women, men=found.men, total=found.measured),)
