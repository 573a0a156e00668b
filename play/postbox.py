"""What becomes of the mails that a case orders, as the worker would decide it, without sending any."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from models.domain.case import Case
from models.domain.delivery import pointless
from models.domain.events.engine import EffectRetried, MailImpossible, MailOrdered
from models.domain.events.letters import LetterRecalled
from models.domain.journal import Entry
from models.domain.register import Register
from play.played import NOBODY, PARKED, SENT, SUPPRESSED, WAITING, Post, about


class Postbox:
    """The mails of one case, in the order in which they were ordered."""

    def __init__(self) -> None:
        self._posts: list[Post] = []
        self._waiting: dict[str, int] = {}

    @property
    def posts(self) -> tuple[Post, ...]:
        """Every mail and what has become of it."""
        return tuple(self._posts)

    @property
    def parked(self) -> frozenset[str]:
        """The keys of the mails that could not be sent and wait for somebody to have them tried again."""
        return frozenset(post.key for post in self._posts if post.fate == PARKED)

    def collect(self, entries: Iterable[Entry]) -> None:
        """Take what some facts order, or order once more."""
        for entry in entries:
            match entry.event:
                case MailOrdered() as mail:
                    self._waiting[mail.mail] = len(self._posts)
                    self._posts.append(_waiting(entry.at, mail))
                case MailImpossible() as mail:
                    impossible = Post(entry.at, mail.rule, "", mail.capacity, about(mail), "", NOBODY)
                    self._posts.append(impossible)
                case LetterRecalled(mail=recalled):
                    self._hold_no_longer(recalled)
                case EffectRetried(effect=effect):
                    self._again(effect)
                case _:
                    pass

    def deliver(self, case: Case, register: Register, at: datetime) -> None:
        """Send what waits and may leave by an instant, as far as it is still worth sending and can be."""
        for mail, index in list(self._waiting.items()):
            if self._posts[index].may_leave(at):
                del self._waiting[mail]
                self._posts[index] = _delivered(self._posts[index], case, register, at, mail)

    def next_at(self) -> datetime | None:
        """When the next of the letters that wait may leave."""
        held = (self._posts[index].not_before for index in self._waiting.values())
        return min((at for at in held if at is not None), default=None)

    def _hold_no_longer(self, mail: str) -> None:
        index = self._waiting[mail]
        self._posts[index] = replace(self._posts[index], not_before=None)

    def _again(self, effect: str) -> None:
        for index, post in enumerate(self._posts):
            if post.key == effect and post.fate == PARKED:
                self._waiting[effect] = index


def _waiting(at: datetime, mail: MailOrdered) -> Post:
    return Post(
        at, mail.rule, mail.recipient, mail.capacity, about(mail), mail.mail, WAITING, not_before=mail.not_before
    )


def _delivered(post: Post, case: Case, register: Register, at: datetime, mail: str) -> Post:
    if reason := pointless(case, case.mails[mail]):
        return replace(post, fate=SUPPRESSED, reason=reason)
    recipient = register.person(post.recipient)
    if recipient is None or not recipient.email:
        return replace(post, fate=PARKED)
    return replace(post, fate=SENT, left=at)
