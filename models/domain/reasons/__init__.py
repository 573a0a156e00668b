"""What every refusal says, what to do about it, and who can. The Swedish text is in the catalogue.

A new code: add its reason to the file of its topic. A test names what is missing and compares the ``{particulars}``.
"""

from typing import Final

from models.domain.reasons.aftermath import AFTERMATH
from models.domain.reasons.agreement import AGREEMENT
from models.domain.reasons.application import APPLICATION
from models.domain.reasons.assignments import ASSIGNMENTS
from models.domain.reasons.association import ASSOCIATION
from models.domain.reasons.board import BOARD_AND_MEETINGS
from models.domain.reasons.changes import CHANGES
from models.domain.reasons.common import COMMON
from models.domain.reasons.follow_up import FOLLOW_UP
from models.domain.reasons.groundwork import GROUNDWORK
from models.domain.reasons.money import REMITTANCES
from models.domain.reasons.reports import CLOSING, REPORTS
from models.domain.reasons.taking_over import TAKING_OVER
from models.domain.refusal import Reason

TOPICS: Final[dict[str, dict[str, Reason]]] = {
    "Any command": COMMON,
    "Taking over what is running": TAKING_OVER,
    "The application": APPLICATION,
    "Ideas, matters and items of the checklist": GROUNDWORK,
    "The board and meetings": BOARD_AND_MEETINGS,
    "The agreement": AGREEMENT,
    "Changes while it runs": CHANGES,
    "Claims and payments": REMITTANCES,
    "Reports and the steering group's meetings": REPORTS,
    "The closing": CLOSING,
    "The national follow-up": FOLLOW_UP,
    "Evaluation, adoption, benefit goals and the diary": AFTERMATH,
    "Assignments to working groups and the local action plan": ASSIGNMENTS,
    "The association's year": ASSOCIATION,
}
"""The reasons by what they are about, in the order in which people read of them."""

REASONS: Final[dict[str, Reason]] = {code: reason for topic in TOPICS.values() for code, reason in topic.items()}
"""Every reason that a rule can refuse for, by its code."""
