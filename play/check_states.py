"""Holding what is true in a case, and since when, against what a life expects."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from models.calendar.zone import local_date
from models.domain.case import Case
from models.domain.money import kronor
from play.difference import Difference
from play.figures import figures
from play.history import History
from play.life import Expectation
from play.meant import meant
from play.played import Played, Post
from play.reading import Script
from play.written import show

Facts = Mapping[str, str]
"""What is stated of a case, or what is so, by a name that people read."""


def check_expectations(script: Script, played: Played) -> Iterator[Difference]:
    """Each thing that was not so, or did not become so at its time."""
    history = History(script.case, played.entries)
    for number, expected in enumerate(script.life.expectations):
        line = script.line("expect", number)
        for says in _check(history, played.posts, expected):
            yield Difference(says, line)


def _check(history: History, posts: tuple[Post, ...], expected: Expectation) -> Iterator[str]:
    if expected.as_of is not None:
        yield from _check_so(expected, _facts(history.after(expected.as_of)), expected.as_of)
    elif expected.at is not None:
        yield from _check_so(expected, _facts(history.after(expected.at)), expected.at)
        yield from _check_new(expected, _facts(history.before(expected.at)), expected.at)
    else:
        yield from _check_nobody_mailed(expected, posts)


def _check_so(expected: Expectation, known: Facts, at: datetime) -> Iterator[str]:
    for name, wanted in _stated(expected).items():
        if known.get(name) != wanted:
            yield f"{name} ought to be {wanted} at {show(at)}, and is {known.get(name) or _unknown(name, known)}"


def _unknown(name: str, known: Facts) -> str:
    """What to say of something that the case does not have, with what was perhaps meant."""
    return f"unknown{meant(name, known)}"


def _check_new(expected: Expectation, known: Facts, at: datetime) -> Iterator[str]:
    for name, wanted in _stated(expected).items():
        if known.get(name) == wanted:
            yield f"{name} is {wanted} before {show(at)} already: write when it becomes so, or write as_of"


def _check_nobody_mailed(expected: Expectation, posts: tuple[Post, ...]) -> Iterator[str]:
    for post in posts:
        if post.left is None or expected.starts is None or expected.ends is None:
            continue
        if expected.starts <= local_date(post.left) <= expected.ends:
            days = f"from {expected.starts} to {expected.ends}"
            mailed = f"{post.recipient} is, at {show(post.left)} ({post.rule})"
            yield f"nobody ought to be mailed {days}, and {mailed}"


def _stated(expected: Expectation) -> Facts:
    phase = {"phase": str(expected.phase)} if expected.phase is not None else {}
    return {
        **phase,
        **{f"due of {name}": due.isoformat() for name, due in expected.due.items()},
        **{f"standing of {name}": str(standing) for name, standing in expected.standing.items()},
        **{f"{name} overdue": "so" for name in expected.overdue},
        **{f"sum {name}": kronor(ore) for name, ore in expected.sums.items()},
    }


def _facts(case: Case) -> Facts:
    found = {"phase": str(case.phase)}
    for name, obligation in case.obligations.items():
        found[f"due of {name}"] = obligation.due.isoformat() if obligation.due else "never"
        found[f"standing of {name}"] = str(obligation.standing)
        found[f"{name} overdue"] = "so" if obligation.overdue else "not so"
    return {**found, **{f"sum {name}": kronor(ore) for name, ore in figures(case).items()}}
