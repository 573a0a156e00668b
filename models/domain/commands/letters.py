"""Second thoughts about a letter that has not left yet."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from models.domain.case_type import ANY_CASE, CaseType
from models.domain.commands.act import Act
from models.domain.enclosed import Enclosed


class RecallLetter(Act):
    """Take back a letter while it waits for its regret window to end. What the letter tells of stays as it is."""

    concerns: ClassVar[frozenset[CaseType]] = ANY_CASE
    type: Literal["recall_letter"] = "recall_letter"
    mail: Annotated[str, Field(min_length=1, max_length=400)] = Field(
        description="The letter's key in the case's list of mails."
    )
    reason: Enclosed = Field(description="Why.")
