"""How the forecast crosses: whole once for each run, and after that what has changed in it.

A case of two years has some hundred moments ahead of it, and nearly every visit at the record takes one away or adds
a few. Sent whole each time, they are four fifths of all that Temporal keeps of a case.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from models.contracts.shell import ForecastChange, Outcome

Told = dict[str, Any]
"""A moment as it crosses; ``key`` is its own in the case."""


def mark(forecast: Iterable[Told]) -> str:
    """What tells a forecast from every other one, so that changes are only ever made to the one they are meant for."""
    return hashlib.sha256(json.dumps(list(forecast), sort_keys=True).encode()).hexdigest()[:16]


def shortened(outcome: Outcome, held: Sequence[Told], holds: str) -> Outcome:
    """An outcome with its forecast told as changes, where the shell holds the forecast of which they are changes.

    Args:
        outcome: With the whole forecast.
        held: The forecast before the visit.
        holds: The mark of the forecast that the shell says it holds; empty where it holds none.
    """
    marked = outcome.model_copy(update={"forecast_mark": mark(outcome.forecast)})
    if holds != mark(held):
        return marked
    return marked.model_copy(update={"forecast": (), "forecast_change": _change(held, outcome.forecast)})


def whole(outcome: Outcome, held: Sequence[Told]) -> tuple[Told, ...]:
    """The whole forecast of an outcome, for a shell that holds that of the outcome before."""
    change = outcome.forecast_change
    if change is None:
        return outcome.forecast
    gone = set(change.gone)
    forecast = [moment for moment in held if moment["key"] not in gone]
    for place, moment in change.come:
        forecast.insert(place, moment)
    return tuple(forecast)


def _change(before: Sequence[Told], after: Sequence[Told]) -> ForecastChange:
    were = {moment["key"]: moment for moment in before}
    are = {moment["key"]: moment for moment in after}
    return ForecastChange(
        gone=tuple(key for key, moment in were.items() if are.get(key) != moment),
        come=tuple((place, moment) for place, moment in enumerate(after) if were.get(moment["key"]) != moment),
    )
