"""What happened, as a life would expect it: for an author to read, judge and perhaps paste."""

import json
from collections.abc import Iterable

from play.played import Paper, Post
from play.written import show

IN_TIME_SECONDS = 3600
"""A mail that leaves within an hour of when it might leaves in time; one that leaves later says when."""


def mail_as_toml(post: Post) -> str:
    """The table that expects a mail."""
    subject = post.about[0] if len(post.about) == 1 else post.about
    to = post.recipient or post.capacity
    return "\n".join(
        [
            "[[mail]]",
            *_pairs([("at", show(post.ordered_at)), ("rule", post.rule), ("to", to), ("about", subject)]),
            *_fate(post),
        ]
    )


def document_as_toml(paper: Paper) -> str:
    """The table that expects a document."""
    told = _pairs([("at", show(paper.ordered_at)), ("document", paper.document)])
    return "\n".join(["[[document]]", *told])


def left_late(post: Post) -> bool:
    """Whether a mail left later than its time, after an outage or a retry."""
    might = post.not_before or post.ordered_at
    return post.left is not None and (post.left - might).total_seconds() > IN_TIME_SECONDS


def _fate(post: Post) -> Iterable[str]:
    match post.fate:
        case "suppressed":
            return _pairs([("suppressed", post.reason)])
        case "sent" if post.left is not None and left_late(post):
            return _pairs([("sent", show(post.left))])
        case "parked" | "nobody":
            return [f"{post.fate} = true"]
        case _:
            return []


def _pairs(pairs: Iterable[tuple[str, object]]) -> list[str]:
    return [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in pairs]
