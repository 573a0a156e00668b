"""Money is whole öre, never a float.

A sum may be written as a whole number of öre, or as Swedish text that ends with ``kr``: ``"12 500,50 kr"``.
"""

import re
from typing import Annotated

from pydantic import BeforeValidator, Field

_KRONOR = re.compile(r"^(?P<sign>[-−]?)(?P<kronor>\d[\d \u00a0]*)(?:[,.](?P<ore>\d+))?[ \u00a0]?kr$")


def _whole_ore(written: object) -> object:
    """Read text such as ``"12 500,50 kr"``; anything else is left for pydantic to judge.

    Raises:
        ValueError: the text is no sum in kronor, or holds a fraction of an öre.
    """
    if isinstance(written, float):
        raise ValueError("write the sum as whole öre (1250050) or as text in kronor ('12 500,50 kr')")
    if not isinstance(written, str):
        return written
    found = _KRONOR.match(written.strip())
    if found is None:
        raise ValueError(f"{written!r} is no sum: write whole öre (1250050) or kronor ('12 500,50 kr')")
    fraction = found["ore"] or ""
    if len(fraction.rstrip("0")) > 2:
        raise ValueError(f"{written!r} holds a fraction of an öre: round it to two decimals")
    kronor = int(re.sub(r"\D", "", found["kronor"]))
    ore = kronor * 100 + int((fraction + "00")[:2])
    return -ore if found["sign"] else ore


Ore = Annotated[
    int, BeforeValidator(_whole_ore), Field(description="A sum in whole öre, or text such as '12 500,50 kr'.")
]
"""A sum in öre, of either sign."""

PositiveOre = Annotated[Ore, Field(gt=0)]
NonNegativeOre = Annotated[Ore, Field(ge=0)]


def kronor(ore: int) -> str:
    """The sum as Swedish text with non-breaking spaces, öre only where there are any: ``12 500 kr``, ``−0,50 kr``."""
    whole, rest = divmod(abs(ore), 100)
    text = f"{whole:,}".replace(",", "\u00a0") + (f",{rest:02d}" if rest else "")
    return f"{'−' if ore < 0 else ''}{text}\u00a0kr"
