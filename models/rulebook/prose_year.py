"""A year of a rulebook's deadlines in plain Swedish, day by day, with its quiet periods and its reminders."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from models.domain.kinds import InterventionKind
from models.domain.owed import Owed
from models.domain.owed_association import owed_in_year
from models.domain.papers.words import listed
from models.domain.register import Register
from models.domain.rules.rulebook import Rulebook
from models.rulebook.example_year import FUNDINGS, YEAR, Deadline, Stretch, deadlines, notices, stretches
from models.rulebook.prose import Section
from models.rulebook.words import SWEDISH, role
from models.wording.dates import day_and_month, day_in_words, span_name

_INVENTED: Final = {
    InterventionKind.INDIVIDUAL: "individinriktad insats",
    InterventionKind.STRUCTURAL: "strukturell insats",
}

_TOLD: Final = {
    "end_in_sight": "besked till alla berörda om att slutet närmar sig",
    "funding_ended": "besked till alla berörda om att finansieringen är slut",
}


def year_told(rulebook: Rulebook) -> Iterator[Section]:
    """For each kind of intervention, the last days of an invented one."""
    for kind in InterventionKind if rulebook.funds else ():
        found = deadlines(rulebook, kind)
        until = max((one.due for one in found), default=date(YEAR, 12, 31))
        rows = [(one.due, told_deadline(rulebook, one)) for one in found]
        rows += [(one.first, _stretch(one)) for one in stretches(rulebook, until)]
        rows += [(day, f"{day_in_words(day, SWEDISH)}: {_TOLD[letter]}") for day, letter in notices(rulebook, kind)]
        _, ends = FUNDINGS[kind]
        rows.append((ends, f"{day_in_words(ends, SWEDISH)}: finansieringens sista dag"))
        points = tuple(told for _, told in sorted(rows, key=lambda row: row[0]))
        title = f"Exempel {YEAR}: {_INVENTED[kind]} {_funding(kind)}"
        yield Section(title, ("Exemplet har styrgrupp, enkäter och nya metoder, och en mottagare av pengar.",), points)


def association_year_told(rulebook: Rulebook) -> Iterator[Section]:
    """The association's own last days in the same year."""
    owed = sorted(owed_in_year(YEAR, rulebook, Register()), key=lambda one: (one.due, one.kind, one.name))
    if owed:
        points = tuple(_own_deadline(rulebook, one) for one in owed)
        yield Section(f"Exempel {YEAR}: förbundets eget år", ("Budgetsammanträdet är på sin sista dag.",), points)


def _own_deadline(rulebook: Rulebook, owed: Owed) -> str:
    rule = rulebook.obligations[owed.kind]
    period = f" för {span_name(owed.span.key, SWEDISH)}" if owed.span else ""
    return f"{day_in_words(owed.due, SWEDISH)}: {rule.label}{period}, {role(rulebook, rule.owed_by)}"


def _funding(kind: InterventionKind) -> str:
    starts, ends = FUNDINGS[kind]
    last = "" if starts == ends else f" till {day_in_words(ends, SWEDISH)}"
    return f"{day_in_words(starts, SWEDISH)}{last}"


def told_deadline(rulebook: Rulebook, one: Deadline) -> str:
    """A last day with what is owed on it, by whom, and when it is reminded of."""
    rule = rulebook.obligations[one.owed.kind]
    period = f" för {span_name(one.owed.span.key, SWEDISH)}" if one.owed.span else ""
    reminders = listed(day_and_month(day, SWEDISH) for day in one.reminders)
    reminded = f" (påminnelser {reminders})" if reminders else ""
    return f"{day_in_words(one.due, SWEDISH)}: {rule.label}{period}, {role(rulebook, rule.owed_by)}{reminded}"


def _stretch(one: Stretch) -> str:
    begins = (day_and_month if one.first.year == one.last.year else day_in_words)(one.first, SWEDISH)
    return f"{begins}–{day_in_words(one.last, SWEDISH)}: tyst period, ingen påminns"
