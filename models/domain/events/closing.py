"""Facts about the end, and about what reaches a case at any time."""

from datetime import date
from typing import Literal

from models.domain.enclosed import Enclosed
from models.domain.value import Value


class FundingEnded(Value):
    """The last day of the funding passed."""

    type: Literal["funding_ended"] = "funding_ended"


class CaseClosed(Value):
    """The case was closed. It still receives."""

    type: Literal["case_closed"] = "case_closed"
    reason: Enclosed | None
    left: tuple[str, ...]
    document: str


class PaperReceived(Value):
    """Something reached the case and was registered."""

    type: Literal["paper_received"] = "paper_received"
    about: str
    sender: str
    received_on: date
    text: Enclosed | None
