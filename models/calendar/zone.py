"""Between Stockholm's wall clock and UTC instants."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def instant(day: date, at: time) -> datetime:
    """The UTC instant at which clocks in Stockholm show `at` on `day`.

    A wall time that the spring change skips becomes the first instant after the gap; one that the
    autumn change repeats is taken the first time round.

    Raises:
        ValueError: `at` carries a time zone of its own.
    """
    if at.tzinfo is not None:
        raise ValueError(f"{at!r} carries a time zone; give the bare wall time in Stockholm")
    wall = datetime.combine(day, at.replace(fold=0), STOCKHOLM)
    moment = wall.astimezone(UTC)
    if moment.astimezone(STOCKHOLM).time() == wall.time():
        return moment
    # Clocks change on the whole hour (directive 2000/84/EC), so the hour itself is where the gap begins,
    # and the offset that held before the change turns it into the instant of the change.
    return wall.replace(minute=0, second=0, microsecond=0).astimezone(UTC)


def end_of_day(day: date) -> datetime:
    """The UTC instant at which `day` is over in Stockholm; what is due on `day` is on time before it."""
    return instant(day + timedelta(days=1), time.min)


def local(at: datetime) -> datetime:
    """The same instant as Stockholm's clocks show it.

    Raises:
        ValueError: `at` has no time zone, so it is no instant.
    """
    return _aware(at).astimezone(STOCKHOLM)


def local_date(at: datetime) -> date:
    """The day in Stockholm at the instant `at`.

    Raises:
        ValueError: `at` has no time zone, so it is no instant.
    """
    return local(at).date()


def _aware(at: datetime) -> datetime:
    if at.utcoffset() is None:
        raise ValueError(f"{at.isoformat()} has no time zone; give an instant in UTC, such as {at.isoformat()}Z")
    return at
