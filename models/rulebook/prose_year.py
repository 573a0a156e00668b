"""A year of a rulebook's deadlines in plain Swedish, day by day, with its quiet periods and its reminders."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from models.domain.kinds import InterventionKind
from models.domain.papers.words import listed
from models.domain.rules.rulebook import Rulebook
from models.rulebook.example_year import FUNDINGS, YEAR, Deadline, Stretch, deadlines, notices, stretches
from models.rulebook.prose import Section
from models.rulebook.words import SWEDISH, role
from models.wording.dates import day_and_month, day_in_words, period_in_words

_INVENTED: Final = {
    InterventionKind.INDIVIDUAL: "individinriktad insats",
    InterventionKind.STRUCTURAL: "strukturell insats",
}


def year_told(rulebook: Rulebook) -> Iterator[Section]:
    """For each kind of intervention, the last days of an invented one."""
    for kind in InterventionKind:
        found = deadlines(rulebook, kind)
        until = max((one.due for one in found), default=date(YEAR, 12, 31))
        rows = [(one.due, _deadline(rulebook, one)) for one in found]
        rows += [(one.first, _stretch(one)) for one in stretches(rulebook, until)]
        rows += [
            (day, f"{day_in_words(day, SWEDISH)}: besked om att slutet närmar sig") for day in notices(rulebook, kind)
        ]
        _, ends = FUNDINGS[kind]
        rows.append((ends, f"{day_in_words(ends, SWEDISH)}: finansieringens sista dag"))
        points = tuple(told for _, told in sorted(rows, key=lambda row: row[0]))
        title = f"Exempel {YEAR}: {_INVENTED[kind]} {_funding(kind)}"
        yield Section(title, ("Exemplet har styrgrupp, enkäter och nya metoder, och en mottagare av pengar.",), points)


def _funding(kind: InterventionKind) -> str:
    starts, ends = FUNDINGS[kind]
    last = "" if starts == ends else f" till {day_in_words(ends, SWEDISH)}"
    return f"{day_in_words(starts, SWEDISH)}{last}"


def _deadline(rulebook: Rulebook, one: Deadline) -> str:
    rule = rulebook.obligations[one.owed.kind]
    period = f" för {period_in_words(one.owed.span.key, SWEDISH)}" if one.owed.span else ""
    reminders = listed(day_and_month(day, SWEDISH) for day in one.reminders)
    reminded = f" (påminnelser {reminders})" if reminders else ""
    return f"{day_in_words(one.due, SWEDISH)}: {rule.label}{period}, {role(rulebook, rule.owed_by)}{reminded}"


def _stretch(one: Stretch) -> str:
    begins = (day_and_month if one.first.year == one.last.year else day_in_words)(one.first, SWEDISH)
    return f"{begins}–{day_in_words(one.last, SWEDISH)}: tyst period, ingen påminns"
