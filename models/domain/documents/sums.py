"""How the money of a case stands, as documents show it. All sums are whole öre."""

from models.domain.money import NonNegativeOre, Ore
from models.domain.value import Value


class LineStanding(Value):
    """How one budget line stands. ``agreed`` is None where the agreement has no sum for the line."""

    line: str
    granted: NonNegativeOre
    agreed: NonNegativeOre | None = None
    claimed: Ore
    left: Ore


class CaseSums(Value):
    """The sums of a whole case, from grant to payment. ``repaid`` is what came back."""

    granted: NonNegativeOre
    agreed: NonNegativeOre
    claimed: Ore
    approved: Ore
    paid: Ore
    repaid: NonNegativeOre = 0
