"""Whether a mail that was ordered is still worth sending, asked at the second of sending."""

from models.domain.case import Case
from models.domain.events.engine import MailOrdered

_OF_A_LADDER = frozenset({"reminder", "overdue", "digest"})


def pointless(case: Case, mail: MailOrdered) -> str | None:
    """Why a mail should not go any more, as a code; None where it should.

    ``settled``: nothing that it asks for is awaited. ``superseded``: a later reminder of the same thing has been
    ordered for the same person, who gets only that one (rules.md 6).
    """
    if mail.while_awaited and not any(case.obligations[owed].awaited for owed in mail.while_awaited):
        return "settled"
    if mail.rule in _OF_A_LADDER and any(_supersedes(later, mail) for later in _ordered_after(case, mail)):
        return "superseded"
    return None


def _ordered_after(case: Case, mail: MailOrdered) -> list[MailOrdered]:
    ordered = list(case.mails.values())
    keys = list(case.mails)
    return ordered[keys.index(mail.mail) + 1 :] if mail.mail in case.mails else []


def _supersedes(later: MailOrdered, earlier: MailOrdered) -> bool:
    return (
        later.rule in _OF_A_LADDER
        and later.recipient == earlier.recipient
        and set(earlier.while_awaited) <= set(later.while_awaited)
    )
