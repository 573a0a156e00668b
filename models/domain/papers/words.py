"""Days, periods and lists in Swedish, as documents write them.

They are frozen in a document's data, so they come from here and not from a library's changing tables.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from models.calendar.periods import Cadence, whole_period

_MONTHS: Final = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_PERIODS: Final = {
    Cadence.QUARTER: "Kvartal",
    Cadence.TERTIAL: "Tertial",
    Cadence.HALF_YEAR: "Halvår",
}


def day_in_words(day: date) -> str:
    """``30 april 2027``, with spaces at which no line breaks."""
    return f"{day.day}\u00a0{_MONTHS[day.month - 1]}\u00a0{day.year}"


def period_in_words(key: str) -> str:
    """``2027-T1`` as ``Tertial 1 2027``, ``2027-05`` as ``Maj 2027``, ``2027`` as ``År 2027``.

    What leads up to a meeting is told by the meeting: ``Mötet 18 mars 2027``.
    """
    try:
        period = whole_period(key)
    except ValueError:
        return _meeting_in_words(key)
    if period.cadence is Cadence.YEAR:
        return f"År {period.year}"
    if period.cadence is Cadence.MONTH:
        return f"{capital(_MONTHS[period.number - 1])} {period.year}"
    return f"{_PERIODS[period.cadence]} {period.number} {period.year}"


def _meeting_in_words(key: str) -> str:
    """What leads up to a meeting has its day as the key; any other key stands as it is."""
    try:
        return f"Mötet {day_in_words(date.fromisoformat(key))}"
    except ValueError:
        return key


def listed(names: Iterable[str]) -> str:
    """``A, B och C``."""
    *but_last, last = tuple(names) or ("",)
    return f"{', '.join(but_last)} och {last}" if but_last else last


def capital(word: str) -> str:
    """The word with its first letter as a capital, the others as they are."""
    return word[:1].upper() + word[1:]


def paragraphs(*texts: str) -> str:
    """The texts as paragraphs, empty ones left out."""
    return "\n\n".join(text.strip() for text in texts if text.strip())
