"""Ordering mails: to whom, about what, and each only once."""

from collections.abc import Iterable

from models.domain.actor import MemberId, PersonId, Role
from models.domain.case import Case
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.letters import goes_not_before, own_key
from models.domain.enclosed import Enclosed
from models.domain.events.engine import MailImpossible, MailOrdered
from models.domain.people import holders
from models.domain.refusal import Particular


def write_to(
    deliberation: Deliberation,
    rule: str,
    occasion: str,
    role: Role,
    *,
    party: MemberId | None = None,
    while_awaited: tuple[str, ...] = (),
    document: str | None = None,
    **particulars: object,
) -> None:
    """Write to everybody who holds a role. Where nobody does, at one of the parties or at all, that becomes a fact."""
    people = holders(deliberation.case, deliberation.rules.register, role, party)
    if not people or _party_without_contact(deliberation.case, role, party):
        deliberation.establish(MailImpossible(rule=rule, occasion=occasion, capacity=role))
    write(
        deliberation, rule, occasion, ((person, role) for person in people),
        while_awaited=while_awaited, document=document, **particulars,
    )  # fmt: skip


def _party_without_contact(case: Case, role: Role, party: MemberId | None) -> bool:
    concerned = (one for one in case.parties if party in (None, one.organisation))
    return role is Role.PARTY_REPRESENTATIVE and any(one.contact is None for one in concerned)


def write(
    deliberation: Deliberation,
    rule: str,
    occasion: str,
    recipients: Iterable[tuple[PersonId, Role]],
    *,
    while_awaited: tuple[str, ...] = (),
    document: str | None = None,
    **particulars: object,
) -> None:
    """Write to certain people, each in a capacity. Who has had this mail already is not written to again."""
    told = tuple(_particular(name, value) for name, value in particulars.items() if value not in (None, ""))
    for recipient in recipients:
        order_mail(deliberation, rule, occasion, recipient, while_awaited, document, told)


def order_mail(
    deliberation: Deliberation,
    rule: str,
    occasion: str,
    recipient: tuple[PersonId, Role],
    while_awaited: tuple[str, ...],
    document: str | None,
    particulars: tuple[Particular, ...],
) -> None:
    """Order one mail, unless it has been ordered before."""
    person, capacity = recipient
    mail = own_key(deliberation, f"{rule}/{occasion}/{person}")
    if mail in deliberation.case.mails:
        return
    deliberation.establish(
        MailOrdered(
            mail=mail,
            rule=rule,
            occasion=occasion,
            recipient=person,
            capacity=capacity,
            while_awaited=while_awaited,
            document=document,
            particulars=particulars,
            not_before=goes_not_before(deliberation, person),
        )
    )


def _particular(name: str, value: object) -> Particular:
    return Particular(name=name, value=value if isinstance(value, Enclosed) else str(value))
