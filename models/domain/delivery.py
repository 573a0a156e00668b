"""Whether a mail that was ordered is still worth sending, asked at the second of sending."""

from models.domain.case import Case
from models.domain.events.engine import MailOrdered
from models.domain.obligation import AWAITED, Obligation, Standing

_OF_A_LADDER = frozenset({"reminder", "overdue", "escalation", "task", "digest"})
_TO_COME = AWAITED | {Standing.PLANNED}


def to_come(obligation: Obligation) -> bool:
    """Whether what is owed has still to come in; a reminder may go before it can be done."""
    return obligation.standing in _TO_COME


def pointless(case: Case, mail: MailOrdered) -> str | None:
    """Why a mail should not go any more, as a code; None where it should.

    ``settled``: all that it asks for has come in, or is no longer owed. ``superseded``: of what has still to come,
    later reminders have been ordered for the same person, who gets only those (rules.md 6). ``recalled``: somebody took
    it back in time.
    """
    if mail.mail in case.recalled:
        return "recalled"
    left = {owed for owed in mail.while_awaited if to_come(case.obligations[owed])}
    if mail.while_awaited and not left:
        return "settled"
    if left and mail.rule in _OF_A_LADDER and left <= _asked_later(case, mail):
        return "superseded"
    return None


def _asked_later(case: Case, mail: MailOrdered) -> set[str]:
    """What reminders that were ordered later ask the same person for."""
    ordered = list(case.mails.values())
    later = ordered[list(case.mails).index(mail.mail) + 1 :] if mail.mail in case.mails else []
    return {
        owed
        for one in later
        if one.rule in _OF_A_LADDER and one.recipient == mail.recipient
        for owed in one.while_awaited
    }
