"""The phases of an intervention, under the names of inventory.md 3."""

from enum import StrEnum


class Phase(StrEnum):
    """Where a case stands."""

    UNREGISTERED = "unregistered"
    IDEA = "idea"
    IN_PREPARATION = "in_preparation"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    DIRECTOR_ASSESSMENT = "director_assessment"
    NOT_FORWARDED = "not_forwarded"
    AT_BOARD = "at_board"
    DECIDED_NOT_NOTIFIED = "decided_not_notified"
    REMITTED_BACK = "remitted_back"
    AGREEMENT_DRAFT = "agreement_draft"
    RUNNING = "running"
    CLOSING = "closing"
    CLOSED = "closed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    SHELVED = "shelved"


ENDED = frozenset({Phase.CLOSED, Phase.REJECTED, Phase.WITHDRAWN})
"""Phases from which a case does not come back. It still receives (rules.md 7)."""
