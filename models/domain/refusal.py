"""A refusal: why something may not happen, what is missing and who can supply it.

A refusal is data (a code and what it speaks of). ``reasons.py`` holds the sentences, the catalogues their translations.
"""

from typing import Any

from models.domain.actor import Role
from models.domain.enclosed import Enclosed
from models.domain.value import Value


class Particular(Value):
    """One thing that a refusal or a mail speaks of, by the name under which its sentence uses it.

    What somebody wrote is enclosed, so that it lies beside the chain.
    """

    name: str
    value: str | Enclosed


class Refusal(Value):
    """A command was understood and may not happen.

    Attributes:
        code: Which reason of ``reasons.REASONS``.
        particulars: What its sentence speaks of.
        field: The part of the command that caused it, as a path such as ``granted.0.amount``.
    """

    code: str
    particulars: tuple[Particular, ...] = ()
    field: str | None = None


class Refused(Exception):
    """Carries a refusal out of the rule that found it."""

    def __init__(self, code: str, /, field: str | None = None, **particulars: Any) -> None:
        super().__init__(code)
        self.refusal = Refusal(
            code=code,
            field=field,
            particulars=tuple(Particular(name=name, value=str(value)) for name, value in particulars.items()),
        )


class Reason(Value):
    """What a refusal says.

    Attributes:
        says: What is wrong, with ``{particulars}``.
        remedy: What to do next.
        who: Those who can do it.
    """

    says: str
    remedy: str
    who: tuple[Role, ...] = ()
