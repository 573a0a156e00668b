"""What becomes of the mails that a case orders, as the worker would decide it, without sending any."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from models.domain.case import Case
from models.domain.delivery import pointless
from models.domain.events.engine import EffectRetried, MailImpossible, MailOrdered
from models.domain.journal import Entry
from models.domain.register import Register
from play.played import NOBODY, PARKED, SENT, SUPPRESSED, Post, about


class Postbox:
    """The mails of one case, in the order in which they were ordered."""

    def __init__(self) -> None:
        self._posts: list[Post] = []
        self._waiting: dict[str, int] = {}

    @property
    def posts(self) -> tuple[Post, ...]:
        """Every mail and what has become of it."""
        return tuple(self._posts)

    def collect(self, entries: Iterable[Entry]) -> None:
        """Take what some facts order, or order once more."""
        for entry in entries:
            match entry.event:
                case MailOrdered() as mail:
                    self._waiting[mail.mail] = len(self._posts)
                    self._add(entry, mail, mail.recipient, mail.mail, "")
                case MailImpossible() as mail:
                    self._add(entry, mail, "", "", NOBODY)
                case EffectRetried(effect=effect):
                    self._again(effect)
                case _:
                    pass

    def deliver(self, case: Case, register: Register, at: datetime) -> None:
        """Send what waits, at an instant, as far as it is still worth sending and can be."""
        waiting, self._waiting = self._waiting, {}
        for mail, index in waiting.items():
            self._posts[index] = _delivered(self._posts[index], case, register, at, mail)

    def _add(self, entry: Entry, mail: MailOrdered | MailImpossible, recipient: str, key: str, fate: str) -> None:
        self._posts.append(Post(entry.at, mail.rule, recipient, mail.capacity, about(mail), key, fate))

    def _again(self, effect: str) -> None:
        for index, post in enumerate(self._posts):
            if post.key == effect and post.fate == PARKED:
                self._waiting[effect] = index


def _delivered(post: Post, case: Case, register: Register, at: datetime, mail: str) -> Post:
    if reason := pointless(case, case.mails[mail]):
        return replace(post, fate=SUPPRESSED, reason=reason)
    recipient = register.person(post.recipient)
    if recipient is None or not recipient.email:
        return replace(post, fate=PARKED)
    return replace(post, fate=SENT, left=at)
