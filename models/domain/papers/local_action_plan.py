"""The local action plan of a year as a document."""

from datetime import date

from models.domain.case import Case
from models.domain.commands.local_plan import PlannedActivity
from models.domain.documents.local_action_plan import ActivityRow, LocalActionPlan, NotChosen
from models.domain.papers.head import head
from models.domain.rules.rulebook import Rules


def local_action_plan(case: Case, year: int, dated: date, rules: Rules) -> LocalActionPlan:
    """The plan of a year in its newest version, with the newest analysis and the last choice.

    Raises:
        KeyError: the year has no plan.
    """
    state = case.local_plan
    plan, ranking = state.plans[year], state.ranking
    areas = {one.proposal: str(one.area) for analysis in state.analyses for one in analysis.proposals}
    told = head(case, f"Lokal handlingsplan {year}", dated, rules)
    told["case_title"] = rules.rulebook.association.name
    return LocalActionPlan(
        **told,
        year=year,
        version=plan.version,
        decided_on=plan.decided_on,
        activities=tuple(
            _row(one, areas) for one in sorted(plan.activities, key=lambda one: (one.starts, one.activity))
        ),
        obstacles=tuple(str(one) for one in state.analyses[-1].obstacles) if state.analyses else (),
        gaps=tuple(str(one) for one in state.analyses[-1].gaps) if state.analyses else (),
        chosen=tuple(areas.get(key, key) for key in ranking.chosen) if ranking else (),
        not_chosen=tuple(
            NotChosen(area=areas.get(one.proposal, one.proposal), reason=str(one.reason)) for one in ranking.left_out
        )
        if ranking
        else (),
        note=str(plan.note or ""),
    )


def _row(activity: PlannedActivity, areas: dict[str, str]) -> ActivityRow:
    return ActivityRow(
        key=activity.activity,
        what=str(activity.what),
        area=areas.get(activity.proposal, activity.proposal),
        starts=activity.starts,
        ends=activity.ends,
    )
