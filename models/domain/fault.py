"""A fault in the shape of what was sent: data, told in words by ``models/wording/faults.py``."""

from models.domain.refusal import Particular
from models.domain.value import Value


class Fault(Value):
    """One thing that is wrong with the shape of something that arrived.

    Attributes:
        where: The part that it is in, as a path such as ``body.amounts.0.amount``; empty where it is the whole.
        kind: What sort of fault, by which its sentence is found.
        particulars: What its sentence speaks of.
    """

    where: str
    kind: str
    particulars: tuple[Particular, ...] = ()
