"""The last days of an invented assignment in plain Swedish, with meetings of the group some times in the year."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from models.domain.owed_assignment import owed_in_assignment
from models.domain.register import Meeting, Register
from models.domain.rules.rulebook import Rulebook
from models.rulebook.example_year import YEAR, Deadline, example_deadline
from models.rulebook.prose import Section
from models.rulebook.prose_year import told_deadline
from models.rulebook.words import SWEDISH
from models.wording.dates import day_in_words

STARTS: Final = date(YEAR, 2, 1)
ENDS: Final = date(YEAR, 10, 31)
_MEETS: Final = (date(YEAR, 2, 17), date(YEAR, 4, 20), date(YEAR, 6, 15), date(YEAR, 9, 21), date(YEAR, 11, 16))


def assignment_year_told(rulebook: Rulebook) -> Iterator[Section]:
    """The last days of an assignment from February to October, where the rulebook has assignments."""
    if rulebook.assignments is None:
        return
    found = sorted(_deadlines(rulebook), key=lambda one: (one.due, one.owed.kind, one.owed.name))
    rows = [(one.due, told_deadline(rulebook, one)) for one in found]
    rows.append((ENDS, f"{day_in_words(ENDS, SWEDISH)}: uppdragets sista dag"))
    points = tuple(told for _, told in sorted(rows, key=lambda row: row[0]))
    lasts = f"{day_in_words(STARTS, SWEDISH)} till {day_in_words(ENDS, SWEDISH)}"
    sentence = "Gruppen möts fem gånger under året. Delmålen får sina dagar i uppdragets plan."
    yield Section(f"Exempel {YEAR}: uppdrag {lasts}", (sentence,), points)


def _deadlines(rulebook: Rulebook) -> Iterator[Deadline]:
    for owed in owed_in_assignment(STARTS, ENDS, ("huvudman-1", "huvudman-2"), rulebook, _register(rulebook)):
        yield example_deadline(rulebook, owed)


def _register(rulebook: Rulebook) -> Register:
    bodies = {rule.meetings for rule in rulebook.obligations.values() if rule.meetings is not None}
    return Register(meetings=tuple(Meeting(body=body, on=on) for body in sorted(bodies) for on in _MEETS))
