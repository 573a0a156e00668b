"""What the parts of a rulebook have in common: every key is known, and every value is checked."""

from typing import Annotated, Final

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from models.calendar.month_day import MonthDay
from models.domain.value import Request

NAME_PATTERN: Final = r"^[a-z][a-z0-9_]{1,47}$"
DAY_PATTERN: Final = r"^\d\d-\d\d$"
TIME_PATTERN: Final = r"^([01]\d|2[0-3]):[0-5]\d$"


class Rule(Request):
    """A part of a rulebook."""


def _of_some_year(written: str) -> str:
    try:
        MonthDay.parse(written)
    except ValueError as error:
        raise PydanticCustomError("no_such_day", "{says}", {"says": str(error)}) from error
    return written


Key = Annotated[
    str,
    Field(pattern=NAME_PATTERN, description="A name within the rulebook: small letters, digits, _."),
]
Label = Annotated[str, Field(min_length=1, max_length=160, description="What people see, in Swedish.")]
Days = Annotated[int, Field(ge=0, le=3660)]
MonthDayText = Annotated[
    str, Field(pattern=DAY_PATTERN, description="A day of the year: 04-30."), AfterValidator(_of_some_year)
]
TimeText = Annotated[str, Field(pattern=TIME_PATTERN, description="A time of day in Stockholm: 08:00.")]
