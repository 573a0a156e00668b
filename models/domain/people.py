"""Who holds a role in a case, according to the case and the register."""

from models.domain.actor import ASSOCIATION_ROLES, MemberId, PersonId, Role
from models.domain.case import Case
from models.domain.register import Register


def holders(
    case: Case, register: Register, role: Role, party: MemberId | None = None
) -> tuple[PersonId, ...]:
    """Those who hold a role in the case, each once.

    ``party`` narrows a role that every party has to one party's side.
    """
    if role in ASSOCIATION_ROLES:
        return register.holders(role)
    if role is Role.PARTY_REPRESENTATIVE:
        return _once(p.contact for p in case.parties if party in (None, p.organisation))
    return ()


def _once(people: object) -> tuple[PersonId, ...]:
    return tuple(dict.fromkeys(people))  # type: ignore[call-overload]
