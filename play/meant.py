"""What somebody meant who wrote a name that does not exist."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

_MOST: Final = 3


def meant(name: str, known: Iterable[str]) -> str:
    """``; did you mean "signature/fk/1"?``, or nothing where no name is near."""
    near = get_close_matches(name, sorted(known), n=_MOST)
    return f"; did you mean {' or '.join(f'{one!r}' for one in near)}?" if near else ""
