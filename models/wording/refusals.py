"""Telling a refusal: what is wrong, what to do about it, and who can."""

from dataclasses import dataclass

from models.domain.reasons import REASONS
from models.domain.refusal import Reason, Refusal
from models.domain.rules.rulebook import Rules
from models.wording.names import role_name
from models.wording.telling import Teller

UNKNOWN = Reason(
    says="This cannot be done ({code}).",
    remedy="Ask those who look after the program what is missing, and name the case and the code.",
)
"""For a code that this build has no sentence for, from a newer record for instance."""


@dataclass(frozen=True, slots=True)
class Told:
    """A refusal in words.

    Attributes:
        says: What is wrong.
        remedy: What to do next.
        who: Those who can do it, by the names of their roles; empty where it is up to whoever asked.
    """

    says: str
    remedy: str
    who: tuple[str, ...] = ()


def tell_refusal(refusal: Refusal, language: str, rules: Rules | None = None) -> Told:
    """A refusal in words, in the association's own where its rules are given. It never raises."""
    teller = Teller(language, rules)
    reason = REASONS.get(refusal.code, UNKNOWN)
    particulars: dict[str, object] = {"code": refusal.code}
    particulars |= {particular.name: str(particular.value) for particular in refusal.particulars}
    return Told(
        says=teller.fill(teller.gettext(reason.says), particulars),
        remedy=teller.fill(teller.gettext(reason.remedy), particulars),
        who=tuple(role_name(role, language, teller.labels) for role in reason.who),
    )
