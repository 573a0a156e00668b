"""What is true after a fact about a report, a steering group's meeting, the end, or a paper."""

from collections.abc import Callable
from typing import Any

from models.domain.apply.unchanged import unchanged
from models.domain.case import Case
from models.domain.events import closing as ended
from models.domain.events import reports as happened
from models.domain.journal import Entry
from models.domain.obligation import Standing


def _submitted(case: Case, event: happened.ReportSubmitted, _: Entry) -> Case:
    """The newest version counts. What came in after one had been found good is kept and changes nothing."""
    found_good = case.obligations[event.obligation].standing is Standing.APPROVED
    if found_good and event.obligation in case.reports:
        return case
    return case.model_copy(update={"reports": {**case.reports, event.obligation: event}})


def _reported(case: Case, event: happened.SteeringGroupReported, _: Entry) -> Case:
    return case.model_copy(update={"steering_reports": (*case.steering_reports, event)})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.ReportSubmitted: _submitted,
    happened.SteeringMeetingPlanned: unchanged,
    happened.SteeringGroupReported: _reported,
    ended.FundingEnded: unchanged,
    ended.CaseClosed: unchanged,
    ended.PaperReceived: unchanged,
}
