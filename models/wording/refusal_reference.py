"""Writes ``docs/refusals.md``: every code that a command can be refused with, what it says and what to do.

``python -m models.wording.refusal_reference`` writes it anew.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from models.domain.reasons import TOPICS
from models.domain.refusal import Reason

PAGE: Final = Path(__file__).parents[2] / "docs" / "refusals.md"

_HEAD: Final = """\
# Refusals

A command that is understood and may not happen is refused, for one of these reasons. It is recorded with who wanted
what and why it was refused; whoever asked is told, in Swedish where they read Swedish. A [life](lives.md) expects a
refusal by its code: `refused = "wrong_phase"`. What stands in braces is filled in. This page is made from the code
(`python -m models.wording.refusal_reference`), so change nothing here.
"""


def page() -> str:
    """The whole page."""
    sections = ("\n".join(["", f"## {title}\n", *_table(reasons.items()), ""]) for title, reasons in TOPICS.items())
    return _HEAD + "".join(sections)


def _table(reasons: Iterable[tuple[str, Reason]]) -> Iterator[str]:
    yield "| code | says | what to do | who can |"
    yield "|---|---|---|---|"
    for code, reason in reasons:
        who = ", ".join(f"`{role}`" for role in reason.who) or "whoever asked"
        yield f"| `{code}` | {reason.says} | {reason.remedy} | {who} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
