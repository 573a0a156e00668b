"""What every refusal says, what to do about it, and who can. The Swedish text is in the catalogue.

A new code: add its reason to the file of its topic. A test names what is missing and compares the ``{particulars}``.
"""

from typing import Final

from models.domain.reasons.agreement import AGREEMENT
from models.domain.reasons.application import APPLICATION
from models.domain.reasons.board import BOARD_AND_MEETINGS
from models.domain.reasons.common import COMMON
from models.domain.reasons.money import REMITTANCES
from models.domain.reasons.reports import CLOSING, REPORTS
from models.domain.refusal import Reason

REASONS: Final[dict[str, Reason]] = {
    **COMMON,
    **APPLICATION,
    **BOARD_AND_MEETINGS,
    **AGREEMENT,
    **REMITTANCES,
    **REPORTS,
    **CLOSING,
}
"""Every reason that a rule can refuse for, by its code."""
