"""Cautions: what may be done, and ought to be known to whoever is about to do it.

A refusal stops a command, a caution never does. It is data like a refusal, a code and what it speaks of, and follows
from the facts that a command adds. ``models.wording.cautions`` holds the sentences.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from models.calendar.periods import whole_period
from models.calendar.zone import local_date
from models.domain.case import Case
from models.domain.commands.agreement import AgreementContent
from models.domain.commands.application import Application
from models.domain.commands.remittances import CostRow, Invoice
from models.domain.decide.checklist import left
from models.domain.decisions import Outcome
from models.domain.events import Event
from models.domain.events.agreement import AgreementDrafted
from models.domain.events.application import ApplicationSetAside, ApplicationShared
from models.domain.events.board import DecisionEntered
from models.domain.events.closing import CaseClosed
from models.domain.events.engine import MailImpossible, PhaseEntered
from models.domain.events.evaluation import EvaluationProcured
from models.domain.events.preparation import NoMeetingFound
from models.domain.events.remittances import ApprovedRow, RemittanceApproved, RemittancePaid, RemittanceReceived
from models.domain.events.reports import ReportSubmitted
from models.domain.phase import Phase
from models.domain.refusal import Particular
from models.domain.rules.rulebook import Rulebook
from models.domain.rules.stages import ApplicationRules, Gate
from models.domain.state import RemittanceStanding, RemittanceState
from models.domain.steering_group import steering_group_needed
from models.domain.sums import approved_of, budget_of, claimed_of
from models.domain.value import Value


class Caution(Value):
    """Something to know before a command is given.

    Attributes:
        code: Which sentence it has.
        particulars: What the sentence speaks of.
    """

    code: str
    particulars: tuple[Particular, ...] = ()


Cautions = Iterator[Caution]

GATE_AHEAD: Final[Mapping[Phase, Gate]] = {
    Phase.IN_PREPARATION: Gate.PREPARATION,
    Phase.AT_BOARD: Gate.BOARD,
    Phase.AGREEMENT_DRAFT: Gate.AGREEMENT,
    Phase.RUNNING: Gate.START,
    Phase.CLOSING: Gate.CLOSING,
}
"""The gate that a case in a phase comes to next."""


def cautions(after: Case, facts: Iterable[Event], rulebook: Rulebook) -> tuple[Caution, ...]:
    """What is to be known of facts that would be added, in their order.

    Args:
        after: The case with the facts.
        facts: What a command, or a moment, adds.
        rulebook: By which they were decided.
    """
    return tuple(
        caution for fact in facts if type(fact) in _FOUND_IN for caution in _FOUND_IN[type(fact)](after, fact, rulebook)
    )


def _caution(code: str, **particulars: object) -> Caution:
    told = tuple(Particular(name=name, value=str(value)) for name, value in particulars.items())
    return Caution(code=code, particulars=told)


def _phase_entered(case: Case, event: PhaseEntered, rulebook: Rulebook) -> Cautions:
    gate = GATE_AHEAD.get(event.phase)
    ahead = left(case, rulebook, gate) if gate is not None else ()
    for strength, code in (("must", "items_must_be_done"), ("ought", "items_ought_to_be_done")):
        found = [item.label for item in ahead if item.strength == strength]
        if found:
            yield _caution(code, items="; ".join(found))


def _decision_entered(case: Case, event: DecisionEntered, rulebook: Rulebook) -> Cautions:
    if event.content.outcome in (Outcome.GRANTED, Outcome.REJECTED):
        yield from _passed_over(case, rulebook, Gate.BOARD)


def _agreement_drafted(case: Case, event: AgreementDrafted, rulebook: Rulebook) -> Cautions:
    yield from _unlike_the_application(case, event.content)
    if steering_group_needed(case, rulebook) == "ought" and not case.steering_group:
        yield _caution("no_steering_group")
    yield from _plans(case, rulebook)
    yield from _passed_over(case, rulebook, Gate.AGREEMENT)


def _unlike_the_application(case: Case, content: AgreementContent) -> Cautions:
    """What the agreement pays for that nobody applied for, or to somebody whom it does not bind."""
    bound = {party.organisation for party in content.parties if party.contracting}
    for payee in dict.fromkeys(row.payee for row in content.compensation):
        if payee is not None and payee not in bound:
            yield _caution("payee_does_not_sign", payee=payee)
    lines = {row.line for row in case.application.budget} if case.application else set()
    for line in dict.fromkeys(row.line for row in content.compensation):
        if lines and line not in lines:
            yield _caution("line_not_applied_for", line=line)
    came_in = case.application_came_in
    if came_in is not None and content.starts < came_in:
        yield _caution("starts_before_application", starts=content.starts, came_in=came_in)


def _plans(case: Case, rulebook: Rulebook) -> Cautions:
    """Reports whose manner and frequency the agreement is to say, and does not (seed 000, step 9)."""
    planned = {plan.report for plan in case.agreement.content.reports} if case.agreement else set()
    unplanned = [key for key, rule in rulebook.obligations.items() if rule.agreed and key not in planned]
    if unplanned:
        yield _caution("reports_not_agreed", obligations="; ".join(unplanned))


def _case_closed(case: Case, event: CaseClosed, rulebook: Rulebook) -> Cautions:
    if event.left:
        yield _caution("closed_without", obligations=", ".join(event.left))
    yield from _passed_over(case, rulebook, Gate.CLOSING)


def _passed_over(case: Case, rulebook: Rulebook, gate: Gate) -> Cautions:
    passed_over = {key.split("/")[0] for key, how in case.items.items() if how == "passed_over"}
    found = [item.label for item in rulebook.checklist if item.gate is gate and item.key in passed_over]
    if found:
        yield _caution("items_passed_over", items="; ".join(found))


def _application_set_aside(_case: Case, event: ApplicationSetAside, _rulebook: Rulebook) -> Cautions:
    yield _caution("application_set_aside", cause=event.cause)


def _application_shared(_case: Case, event: ApplicationShared, rulebook: Rulebook) -> Cautions:
    if event.voided:
        yield _caution("signatures_void", organisations=", ".join(event.voided))
    if event.gaps:
        yield _caution("application_lacks", headings="; ".join(dict.fromkeys(gap.label for gap in event.gaps)))
    yield from _concerned(event.application, rulebook.application)


def _concerned(application: Application, rules: ApplicationRules) -> Cautions:
    """Whom the association is for: an age, and people who need several members (seed 004, section 1)."""
    group, ages = application.target_group, rules.ages
    if group is not None and not ages.youngest <= group.youngest <= group.oldest <= ages.oldest:
        yield _caution("other_target_group", youngest=ages.youngest, oldest=ages.oldest)
    parties = {party.organisation for party in application.parties}
    if parties and len(parties) < rules.members:
        yield _caution("few_parties", count=len(parties), least=rules.members)


def _report_submitted(_case: Case, event: ReportSubmitted, _rulebook: Rulebook) -> Cautions:
    if event.gaps:
        headings = "; ".join(gap.label for gap in event.gaps)
        yield _caution("report_lacks", obligation=event.obligation, headings=headings)


def _remittance_received(case: Case, event: RemittanceReceived, _rulebook: Rulebook) -> Cautions:
    if event.set_aside is not None:
        yield _caution("claim_set_aside", remittance=event.remittance, cause=event.set_aside)
        return
    claim = case.remittances[event.remittance]
    if event.replaced:
        yield _caution("specification_replaced", remittance=claim.id)
    if event.invoice is not None:
        yield from _invoice(case, claim, event.invoice)
    if claim.standing is RemittanceStanding.RECEIVED:
        yield from _beyond_budget(case, claim, claim.specification or (), "line_claimed_beyond", claimed_of)


def _invoice(case: Case, claim: RemittanceState, invoice: Invoice) -> Cautions:
    """What an invoice ought to be, and is not (inventory.md M-07)."""
    if not invoice.intervention_named:
        yield _caution("invoice_names_nothing", remittance=claim.id)
    if invoice.issuer != claim.payee:
        yield _caution("invoice_of_another", organisation=invoice.issuer, payee=claim.payee)
    if case.last_at is not None and invoice.dated > local_date(case.last_at):
        yield _caution("invoice_ahead_of_its_time", day=invoice.dated)
    if invoice.dated < whole_period(claim.period).starts:
        yield _caution("invoice_before_period", day=invoice.dated, period=claim.period)


def _remittance_paid(case: Case, event: RemittancePaid, _rulebook: Rulebook) -> Cautions:
    claim = case.remittances[event.remittance]
    if claim.approved_at is not None and event.paid_on < local_date(claim.approved_at):
        yield _caution("paid_before_approval", paid_on=event.paid_on, day=local_date(claim.approved_at))


def _remittance_approved(case: Case, event: RemittanceApproved, _rulebook: Rulebook) -> Cautions:
    claim = case.remittances[event.remittance]
    if claim.invoice is not None:
        yield from _invoice(case, claim, claim.invoice)
    growing = [row for row in event.rows if row.approved > 0]
    yield from _beyond_budget(case, claim, growing, "line_overspent", approved_of)
    if claim.not_covered > 0:
        yield _caution("not_covered", remittance=claim.id, not_covered=claim.not_covered)
    if event.withheld_for:
        yield _caution("payment_waits", remittance=claim.id, reports=", ".join(event.withheld_for))


def _beyond_budget(
    case: Case, claim: RemittanceState, rows: Iterable[ApprovedRow | CostRow], code: str, sum_of: Callable[..., int]
) -> Cautions:
    """The lines of which more has been used, in the claim's year and by its payee, than the agreement has."""
    for line in dict.fromkeys(row.line for row in rows):
        agreed = budget_of(case, claim.payee, claim.year, line)
        beyond = sum_of(case, claim.payee, claim.year, line) - agreed
        if beyond > 0:
            yield _caution(code, line=line, year=claim.year, payee=claim.payee, agreed=agreed, amount=beyond)


