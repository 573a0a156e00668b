"""The course of a case in lines: what happened to it, when, and by whom."""

from collections.abc import Iterator
from datetime import date

from models.domain.adoption import AdoptionDecision
from models.domain.case import Case
from models.domain.decisions import Outcome
from models.domain.documents.case_summary import CaseEvent
from models.domain.money import kronor
from models.domain.papers.decided import is_in_part, minutes_reference
from models.domain.papers.words import capital
from models.domain.rules.rulebook import Rules
from models.domain.size import funding
from models.domain.state import Decision

_OUTCOMES = {
    Outcome.REJECTED: "Ansökan avslogs",
    Outcome.REMITTED_BACK: "Ansökan återremitterades",
    Outcome.SUPPLEMENT_REQUESTED: "Komplettering begärdes",
    Outcome.TABLED: "Ärendet bordlades",
}

_ADOPTIONS = {
    AdoptionDecision.IN_FULL: "Arbetssättet införs i sin helhet",
    AdoptionDecision.IN_PART: "Arbetssättet införs i vissa delar",
    AdoptionDecision.NOT_ADOPTED: "Arbetssättet införs inte",
}


def case_events(case: Case, closed_on: date, rules: Rules) -> tuple[CaseEvent, ...]:
    """What happened to the case, in the order of the days."""
    found = [
        *_prepared(case, rules),
        *(_decided(case, one) for one in case.decisions if one.released_on is not None),
        *_agreed(case, rules),
        *_funded(case),
        *_repaid(case, rules),
        *_evaluated(case),
        *_adopted(case, rules),
        CaseEvent(on=closed_on, what="Ärendet avslutades"),
    ]
    return tuple(sorted(found, key=lambda event: event.on))


def _prepared(case: Case, rules: Rules) -> Iterator[CaseEvent]:
    if case.prepared_on is not None:
        group = capital(rules.rulebook.association.labels.preparatory_group)
        yield CaseEvent(on=case.prepared_on, what="Ansökan behandlades", by=group)


def _decided(case: Case, decision: Decision) -> CaseEvent:
    content = decision.content
    return CaseEvent(
        on=content.meeting,
        what=_on_year(decision) or _OUTCOMES.get(content.outcome) or _granted(case, decision),
        by="Styrelsen",
        minutes=minutes_reference(content),
    )


def _on_year(decision: Decision) -> str:
    """The later decision on a conditional year."""
    if decision.year is None:
        return ""
    if decision.content.outcome is Outcome.REJECTED:
        return f"Det villkorade året {decision.year} beviljades inte"
    amount = kronor(sum(one.amount for one in decision.content.amounts))
    return f"Det villkorade året {decision.year} beviljades: {amount}"


def _granted(case: Case, decision: Decision) -> str:
    amount = kronor(sum(one.amount for one in decision.content.amounts))
    part = " i en del" if is_in_part(case, decision.content) else ""
    return f"Ansökan beviljades{part}: {amount}"


def _agreed(case: Case, rules: Rules) -> Iterator[CaseEvent]:
    agreement = case.agreement
    if agreement is None or not agreement.in_force or not agreement.signatures:
        return
    called = capital(rules.rulebook.association.labels.collaboration_agreement)
    last = max(one.signed_on for one in agreement.signatures.values())
    yield CaseEvent(on=last, what=f"{called} undertecknat av alla parter (version {agreement.version})")


def _funded(case: Case) -> Iterator[CaseEvent]:
    starts, ends = funding(case)
    if case.agreement is None or not case.agreement.in_force or starts is None or ends is None:
        return
    yield CaseEvent(on=starts, what="Finansieringen började")
    yield CaseEvent(on=ends, what="Finansieringen tog slut")


def _repaid(case: Case, rules: Rules) -> Iterator[CaseEvent]:
    for one in case.repayments:
        payer = rules.register.organisation_name(one.payee)
        yield CaseEvent(on=one.received_on, what=f"Återbetalning: {kronor(one.amount)}", by=payer)


def _evaluated(case: Case) -> Iterator[CaseEvent]:
    procured = case.evaluation_procured
    if procured is not None:
        what = f"Utvärderingen upphandlades: {kronor(procured.cost)}, utanför insatsens budget"
        yield CaseEvent(on=procured.contracted_on, what=what, by=procured.supplier)
    for one in case.evaluations:
        yield CaseEvent(on=one.received_on, what=f"Utvärderingen kom: {one.title}", by=one.author)


def _adopted(case: Case, rules: Rules) -> Iterator[CaseEvent]:
    for one in case.adoption_statements.values():
        party = rules.register.organisation_name(one.organisation)
        yield CaseEvent(on=one.decided_on, what=_ADOPTIONS[one.decision], by=f"{party}: {one.deciding_body}")
