"""Holding the mails of a life against those that it expects, one by one."""

from collections.abc import Iterable, Iterator

from models.domain.actor import Role
from play.difference import Difference
from play.life import ExpectedMail
from play.played import NOBODY, PARKED, SENT, SUPPRESSED, Post
from play.reading import Script
from play.toml import left_late, mail_as_toml
from play.written import show


def check_mails(script: Script, posts: tuple[Post, ...]) -> Iterator[Difference]:
    """Each expected mail that did not come so, and each mail that nobody expected."""
    left = list(posts)
    missing: list[tuple[int, ExpectedMail, str]] = []
    for number, expected in _most_exact_first(script.life.mails):
        for name in expected.names:
            claimed = [post for post in left if _is(post, expected, name)]
            if not claimed:
                missing.append((number, expected, name))
            for post in claimed if name in set(Role) else claimed[:1]:
                left.remove(post)
                yield from _check_fate(script, number, expected, post)
    for number, expected, name in sorted(missing, key=lambda one: one[0]):
        yield Difference(_missing(expected, name, left), script.line("mail", number))
    for post in left:
        yield Difference(f"unexpected: {_told(post)} at {show(post.ordered_at)}", paste=mail_as_toml(post))


def _most_exact_first(mails: Iterable[ExpectedMail]) -> list[tuple[int, ExpectedMail]]:
    return sorted(enumerate(mails), key=lambda one: (one[1].about is None, one[1].capacity is None))


def _is(post: Post, expected: ExpectedMail, name: str) -> bool:
    return (
        post.ordered_at == expected.at
        and post.rule == expected.rule
        and name == (post.capacity if name in set(Role) else post.recipient)
        and expected.subjects in (None, post.about)
        and expected.capacity in (None, post.capacity)
    )


def _check_fate(script: Script, number: int, expected: ExpectedMail, post: Post) -> Iterator[Difference]:
    wanted, got = _expected_fate(expected), _fate(post)
    if wanted != got:
        yield Difference(
            f"{_told(post)} at {show(post.ordered_at)} ought to be {wanted}, and was {got}",
            script.line("mail", number),
            mail_as_toml(post),
        )


def _expected_fate(expected: ExpectedMail) -> str:
    if expected.suppressed is not None:
        return f"{SUPPRESSED} ({expected.suppressed})"
    if expected.parked:
        return PARKED
    if expected.nobody:
        return NOBODY
    return f"{SENT} at {show(expected.sent)}" if expected.sent is not None else SENT


def _fate(post: Post) -> str:
    if post.fate == SUPPRESSED:
        return f"{SUPPRESSED} ({post.reason})"
    if post.left is not None and left_late(post):
        return f"{SENT} at {show(post.left)}"
    return post.fate


def _missing(expected: ExpectedMail, name: str, left: Iterable[Post]) -> str:
    subject = f" about {', '.join(expected.subjects)}" if expected.subjects else ""
    alike = [p for p in left if p.rule == expected.rule and name in (p.recipient, p.capacity)]
    near = f"; not expected, but ordered: {'; '.join(map(_where, alike))}" if alike else ""
    return f"no {expected.rule} to {name}{subject} at {show(expected.at)}{near}"


def _where(post: Post) -> str:
    return f"{show(post.ordered_at)} about {', '.join(post.about)}"


def _told(post: Post) -> str:
    to = f"{post.recipient} as {post.capacity}" if post.recipient else f"nobody as {post.capacity}"
    return f"{post.rule} to {to} about {', '.join(post.about)}"