def _evaluation_procured(_case: Case, event: EvaluationProcured, rulebook: Rulebook) -> Cautions:
    limit = rulebook.evaluation.direct_procurement_below
    if event.cost >= limit:
        yield _caution("beyond_direct_procurement", amount=event.cost, limit=limit)
    others = [one for one in event.tendered if one != event.supplier]
    if others:
        yield _caution("tenderers_to_be_told", names="; ".join(others))


def _mail_impossible(_case: Case, event: MailImpossible, _rulebook: Rulebook) -> Cautions:
    yield _caution("mail_impossible", capacity=event.capacity, letter=event.rule)


def _no_meeting_found(_case: Case, event: NoMeetingFound, _rulebook: Rulebook) -> Cautions:
    yield _caution("no_meeting_found", body=event.body)


_FOUND_IN: Final[Mapping[type, Callable[[Case, Any, Rulebook], Cautions]]] = {
    PhaseEntered: _phase_entered,
    DecisionEntered: _decision_entered,
    AgreementDrafted: _agreement_drafted,
    CaseClosed: _case_closed,
    ApplicationSetAside: _application_set_aside,
    ApplicationShared: _application_shared,
    ReportSubmitted: _report_submitted,
    RemittanceReceived: _remittance_received,
    RemittanceApproved: _remittance_approved,
    RemittancePaid: _remittance_paid,
    EvaluationProcured: _evaluation_procured,
    MailImpossible: _mail_impossible,
    NoMeetingFound: _no_meeting_found,
}
