"""An application is signed, supplemented and withdrawn."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from models.calendar.due_dates import due_after_days
from models.domain.actor import Role
from models.domain.commands import application as wanted
from models.domain.commands.preparation import ExtendSupplement, RequestSupplement
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.endings import end
from models.domain.decide.obligations import come_in, open_of_kind
from models.domain.decide.own_side import require_own_side
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import move, plan
from models.domain.decide.receipts import tell_of_withdrawal
from models.domain.enclosed import Enclosed, listed
from models.domain.events import application as happened
from models.domain.events.engine import PhaseEntered
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.register import Body

BEFORE_DECISION = (
    Phase.IDEA,
    Phase.IN_PREPARATION,
    Phase.SUPPLEMENT_REQUESTED,
    Phase.DIRECTOR_ASSESSMENT,
    Phase.NOT_FORWARDED,
    Phase.AT_BOARD,
    Phase.REMITTED_BACK,
)
BACK_TO_PREPARATION = (Phase.IDEA, Phase.SUPPLEMENT_REQUESTED, Phase.REMITTED_BACK, Phase.NOT_FORWARDED)
"""Phases from which a new version of the application is checked anew."""


def _sign(deliberation: Deliberation, body: wanted.SignApplication) -> None:
    require_phase(deliberation, *BEFORE_DECISION)
    application = deliberation.case.application
    if application is None:
        raise Refused("nothing_to_sign")
    if body.organisation not in {party.organisation for party in application.parties}:
        raise Refused("not_a_party", field="organisation", organisation=body.organisation)
    require_own_side(deliberation, body.organisation)
    if not deliberation.rules.register.works_at(body.signatory, body.organisation):
        raise Refused("not_of_organisation", field="signatory", person=body.signatory, organisation=body.organisation)
    deliberation.establish(
        happened.ApplicationSigned(
            version=deliberation.case.application_version,
            organisation=body.organisation,
            signatory=body.signatory,
            delegation=body.delegation,
        )
    )


def _withdraw(deliberation: Deliberation, body: wanted.WithdrawApplication) -> None:
    require_phase(deliberation, *BEFORE_DECISION)
    at_group = Body.PREPARATORY_GROUP in deliberation.case.meetings and deliberation.case.preparation is None
    deliberation.establish(happened.ApplicationWithdrawn(reason=body.reason))
    end(deliberation, Phase.WITHDRAWN, "withdrawn")
    tell_of_withdrawal(deliberation, body.reason, at_group=at_group)


def _request_supplement(deliberation: Deliberation, body: RequestSupplement) -> None:
    require_phase(deliberation, Phase.IN_PREPARATION, Phase.DIRECTOR_ASSESSMENT)
    ask_for_supplement(deliberation, body.wanted, body.due)


def ask_for_supplement(deliberation: Deliberation, items: tuple[Enclosed, ...], due: date | None) -> None:
    """Ask the applicants for more by a last day: the one given, or so many days from today, rolled forward."""
    days = deliberation.rulebook.preparation.supplement_days
    last = due_after_days(due or deliberation.today + timedelta(days=days), 0)
    if last < deliberation.today:
        raise Refused("due_in_the_past", field="due", due=last)
    number = sum(o.kind == "supplement" for o in deliberation.case.obligations.values()) + 1
    for check in open_of_kind(deliberation, "completeness_check"):
        come_in(deliberation, check)
    if deliberation.case.phase is not Phase.SUPPLEMENT_REQUESTED:
        deliberation.establish(PhaseEntered(phase=Phase.SUPPLEMENT_REQUESTED))
    obligation = plan(deliberation, "supplement", name=str(number), due=last)
    deliberation.establish(happened.SupplementRequested(wanted=items, due=last, obligation=obligation))
    write_to(
        deliberation, "supplement_requested", obligation, Role.PARTY_REPRESENTATIVE,
        wanted=listed(items), due=last,
    )  # fmt: skip


def _extend_supplement(deliberation: Deliberation, body: ExtendSupplement) -> None:
    require_phase(deliberation, Phase.SUPPLEMENT_REQUESTED)
    awaited = open_of_kind(deliberation, "supplement")
    if not awaited:
        raise Refused("no_supplement_awaited")
    obligation = deliberation.case.obligations[awaited[-1]]
    allowed = deliberation.rulebook.preparation.supplement_extensions
    if obligation.round > allowed:
        raise Refused("extended_enough", allowed=allowed)
    last = due_after_days(body.due, 0)
    if obligation.due is None or last <= obligation.due:
        raise Refused("no_later_than_before", field="due", due=obligation.due)
    move(deliberation, obligation.id, last, body.reason)
    deliberation.establish(happened.SupplementExtended(obligation=obligation.id, due=last))
    write_to(
        deliberation,
        "supplement_extended",
        f"{obligation.id}/{last}",
        Role.PARTY_REPRESENTATIVE,
        due=last,
        reason=body.reason,
    )


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.SignApplication: _sign,
    wanted.WithdrawApplication: _withdraw,
    RequestSupplement: _request_supplement,
    ExtendSupplement: _extend_supplement,
}
