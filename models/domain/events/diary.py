"""Facts about the running diary."""

from datetime import date
from typing import Literal

from models.domain.enclosed import Enclosed
from models.domain.value import Value


class DiaryNoted(Value):
    """Something was noted in the diary, for a day in Stockholm."""

    type: Literal["diary_noted"] = "diary_noted"
    on: date
    text: Enclosed
    heading: str | None
