"""Who is told what becomes of a claim: those whose money it is, and whoever sent it."""

from models.domain.actor import Role
from models.domain.decide.correspondence import write, write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.state import RemittanceState
from models.domain.sums import budget_of

OF_THE_ASSOCIATION = frozenset({Role.SECRETARIAT, Role.DIRECTOR, Role.ECONOMIST})
"""They enter what others have sent them; what becomes of it is told to the payee."""


def tell_claimants(
    deliberation: Deliberation, rule: str, occasion: str, state: RemittanceState, *, document: str | None = None,
    **particulars: object,
) -> None:  # fmt: skip
    """Write to the payee's representatives, and to whoever sent the claim where that is somebody else; once each.

    An organisation that the agreement gives nothing is told by whoever sent the claim.
    """
    if budget_of(deliberation.case, state.payee) > 0:
        write_to(
            deliberation, rule, occasion, Role.PARTY_REPRESENTATIVE, party=state.payee, while_awaited=(),
            document=document, obligation=state.obligation, **particulars,
        )  # fmt: skip
    if state.sent_by is not None and state.sent_as is not None and state.sent_as not in OF_THE_ASSOCIATION:
        write(
            deliberation, rule, occasion, [(state.sent_by, state.sent_as)], while_awaited=(),
            document=document, obligation=state.obligation, **particulars,
        )  # fmt: skip


def fresh(deliberation: Deliberation, rule: str, occasion: str) -> str:
    """The occasion, made another where the same has been written about already: approved, undone, approved again."""
    told = any((mail.rule, mail.occasion) == (rule, occasion) for mail in deliberation.case.mails.values())
    return f"{occasion}/{deliberation.case.sequence}" if told else occasion
