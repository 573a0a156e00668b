"""A version of an application comes in: it is the one that is prepared, or it is only received and judged apart."""

from collections.abc import Callable
from typing import Any, Final

from models.domain.actor import Role
from models.domain.commands import application as wanted
from models.domain.decide.application import BACK_TO_PREPARATION, BEFORE_DECISION
from models.domain.decide.claimants import OF_THE_ASSOCIATION
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.meetings import last_day
from models.domain.decide.obligations import come_in, open_of_kind
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import plan
from models.domain.decide.receipts import acknowledge_application
from models.domain.events import application as happened
from models.domain.events.engine import PhaseEntered
from models.domain.forms import application_gaps
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.register import Body
from models.domain.signed_application import keeps_signatures

PAPERS_OUT: Final = "papers_out"
_CAUSES: Final = {
    Phase.DECIDED_NOT_NOTIFIED: "board_decided",
    Phase.AGREEMENT_DRAFT: "board_decided",
    Phase.RUNNING: "board_decided",
    Phase.CLOSING: "board_decided",
    Phase.CLOSED: "case_closed",
    Phase.REJECTED: "rejected",
    Phase.WITHDRAWN: "withdrawn",
    Phase.SHELVED: "shelved",
}
"""Why an application is only received, by the phase that the case has come to."""
RECEIVED_IN: Final = (*BEFORE_DECISION, *_CAUSES)
"""Wherever a case stands an application that reaches it is received (rules.md 1)."""


def _share(deliberation: Deliberation, body: wanted.ShareApplication) -> None:
    require_phase(deliberation, *RECEIVED_IN)
    _check_known(deliberation, body.application)
    cause = _why_set_aside(deliberation)
    if cause is None:
        _take(deliberation, body.application)
    else:
        _set_aside(deliberation, body.application, cause)


def _why_set_aside(deliberation: Deliberation) -> str | None:
    """Once the board's papers are out, it decides on the version that they hold."""
    if deliberation.case.phase is not Phase.AT_BOARD:
        return _CAUSES.get(deliberation.case.phase)
    on = deliberation.case.meetings.get(Body.BOARD)
    passed = on is not None and deliberation.today > last_day(deliberation, Body.BOARD, on)
    return PAPERS_OUT if passed or not open_of_kind(deliberation, "staff_report") else None


def _set_aside(deliberation: Deliberation, application: wanted.Application, cause: str) -> None:
    deliberation.establish(happened.ApplicationSetAside(application=application, cause=cause))
    told = [] if deliberation.actor.role in OF_THE_ASSOCIATION else [Role.SECRETARIAT]
    occasion = str(deliberation.case.sequence)
    for role in (Role.PARTY_REPRESENTATIVE, *told):
        write_to(
            deliberation, "application_set_aside", occasion, role, date=deliberation.today, cause=cause,
            meeting=deliberation.case.meetings.get(Body.BOARD) if cause == PAPERS_OUT else None,
        )  # fmt: skip


def _take_up(deliberation: Deliberation, body: wanted.TakeUpApplication) -> None:
    """What came after the papers takes their version's place, and the board gets a new staff report."""
    require_phase(deliberation, *BEFORE_DECISION)
    waiting = deliberation.case.application_set_aside
    if waiting is None or waiting.cause != PAPERS_OUT:
        raise Refused("no_version_waits")
    deliberation.establish(happened.ApplicationTakenUp(reason=body.reason))
    _take(deliberation, waiting.application)
    if deliberation.case.phase is Phase.AT_BOARD and not open_of_kind(deliberation, "staff_report"):
        _ask_for_staff_report(deliberation)


def _ask_for_staff_report(deliberation: Deliberation) -> None:
    on = deliberation.case.meetings.get(Body.BOARD)
    papers = last_day(deliberation, Body.BOARD, on) if on else None
    due = on if papers is None or papers < deliberation.today else papers
    plan(deliberation, "staff_report", name=str(deliberation.case.sequence), due=due)


def _take(deliberation: Deliberation, application: wanted.Application) -> None:
    case = deliberation.case
    assert case.kind is not None  # noqa: S101 - every registered case has one
    form = deliberation.rulebook.forms[deliberation.rulebook.application.forms[case.kind]]
    kept = case.application is None or keeps_signatures(case.application, application)
    deliberation.establish(
        happened.ApplicationShared(
            version=case.application_version + 1,
            application=application,
            gaps=application_gaps(application, form, deliberation.rulebook.application.cost_kinds),
            voided=() if kept else tuple(case.application_signatures),
        )
    )
    acknowledge_application(deliberation)
    for kind in ("problem_statement", "application", "supplement", "further_preparation"):
        for obligation in open_of_kind(deliberation, kind):
            come_in(deliberation, obligation)
    _on_to_preparation(deliberation)


def _on_to_preparation(deliberation: Deliberation) -> None:
    if deliberation.case.phase in BACK_TO_PREPARATION:
        deliberation.establish(PhaseEntered(phase=Phase.IN_PREPARATION))
    version = deliberation.case.application_version
    if deliberation.case.phase is Phase.IN_PREPARATION and not open_of_kind(deliberation, "completeness_check"):
        plan(deliberation, "completeness_check", name=str(version), due=None)
    if deliberation.actor.role not in OF_THE_ASSOCIATION:
        write_to(deliberation, "application_received", f"{version}", Role.SECRETARIAT, version=version)


def _check_known(deliberation: Deliberation, application: wanted.Application) -> None:
    register = deliberation.rules.register
    for number, party in enumerate(application.parties):
        if register.organisation(party.organisation) is None:
            field = f"application.parties.{number}.organisation"
            raise Refused("unknown_organisation", field=field, organisation=party.organisation)
        if register.person(party.contact) is None:
            raise Refused("unknown_person", field=f"application.parties.{number}.contact", person=party.contact)
    if application.starts and application.ends and application.ends < application.starts:
        raise Refused(
            "ends_before_it_starts",
            field="application.ends",
            starts=application.starts,
            ends=application.ends,
        )
    _check_payees(application)


def _check_payees(application: wanted.Application) -> None:
    parties = {party.organisation for party in application.parties}
    for number, row in enumerate(application.budget):
        if row.payee is not None and row.payee not in parties:
            raise Refused("payee_is_no_party", field=f"application.budget.{number}.payee", payee=row.payee)


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.ShareApplication: _share,
    wanted.TakeUpApplication: _take_up,
}
