"""What is true after a fact about the board's decision."""

from collections.abc import Callable
from typing import Any

from models.calendar.zone import local_date
from models.domain.apply.engine import without_moments
from models.domain.case import Case
from models.domain.decisions import Outcome
from models.domain.events import board as happened
from models.domain.journal import Entry
from models.domain.state import Decision

_BACK_TO_BOARD = frozenset({Outcome.REMITTED_BACK, Outcome.SUPPLEMENT_REQUESTED, Outcome.TABLED})


def release_key(number: int) -> str:
    """The key of the moment at which a decision is released."""
    return f"release/{number}"


def _entered(case: Case, event: happened.DecisionEntered | happened.DecisionCorrected, entry: Entry) -> Case:
    decision = Decision(number=event.number, content=event.content, entered_at=entry.at, year=event.year)
    earlier = tuple(one for one in case.decisions if one.number != event.number)
    return case.model_copy(
        update={
            "decisions": (*earlier, decision),
            "moments": {**case.moments, **({event.release.key: event.release} if event.release else {})},
        }
    )


def _held(case: Case, event: happened.DecisionHeld, _: Entry) -> Case:
    return without_moments(case, (release_key(event.number),))


def _released(case: Case, event: happened.DecisionReleased, entry: Entry) -> Case:
    changed = without_moments(case, (release_key(event.number),))
    return _change(changed, event.number, released_on=local_date(entry.at)).model_copy(
        update={"returns_to_board": event.content.outcome in _BACK_TO_BOARD}
    )


def _replaced(case: Case, event: happened.DecisionReplaced, _: Entry) -> Case:
    return _change(case, event.number, content=event.content)


def _change(case: Case, number: int, **changed: Any) -> Case:
    decisions = tuple(one.model_copy(update=changed) if one.number == number else one for one in case.decisions)
    return case.model_copy(update={"decisions": decisions})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    happened.DecisionEntered: _entered,
    happened.DecisionCorrected: _entered,
    happened.DecisionHeld: _held,
    happened.DecisionReleased: _released,
    happened.DecisionReplaced: _replaced,
}
