"""What is true after a letter was taken back."""

from collections.abc import Callable
from typing import Any

from models.domain.case import Case
from models.domain.events.letters import LetterRecalled
from models.domain.journal import Entry


def _recalled(case: Case, event: LetterRecalled, _: Entry) -> Case:
    return case.model_copy(update={"recalled": case.recalled | {event.mail}})


APPLY: dict[type, Callable[[Case, Any, Entry], Case]] = {
    LetterRecalled: _recalled,
}
