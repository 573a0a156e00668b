"""What is true after a fact about the local analysis or the local action plan."""

from collections.abc import Callable
from typing import Any

from models.domain.case import Case
from models.domain.events import local_plan as happened
from models.domain.journal import Entry


def _with(case: Case, **changed: Any) -> Case:
    return case.model_copy(update={"local_plan": case.local_plan.model_copy(update=changed)})


def _analysed(case: Case, event: happened.LocalAnalysisRecorded, _: Entry) -> Case:
    return _with(case, analyses=(*case.local_plan.analyses, event))


def _ranked(case: Case, event: happened.ProposalsRanked, _: Entry) -> Case:
    return _with(case, ranking=event)


def _revised(case: Case, event: happened.LocalActionPlanRevised, _: Entry) -> Case:
    return _with(case, plans={**case.local_plan.plans, event.year: event})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.LocalAnalysisRecorded: _analysed,
    happened.ProposalsRanked: _ranked,
    happened.LocalActionPlanRevised: _revised,
}
