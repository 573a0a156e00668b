"""How the money of a case stands, as documents show it. All sums are whole öre."""

from models.domain.money import NonNegativeTotal, Total
from models.domain.value import Value


class LineStanding(Value):
    """How one budget line stands. ``agreed`` is None where the agreement has no sum for the line.

    What the association has borne of a line itself counts as claimed.
    """

    line: str
    granted: NonNegativeTotal
    agreed: NonNegativeTotal | None = None
    claimed: Total
    left: Total


class CaseSums(Value):
    """The sums of a whole case, from grant to payment.

    Attributes:
        granted: What the board has granted for good.
        conditional: What still waits for a later decision of the board.
        repaid: What came back.
        borne: What the association has borne itself, apart from what was claimed.
    """

    granted: NonNegativeTotal
    conditional: NonNegativeTotal = 0
    agreed: NonNegativeTotal
    claimed: Total
    approved: Total
    paid: Total
    repaid: NonNegativeTotal = 0
    borne: NonNegativeTotal = 0
