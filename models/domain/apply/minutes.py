"""What is true after a fact about the minutes of a meeting."""

from collections.abc import Callable
from datetime import date
from typing import Any

from models.domain.case import Case
from models.domain.events import minutes as happened
from models.domain.journal import Entry
from models.domain.state import Minutes


def _approved(case: Case, event: happened.MinutesApproved, _: Entry) -> Case:
    return _change(case, event.meeting, approved_on=event.on)


def _posted(case: Case, event: happened.NoticePosted, _: Entry) -> Case:
    posted = case.minutes[event.meeting].posted if event.meeting in case.minutes else {}
    return _change(
        case,
        event.meeting,
        posted={**posted, event.organisation: event.on},
        last_day_for_appeal=event.last_day,
        in_force_from=event.in_force_from,
    )


def _change(case: Case, meeting: date, **changed: Any) -> Case:
    minutes = case.minutes.get(meeting, Minutes()).model_copy(update=changed)
    return case.model_copy(update={"minutes": {**case.minutes, meeting: minutes}})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.MinutesApproved: _approved,
    happened.NoticePosted: _posted,
}
