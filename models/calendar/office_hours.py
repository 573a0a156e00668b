"""Letting something go out in office hours."""

from datetime import UTC, datetime, time, timedelta

from models.calendar.working_days import is_working_day, next_working_day
from models.calendar.zone import instant, local, local_date


def release_instant(entered: datetime, window: timedelta, opens: time, closes: time) -> datetime:
    """The first UTC instant, once `window` has passed since `entered`, inside office hours.

    Office hours run from `opens` until just before `closes`, wall time in Stockholm, on working days. The
    window is elapsed time: 24 hours are 24 hours also on the night when clocks change.

    Raises:
        ValueError: `entered` has no time zone, the window is negative, or the office closes before it opens.
    """
    if window < timedelta(0):
        raise ValueError(f"a window of {window} ends before it begins; give zero or more")
    if closes <= opens:
        raise ValueError(f"office hours from {opens} to {closes} never open; let them close after they open")
    ready = local(entered).astimezone(UTC) + window
    day = local_date(ready)
    if is_working_day(day) and ready < instant(day, closes):
        return max(ready, instant(day, opens))
    return instant(next_working_day(day), opens)
