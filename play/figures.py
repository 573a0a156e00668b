"""The figures of a case that a life can expect, by name, in whole öre."""

from collections.abc import Mapping

from models.domain.case import Case
from models.domain.sums import Sums, sums

NAMES = tuple(Sums.model_fields)
"""Their names."""


def figures(case: Case) -> Mapping[str, int]:
    """The sums of a case as it stands."""
    return sums(case).model_dump()
