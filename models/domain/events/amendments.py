"""Facts about changes to what was agreed."""

from datetime import date
from typing import Literal

from models.domain.commands.agreement import AgreementContent
from models.domain.commands.amendments import Change
from models.domain.commands.application import Goal
from models.domain.commands.preparation import AmountOfYear
from models.domain.enclosed import Enclosed
from models.domain.events.idea import Party
from models.domain.value import Value


class AgreementAmended(Value):
    """What was agreed was changed, by a numbered and reasoned amendment.

    Attributes:
        number: Which of the case's amendments it is, from 1.
        content: The agreement as it is from now on.
        granted: What is granted from now on, where that changed.
        goals: Every goal from now on, where they were refined.
        parties: Those who take part from now on.
        document: The document about it.
    """

    type: Literal["agreement_amended"] = "agreement_amended"
    number: int
    changes: tuple[Change, ...]
    reason: Enclosed
    decided_by: str
    decided_on: date
    paragraph: str | None
    content: AgreementContent
    granted: tuple[AmountOfYear, ...] | None = None
    goals: tuple[Goal, ...] | None = None
    parties: tuple[Party, ...]
    document: str | None = None
