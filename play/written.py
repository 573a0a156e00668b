"""How times are written in a life."""

from datetime import date, datetime, time
from typing import Annotated, Any

from pydantic import BeforeValidator

from models.calendar.zone import instant, local


def stockholm(written: object) -> object:
    """The UTC instant that a wall time in Stockholm stands for; what is no text is for pydantic to judge.

    Raises:
        ValueError: the text is no time, lacks its hour, carries a zone, or is skipped by the spring change.
    """
    if not isinstance(written, str):
        return written
    try:
        wall = datetime.fromisoformat(written)
    except ValueError as error:
        raise ValueError(f"{written!r} is no time ({error}): write it as '2027-01-07 09:00'") from error
    if len(written) <= len("2027-01-07"):
        raise ValueError(f"{written!r} has no hour: write it as '2027-01-07 09:00'")
    return _existing(wall)


def _existing(wall: datetime) -> datetime:
    if wall.tzinfo is not None:
        raise ValueError(f"{wall} carries a zone: write the time as clocks in Stockholm show it, without one")
    at = instant(wall.date(), wall.time())
    if local(at).replace(tzinfo=None) != wall:
        raise ValueError(f"{wall} does not exist in Stockholm: clocks are put forward past it")
    return at


StockholmTime = Annotated[datetime, BeforeValidator(stockholm)]
"""An instant in UTC, written as clocks in Stockholm show it: ``2027-01-07 09:00``."""


def show(at: datetime) -> str:
    """An instant as a life writes it; seconds only where there are any."""
    wall = local(at).replace(tzinfo=None)
    return wall.strftime("%Y-%m-%d %H:%M:%S" if wall.second else "%Y-%m-%d %H:%M")


def plain(value: Any) -> Any:
    """A value from TOML as JSON would hold it; times stay as they were written."""
    return _plain(value, in_command=False)


def _plain(value: Any, *, in_command: bool) -> Any:
    match value:
        case dict():
            return {key: _plain(one, in_command=in_command or key == "with") for key, one in value.items()}
        case list():
            return [_plain(one, in_command=in_command) for one in value]
        case datetime() if in_command:
            return (value if value.tzinfo else _existing(value)).isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return value
