"""What is true after a fact about the groundwork of an idea, a matter, or a report by word of mouth."""

from collections.abc import Callable
from typing import Any

from models.domain.apply.unchanged import unchanged
from models.domain.case import Case
from models.domain.events import groundwork as prepared
from models.domain.events import matters
from models.domain.groundwork import Matter
from models.domain.journal import Entry


def _with(case: Case, **changed: object) -> Case:
    return case.model_copy(update={"groundwork": case.groundwork.model_copy(update=changed)})


def _anchored(case: Case, event: prepared.AnchoringRecorded, _: Entry) -> Case:
    return _with(case, anchorings=(*case.groundwork.anchorings, event))


def _part(name: str) -> Callable[[Case, Any, Entry], Case]:
    def change(case: Case, event: Any, _: Entry) -> Case:
        return _with(case, **{name: event})

    return change


def _stated(case: Case, event: prepared.ProblemStatementShared, _: Entry) -> Case:
    return _with(case, problem_statement=event, problem_answer=None)


def _raised(case: Case, event: matters.MatterRaised, entry: Entry) -> Case:
    matter = Matter(
        raised_by=entry.actor.person, raised_as=entry.actor.role, asked=event.asked, question=event.question
    )
    return case.model_copy(update={"matters": {**case.matters, event.matter: matter}})


def _answered(case: Case, event: matters.MatterAnswered, _: Entry) -> Case:
    matter = case.matters[event.matter]
    answered = matter.model_copy(update={"answers": (*matter.answers, event)})
    return case.model_copy(update={"matters": {**case.matters, event.matter: answered}})


def _reported(case: Case, event: matters.OrallyReported, _: Entry) -> Case:
    return case.model_copy(update={"oral_reports": (*case.oral_reports, event)})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    prepared.AnchoringPlanned: unchanged,
    prepared.AnchoringRecorded: _anchored,
    prepared.WayForwardChosen: _part("way_forward"),
    prepared.WorkingGroupAppointed: _part("working_group"),
    prepared.PrestudyRecorded: _part("prestudy"),
    prepared.ProblemStatementShared: _stated,
    prepared.ProblemStatementAnswered: _part("problem_answer"),
    matters.MatterRaised: _raised,
    matters.MatterAnswered: _answered,
    matters.PresentationInvited: unchanged,
    matters.OrallyReported: _reported,
}
