"""What is true after a fact about a report, a steering group's meeting, the end, or a paper."""

from collections.abc import Callable
from typing import Any

from models.domain.case import Case
from models.domain.events import closing as ended
from models.domain.events import reports as happened
from models.domain.journal import Entry


def _submitted(case: Case, event: happened.ReportSubmitted, _: Entry) -> Case:
    return case.model_copy(update={"reports": {**case.reports, event.obligation: event}})


def _reported(case: Case, event: happened.SteeringGroupReported, _: Entry) -> Case:
    return case.model_copy(update={"steering_reports": (*case.steering_reports, event)})


def _unchanged(case: Case, _event: object, _entry: Entry) -> Case:
    return case


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.ReportSubmitted: _submitted,
    happened.SteeringMeetingPlanned: _unchanged,
    happened.SteeringGroupReported: _reported,
    ended.FundingEnded: _unchanged,
    ended.CaseClosed: _unchanged,
    ended.PaperReceived: _unchanged,
}
