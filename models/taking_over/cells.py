"""Reading one cell: what people write in it, as the value that it means."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from models.domain.money import MOST_ORE
from models.domain.register import Register
from models.domain.rules.rulebook import Rulebook
from models.taking_over.layout import CHOICES, Column

_QUARTER: Final = re.compile(r"^(?P<year>\d{4})[-\s]?(?:Q|K|KV)\s?(?P<quarter>[1-4])$", re.IGNORECASE)
_SHOWN: Final = 60
_FIRST_YEAR: Final = 2000
_LAST_YEAR: Final = 2100


class BadCell(ValueError):
    """A cell cannot be read: which mistake it is, and what its sentence names."""

    def __init__(self, code: str, **particulars: str) -> None:
        super().__init__(code)
        self.code = code
        self.particulars = particulars


@dataclass(frozen=True, slots=True)
class Known:
    """What a cell can name."""

    register: Register
    rulebook: Rulebook


def read_cell(written: object, column: Column, known: Known) -> object:
    """The value that a filled-in cell means.

    Raises:
        BadCell: it means nothing that the column can hold.
    """
    return _READERS[column.sort](written, column, known)


def shown(written: object) -> str:
    """What stands in a cell, short enough for a sentence."""
    text = written.date().isoformat() if isinstance(written, datetime) else str(written).strip()
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _text(written: object, column: Column, _: Known) -> str:
    text = str(int(written)) if isinstance(written, float) and written.is_integer() else str(written).strip()
    if len(text) > column.longest:
        raise BadCell("too_long", length=str(len(text)), most=str(column.longest))
    return text


def _day(written: object, _column: Column, _known: Known) -> date:
    if isinstance(written, datetime):
        return written.date()
    if isinstance(written, date):
        return written
    try:
        return date.fromisoformat(str(written).strip())
    except ValueError:
        raise BadCell("no_day", value=shown(written)) from None


def _sum(written: object, _column: Column, _known: Known) -> int:
    """Kronor, as whole öre."""
    text = re.sub(r"\s|kr$", "", str(written).strip()).replace(",", ".").replace("−", "-")
    try:
        ore = Decimal(text) * 100
    except InvalidOperation:
        raise BadCell("no_sum", value=shown(written)) from None
    if isinstance(written, bool) or not ore.is_finite() or ore != ore.to_integral_value() or abs(ore) > MOST_ORE:
        raise BadCell("no_sum", value=shown(written))
    if ore < 0:
        raise BadCell("negative", value=shown(written))
    return int(ore)


def _whole(written: object, code: str) -> int:
    text = str(written).strip().removesuffix(".0")
    if isinstance(written, bool) or not re.fullmatch(r"[0-9]{1,9}", text):
        raise BadCell(code, value=shown(written))
    return int(text)


def _year(written: object, _column: Column, _known: Known) -> int:
    year = _whole(written, "no_year")
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise BadCell("no_year", value=shown(written))
    return year


def _number(written: object, _column: Column, _known: Known) -> int:
    return _whole(written, "no_number")


def _quarter(written: object, _column: Column, _known: Known) -> str:
    found = _QUARTER.match(str(written).strip())
    if found is None:
        raise BadCell("no_quarter", value=shown(written))
    return f"{found['year']}-Q{found['quarter']}"


def _choice(written: object, column: Column, _: Known) -> str | bool:
    if isinstance(written, bool) and column.sort == "yes_no":
        return written
    choices = CHOICES[column.sort]
    chosen = str(written).strip().casefold()
    if chosen not in choices:
        raise BadCell("not_a_choice", value=shown(written), known=", ".join(choices))
    return choices[chosen]


def _organisation(written: object, _column: Column, known: Known) -> str:
    wanted = str(written).strip().casefold()
    for one in known.register.organisations:
        if wanted in (one.id.casefold(), one.name.casefold()):
            return one.id
    raise BadCell("organisation_unknown", value=shown(written))


def _person(written: object, _column: Column, known: Known) -> str:
    """By id first, then by e-mail or name where that is one person's alone."""
    wanted = str(written).strip().casefold()
    if known.register.person(wanted) is not None:
        return wanted
    called = [one.id for one in known.register.people if wanted in (one.email.casefold(), one.name.casefold())]
    if not called:
        raise BadCell("person_unknown", value=shown(written))
    if len(called) > 1:
        raise BadCell("several_people", value=shown(written))
    return called[0]


def _report(written: object, _column: Column, known: Known) -> str:
    wanted = str(written).strip().casefold()
    owed = known.rulebook.obligations
    for key, rule in owed.items():
        if wanted in (key, rule.label.casefold()):
            return key
    labels = ", ".join(rule.label for rule in owed.values() if rule.cadence or rule.anchor)
    raise BadCell("report_unknown", value=shown(written), known=labels)


_READERS: Final[dict[str, Callable[[object, Column, Known], object]]] = {
    "text": _text,
    "day": _day,
    "sum": _sum,
    "year": _year,
    "number": _number,
    "quarter": _quarter,
    "yes_no": _choice,
    "kind": _choice,
    "goal": _choice,
    "organisation": _organisation,
    "person": _person,
    "report": _report,
}
