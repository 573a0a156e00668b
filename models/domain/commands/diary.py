"""The running diary, from which the final report is written."""

from typing import Literal

from pydantic import Field

from models.domain.commands.act import Act
from models.domain.day import Day
from models.domain.enclosed import Enclosed
from models.domain.rules.value import Key


class NoteInDiary(Act):
    """Note something while it is fresh. It comes back under its heading when the final report is written."""

    type: Literal["note_in_diary"] = "note_in_diary"
    text: Enclosed = Field(description="What happened, what was learnt.")
    on: Day | None = Field(default=None, description="The day that it concerns; today where it is left out.")
    heading: Key | None = Field(
        default=None, description="The heading of the final report that it belongs under, where one is known."
    )
