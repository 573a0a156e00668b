"""What is true after a fact about evaluation, adoption, benefit goals or the diary."""

from collections.abc import Callable
from typing import Any

from models.domain.apply.unchanged import unchanged
from models.domain.case import Case
from models.domain.events import adoption, benefits, diary, evaluation, publication
from models.domain.journal import Entry


def _evaluation_planned(case: Case, event: evaluation.EvaluationPlanned, _: Entry) -> Case:
    return case.model_copy(update={"evaluation_plan": event})


def _evaluation_procured(case: Case, event: evaluation.EvaluationProcured, _: Entry) -> Case:
    return case.model_copy(update={"evaluation_procured": event})


def _evaluation_recorded(case: Case, event: evaluation.EvaluationRecorded, _: Entry) -> Case:
    return case.model_copy(update={"evaluations": (*case.evaluations, event)})


def _adoption_planned(case: Case, event: adoption.AdoptionPlanned, _: Entry) -> Case:
    """Stakeholders that are named again replace those before; tasks are added."""
    before = case.adoption_plan
    merged = event
    if before is not None:
        merged = adoption.AdoptionPlanned(
            stakeholders=event.stakeholders or before.stakeholders,
            tasks=(*before.tasks, *event.tasks),
            note=event.note or before.note,
        )
    return case.model_copy(update={"adoption_plan": merged})


def _adoption_stated(case: Case, event: adoption.AdoptionStated, _: Entry) -> Case:
    return case.model_copy(update={"adoption_statements": {**case.adoption_statements, event.organisation: event}})


def _followed_up(case: Case, event: benefits.BenefitGoalFollowedUp, _: Entry) -> Case:
    return case.model_copy(update={"benefits": {**case.benefits, event.goal: event}})


def _noted(case: Case, event: diary.DiaryNoted, _: Entry) -> Case:
    return case.model_copy(update={"diary": (*case.diary, event)})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    evaluation.EvaluationPlanned: _evaluation_planned,
    evaluation.EvaluationProcured: _evaluation_procured,
    evaluation.EvaluationRecorded: _evaluation_recorded,
    adoption.AdoptionPlanned: _adoption_planned,
    adoption.AdoptionStated: _adoption_stated,
    benefits.BenefitGoalFollowedUp: _followed_up,
    diary.DiaryNoted: _noted,
    publication.FinalReportPublished: unchanged,
}
