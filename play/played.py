"""What came of playing a life: the same kind of value from both engines."""

from dataclasses import dataclass
from datetime import datetime

from models.domain.events.engine import DocumentOrdered, MailImpossible, MailOrdered
from models.domain.journal import Entry
from models.domain.proceed import Answer

SENT, SUPPRESSED, PARKED, NOBODY = "sent", "suppressed", "parked", "nobody"
WAITING = "waiting"
"""It was ordered, and the life ended before it could leave."""


@dataclass(frozen=True, slots=True)
class Post:
    """A mail and what became of it.

    Attributes:
        ordered_at: When, UTC.
        rule: Which mail.
        recipient: The person; empty where nobody holds the role.
        capacity: The role in which the person is written to.
        about: The obligations that it asks for, else its occasion, in order of the alphabet.
        key: Its key in the ledger; empty where it was impossible.
        fate: ``sent``, ``suppressed``, ``parked``, ``nobody`` or ``waiting``.
        left: When it left, UTC; None where it did not.
        reason: Why it was suppressed.
        not_before: When it might leave at the earliest, UTC; None for at once.
    """

    ordered_at: datetime
    rule: str
    recipient: str
    capacity: str
    about: tuple[str, ...]
    key: str
    fate: str
    left: datetime | None = None
    reason: str = ""
    not_before: datetime | None = None

    def may_leave(self, at: datetime) -> bool:
        """Whether its time has come."""
        return self.not_before is None or self.not_before <= at


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that was ordered."""

    ordered_at: datetime
    document: str
    kind: str


@dataclass(frozen=True, slots=True)
class Played:
    """What came of a life.

    Attributes:
        entries: The journal.
        posts: Every mail, in the order in which it was ordered.
        answers: For each step what became of its command.
        faults: What the engine itself found wrong: a dry run that told something else than then happened.
    """

    entries: tuple[Entry, ...]
    posts: tuple[Post, ...]
    answers: tuple[Answer, ...]
    faults: tuple[str, ...] = ()

    @property
    def papers(self) -> tuple[Paper, ...]:
        """Every document, in the order in which it was ordered."""
        return tuple(
            Paper(entry.at, entry.event.document, entry.event.kind)
            for entry in self.entries
            if isinstance(entry.event, DocumentOrdered)
        )


def about(mail: MailOrdered | MailImpossible) -> tuple[str, ...]:
    """What a mail is about, as lives write it."""
    awaited = mail.while_awaited if isinstance(mail, MailOrdered) else ()
    return tuple(sorted(awaited)) or (mail.occasion,)
