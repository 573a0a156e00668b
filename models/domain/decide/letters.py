"""A letter waits for its regret window to end, and until then it can be taken back (rules.md 10)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from models.domain.actor import ASSOCIATION_ROLES, PersonId
from models.domain.commands import letters as wanted
from models.domain.decide.deliberation import Deliberation
from models.domain.events.board import DecisionReleased
from models.domain.events.letters import LetterRecalled
from models.domain.refusal import Refused


def goes_not_before(deliberation: Deliberation, recipient: PersonId) -> datetime | None:
    """When a letter may leave at the earliest, UTC; None where it leaves at once.

    Only what follows from an act of the association's own waits: a reminder is nobody's slip, a receipt answers
    whoever asks for it, and a decision of the board has had its own window when it is released.
    """
    minutes = deliberation.rulebook.letters.regret_minutes
    actor = deliberation.actor
    if not minutes or actor.role not in ASSOCIATION_ROLES or recipient == actor.person:
        return None
    if any(isinstance(entry.event, DecisionReleased) for entry in deliberation.entries):
        return None
    return deliberation.at + timedelta(minutes=minutes)


def own_key(deliberation: Deliberation, mail: str) -> str:
    """The key of a letter; one that was taken back and is ordered again is another letter, numbered from 2."""
    recalled = deliberation.case.recalled
    number, key = 1, mail
    while key in recalled:
        number += 1
        key = f"{mail}/{number}"
    return key


def _recall(deliberation: Deliberation, body: wanted.RecallLetter) -> None:
    mail = deliberation.case.mails.get(body.mail)
    if mail is None:
        raise Refused("unknown_letter", field="mail", mail=body.mail)
    if body.mail in deliberation.case.recalled:
        raise Refused("letter_recalled_already", field="mail", mail=body.mail)
    gone = mail.not_before is None or deliberation.at >= mail.not_before
    if gone or body.mail in deliberation.rules.let_go:
        raise Refused("letter_has_gone", field="mail", mail=body.mail)
    deliberation.establish(
        LetterRecalled(
            mail=mail.mail, rule=mail.rule, recipient=mail.recipient, capacity=mail.capacity, reason=body.reason
        )
    )


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.RecallLetter: _recall,
}
