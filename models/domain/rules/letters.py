"""Rules about the association's letters."""

from typing import Annotated

from pydantic import Field

from models.domain.rules.value import Rule


class LetterRules(Rule):
    """When letters leave.

    Attributes:
        regret_minutes: How long a letter waits that follows from what somebody at the association did. Until then it
            can be taken back; 0 sends it at once. Board decisions have a window of their own.
    """

    regret_minutes: Annotated[int, Field(ge=0, le=1440)] = 30
