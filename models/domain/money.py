"""Money is whole öre, never a float.

A sum may be written as a whole number of öre, or as Swedish text that ends with ``kr``: ``"12 500,50 kr"``.
"""

import re
from typing import Annotated, Final

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

_KRONOR = re.compile(r"^(?P<sign>[-−]?)(?P<kronor>\d[\d \u00a0]*)(?:[,.](?P<ore>\d+))?[ \u00a0]?kr$")


MOST_ORE: Final = 10**13
"""The largest sum that can be written, in whole öre: 100 billion kronor, far beyond any grant."""


def _whole_ore(written: object) -> object:
    """Read text such as ``"12 500,50 kr"``; anything else is left for pydantic to judge.

    Raises:
        PydanticCustomError: ``sum_with_decimals``, ``no_sum``, ``fraction_of_an_ore`` or ``sum_too_large``.
    """
    if isinstance(written, float):
        raise PydanticCustomError("sum_with_decimals", "Write the sum as whole öre, or as text in kronor.")
    if isinstance(written, int) and abs(written) > MOST_ORE:
        raise _too_large()
    if not isinstance(written, str):
        return written
    found = _KRONOR.match(written.strip())
    if found is None:
        raise PydanticCustomError("no_sum", "Is no sum: write whole öre, or text in kronor.")
    fraction = found["ore"] or ""
    if len(fraction.rstrip("0")) > 2:
        raise PydanticCustomError("fraction_of_an_ore", "Holds a fraction of an öre: write at most two decimals.")
    digits = re.sub(r"\D", "", found["kronor"]).lstrip("0")[: len(str(MOST_ORE))]
    ore = int(digits or "0") * 100 + int((fraction + "00")[:2])
    if ore > MOST_ORE:
        raise _too_large()
    return -ore if found["sign"] else ore


def _too_large() -> PydanticCustomError:
    return PydanticCustomError("sum_too_large", "The sum is larger than {most}.", {"most": kronor(MOST_ORE)})


Ore = Annotated[
    int,
    BeforeValidator(_whole_ore),
    Field(description="A sum in whole öre, or text such as '12 500,50 kr'; at most 100 billion kronor."),
]
"""A sum in öre that somebody states, of either sign."""

PositiveOre = Annotated[Ore, Field(gt=0)]
NonNegativeOre = Annotated[Ore, Field(ge=0)]

Total = Annotated[int, Field(description="A sum that has been worked out, in whole öre.")]
"""A sum in öre that has been worked out, of either sign. It has no bound, since sums within theirs are added up."""

NonNegativeTotal = Annotated[Total, Field(ge=0)]


def kronor(ore: int) -> str:
    """The sum as Swedish text with non-breaking spaces, öre only where there are any: ``12 500 kr``, ``−0,50 kr``."""
    whole, rest = divmod(abs(ore), 100)
    text = f"{whole:,}".replace(",", "\u00a0") + (f",{rest:02d}" if rest else "")
    return f"{'−' if ore < 0 else ''}{text}\u00a0kr"
