"""Wrapping lines of plain text as mail programs show them."""

import textwrap
from typing import Final

WIDTH: Final = 74


def wrapped(text: str, first: str = "", later: str = "") -> str:
    """The text in lines of at most 74 characters; addresses and words are never broken.

    ``first`` and ``later`` stand at the beginning of the first and of every other line.
    """
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=later,
        break_long_words=False,
        break_on_hyphens=False,
    )
