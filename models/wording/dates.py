"""Days, times and periods in words. Days and times are Stockholm's."""

from datetime import date, datetime, timedelta
from typing import Final

from babel.dates import format_date

from models.calendar.periods import Cadence, whole_period
from models.calendar.zone import local, local_date
from models.domain.moment import Happening, Moment
from models.domain.obligation import Span
from models.wording.catalogue import catalogue, known_language

_LOCALE: Final = {"sv": "sv_SE", "en": "en_GB"}

PERIODS: Final = {
    Cadence.QUARTER: "quarter {number} {year}",
    Cadence.TERTIAL: "tertial {number} {year}",
    Cadence.HALF_YEAR: "half-year {number} {year}",
    Cadence.YEAR: "the year {year}",
}
"""What periods are called; a month is called by its name."""


def day_in_words(day: date, language: str) -> str:
    """``30 april 2027``."""
    return format_date(day, "d MMMM y", locale=_LOCALE[known_language(language)])


def day_and_month(day: date, language: str) -> str:
    """``30 april``."""
    return format_date(day, "d MMMM", locale=_LOCALE[known_language(language)])


def instant_in_words(at: datetime, language: str) -> str:
    """``30 april 2027 kl. 08:00``, as Stockholm's clocks show it.

    Raises:
        ValueError: ``at`` has no time zone.
    """
    there = local(at)
    template = catalogue(language).gettext("{date} at {time}")
    return template.format(date=day_in_words(there.date(), language), time=f"{there:%H:%M}")


def shown_instant(at: datetime) -> str:
    """``2027-04-30 08:00``, as Stockholm's clocks show it."""
    return f"{local(at):%Y-%m-%d %H:%M}"


def shown_moment(moment: Moment) -> str:
    """When a moment comes: ``2027-04-30 08:00``; of a last day that passes the day itself, ``2027-04-30``.

    Such a moment is the midnight at which the day is over, and that midnight bears the date of the next day.
    """
    if moment.happening is Happening.FALL_DUE:
        return f"{local_date(moment.at - timedelta(microseconds=1))}"
    return shown_instant(moment.at)


def period_in_words(key: str, language: str) -> str:
    """``2027-T1`` as ``tertial 1 2027``, ``2027-05`` as ``maj 2027``; anything else as it is."""
    try:
        period = whole_period(key)
    except ValueError:
        return key
    if period.cadence is Cadence.MONTH:
        return format_date(period.starts, "LLLL y", locale=_LOCALE[known_language(language)])
    template = catalogue(language).gettext(PERIODS[period.cadence])
    return template.format(number=period.number, year=period.year)


def span_name(key: str, language: str) -> str:
    """What a span is called: ``tertial 1 2027``, or ``mötet 18 mars 2027`` where it leads up to a meeting."""
    try:
        meeting = date.fromisoformat(key)
    except ValueError:
        return period_in_words(key, language)
    return catalogue(language).gettext("the meeting on {date}").format(date=day_in_words(meeting, language))


def span_in_words(span: Span, language: str) -> str:
    """A period with the days it covers: ``tertial 1 2027 (1 januari–30 april)``."""
    words = span_name(span.key, language)
    if _says_it_all(span):
        return words
    return f"{words} ({days_in_words(span.starts, span.ends, language)})"


def days_in_words(starts: date, ends: date, language: str) -> str:
    """``1 januari–30 april``, with years where the two are not of the same year."""
    if starts.year == ends.year:
        return f"{day_and_month(starts, language)}–{day_and_month(ends, language)}"
    return f"{day_in_words(starts, language)}–{day_in_words(ends, language)}"


def whole_span(key: str) -> Span | None:
    """All the days of the calendar period of that key; None where the key names no period."""
    try:
        period = whole_period(key)
    except ValueError:
        return None
    return Span(key=key, starts=period.starts, ends=period.ends)


def _says_it_all(span: Span) -> bool:
    """A whole month or a whole year needs no days beside its name."""
    if span != whole_span(span.key):
        return False
    return whole_period(span.key).cadence in {Cadence.MONTH, Cadence.YEAR}
