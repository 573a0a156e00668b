"""What applicants are told of their own acts: a receipt for what came in, and that one of them has withdrawn it."""

from datetime import date
from typing import TypedDict

from models.domain.actor import Role
from models.domain.decide.claimants import OF_THE_ASSOCIATION
from models.domain.decide.completeness import still_missing
from models.domain.decide.correspondence import write, write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.meetings import last_day, next_for_group
from models.domain.decide.obligations import open_of_kind
from models.domain.enclosed import Enclosed
from models.domain.people import holders
from models.domain.register import Body


def acknowledge_application(deliberation: Deliberation) -> None:
    """A receipt to all applicant parties for a version that was shared, with what it lacks and what comes next.

    Where a supplement was awaited it is acknowledged as that, and not twice.
    """
    version = deliberation.case.application_version
    supplements = [("supplement_received", obligation) for obligation in open_of_kind(deliberation, "supplement")]
    for rule, occasion in supplements or [("application_receipt", str(version))]:
        write_to(
            deliberation, rule, occasion, Role.PARTY_REPRESENTATIVE, version=version, date=deliberation.today,
            **still_missing(deliberation), **_what_comes_next(deliberation),
        )  # fmt: skip


class _ComesNext(TypedDict, total=False):
    body: Body
    next_date: date
    due: date


def _what_comes_next(deliberation: Deliberation) -> _ComesNext:
    """The group's next meeting, and by when the application must be complete for it; nothing where it has met."""
    case = deliberation.case
    group = deliberation.rulebook.preparation.preparatory_group
    on = next_for_group(deliberation) if group and case.preparation is None and not case.returns_to_board else None
    if on is None:
        return {}
    body = Body.PREPARATORY_GROUP
    return {"body": body, "next_date": on, "due": last_day(deliberation, body, on)}


def tell_of_withdrawal(deliberation: Deliberation, reason: Enclosed, *, at_group: bool) -> None:
    """Tell every other applicant, the secretariat unless it was entered there, and the group if it had it to handle."""
    actor, register = deliberation.actor, deliberation.rules.register
    by = register.person(actor.person)
    organisation = by.organisation if by and actor.role is Role.PARTY_REPRESENTATIVE else None
    applicants = holders(deliberation.case, register, Role.PARTY_REPRESENTATIVE)
    secretariat = [] if actor.role in OF_THE_ASSOCIATION else [Role.SECRETARIAT]
    for role in (*secretariat, *([Role.PREPARATORY_GROUP] if at_group else [])):
        write_to(
            deliberation, "withdrawn", "application", role,
            organisation=organisation, date=deliberation.today, reason=reason,
        )  # fmt: skip
    write(
        deliberation, "withdrawn", "application",
        ((person, Role.PARTY_REPRESENTATIVE) for person in applicants if person != actor.person),
        organisation=organisation, date=deliberation.today, reason=reason,
    )  # fmt: skip
