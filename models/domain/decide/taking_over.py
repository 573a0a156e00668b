"""A running intervention is taken over: the past is settled, and what is to come is planned as for any other."""

from collections.abc import Callable, Iterator
from datetime import date, time
from typing import Any

from models.calendar.zone import instant
from models.domain.commands.taking_over import PastClaim, TakeOverIntervention
from models.domain.decide.agreement_checks import check_agreement
from models.domain.decide.amendments import require_approved_covered
from models.domain.decide.conditional_years import plan_conditional_years
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.execution import plan_end
from models.domain.decide.obligations import no_longer_owed
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import plan
from models.domain.events.engine import PhaseEntered
from models.domain.events.idea import Party
from models.domain.events.obligations import ObligationApproved, ObligationPlanned, ObligationSubmitted
from models.domain.events.taking_over import InterventionTakenOver
from models.domain.obligation import Obligation, Timetable
from models.domain.owed import Owed, everything_owed
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.state import RemittanceStanding

BEFORE_TAKE_OVER = "before_take_over"
"""Why what fell due before is not owed here."""


def _take_over(deliberation: Deliberation, body: TakeOverIntervention) -> None:
    require_phase(deliberation, Phase.UNREGISTERED)
    _check_days(deliberation, body)
    _check_people(deliberation, body)
    _check_decisions(body)
    _check_claims(body)
    deliberation.establish(_fact(body))
    check_agreement(deliberation, body.agreement)
    require_approved_covered(deliberation.case, "claims")
    owed = list(everything_owed(deliberation.case, body.agreement, deliberation.rulebook, deliberation.rules.register))
    _check_owed(body, {_id_of(one) for one in owed})
    deliberation.establish(PhaseEntered(phase=Phase.RUNNING))
    for one in owed:
        _take_up(deliberation, body, one)
    for claim in deliberation.case.remittances.values():
        if claim.standing is RemittanceStanding.APPROVED:
            plan(deliberation, "payment", name=claim.id, due=None)
    plan_conditional_years(deliberation)
    plan_end(deliberation, body.agreement)


def _fact(body: TakeOverIntervention) -> InterventionTakenOver:
    return InterventionTakenOver(
        earlier_number=body.earlier_number,
        kind=body.kind,
        title=body.title,
        parties=tuple(Party(organisation=one.organisation, contact=one.contact) for one in body.parties),
        agreement=body.agreement,
        agreed_on=body.agreed_on,
        decisions=body.decisions,
        steering_group=body.steering_group,
        goals=body.goals,
        claims=body.claims,
        reports=body.reports,
    )


def _check_days(deliberation: Deliberation, body: TakeOverIntervention) -> None:
    """The past has happened, and the end has not: what has ended is not running."""
    if body.agreement.ends < deliberation.today:
        raise Refused("ended_already", field="agreement.ends", ends=body.agreement.ends)
    for field, day in _past_days(body):
        if day > deliberation.today:
            raise Refused("day_to_come", field=field, day=day)


def _past_days(body: TakeOverIntervention) -> Iterator[tuple[str, date]]:
    yield "agreed_on", body.agreed_on
    yield from ((f"decisions.{n}.meeting", one.meeting) for n, one in enumerate(body.decisions))
    yield from ((f"claims.{n}.paid_on", one.paid_on) for n, one in enumerate(body.claims) if one.paid_on is not None)
    yield from ((f"reports.{n}.received_on", one.received_on) for n, one in enumerate(body.reports))


def _check_people(deliberation: Deliberation, body: TakeOverIntervention) -> None:
    named = {f"parties.{n}.contact": one.contact for n, one in enumerate(body.parties)}
    named |= {f"steering_group.{n}.person": one.person for n, one in enumerate(body.steering_group)}
    for field, person in named.items():
        if deliberation.rules.register.person(person) is None:
            raise Refused("unknown_person", field=field, person=person)
    agreed = {party.organisation for party in body.agreement.parties}
    for number, party in enumerate(body.parties):
        if party.organisation not in agreed:
            field = f"parties.{number}.organisation"
            raise Refused("no_party_of_the_agreement", field=field, organisation=party.organisation)
    if len({party.organisation for party in body.parties}) < len(body.parties):
        raise Refused("party_named_twice", field="parties")


def _check_decisions(body: TakeOverIntervention) -> None:
    """Each year's grant stands once, wherever it was decided."""
    seen: set[int] = set()
    for number, decision in enumerate(body.decisions):
        for place, amount in enumerate(decision.amounts):
            if amount.year in seen:
                raise Refused("year_named_twice", field=f"decisions.{number}.amounts.{place}")
            seen.add(amount.year)


def _check_claims(body: TakeOverIntervention) -> None:
    lines = {(row.payee, row.line, row.year) for row in body.agreement.compensation}
    seen: set[str] = set()
    for number, claim in enumerate(body.claims):
        if _claim_id(claim) in seen:
            raise Refused("claim_named_twice", field=f"claims.{number}", remittance=_claim_id(claim))
        seen.add(_claim_id(claim))
        for place, row in enumerate(claim.rows):
            field = f"claims.{number}.rows.{place}"
            if (claim.payee, row.line, int(claim.period[:4])) not in lines:
                raise Refused("line_not_agreed", field=f"{field}.line", line=row.line, payee=claim.payee)
            if (row.approved or 0) > row.claimed:
                raise Refused("more_than_claimed", field=f"{field}.approved", line=row.line)
        _check_judged(claim, f"claims.{number}")


def _check_judged(claim: PastClaim, field: str) -> None:
    judged = [row.approved is not None for row in claim.rows]
    if any(judged) and not all(judged):
        place = judged.index(False)
        raise Refused("claim_half_judged", field=f"{field}.rows.{place}.approved", line=claim.rows[place].line)
    if claim.paid_on is not None and not any(row.approved for row in claim.rows):
        raise Refused("paid_unapproved", field=f"{field}.paid_on", day=claim.paid_on)


def _check_owed(body: TakeOverIntervention, owed: set[str]) -> None:
    """Claims and reports answer something that this agreement asks for, so that nothing is left over."""
    for number, claim in enumerate(body.claims):
        if f"remittance/{_claim_id(claim)}" not in owed:
            field = f"claims.{number}.period"
            raise Refused("claim_not_expected", field=field, period=claim.period, payee=claim.payee)
    for number, report in enumerate(body.reports):
        obligation = _named(report.report, report.period)
        if obligation not in owed:
            known = ", ".join(sorted(one for one in owed if one.split("/")[0] == report.report))
            raise Refused("report_not_expected", field=f"reports.{number}.period", obligation=obligation, known=known)


def _take_up(deliberation: Deliberation, body: TakeOverIntervention, owed: Owed) -> None:
    """What came in or fell due before is settled without a word to anybody; the rest is owed as usual."""
    claim = deliberation.case.remittances.get(owed.name) if owed.kind == "remittance" else None
    came_in = {_named(report.report, report.period) for report in body.reports}
    obligation = _id_of(owed)
    if claim is None and obligation not in came_in and owed.due >= deliberation.today:
        plan(
            deliberation, owed.kind, name=owed.name, due=owed.due, span=owed.span, party=owed.party,
            opens_at=instant(owed.opens, time.min),
        )  # fmt: skip
        return
    _plan_without_moments(deliberation, owed)
    if claim is None and obligation not in came_in:
        no_longer_owed(deliberation, obligation, BEFORE_TAKE_OVER)
        return
    deliberation.establish(ObligationSubmitted(obligation=obligation))
    if claim is None or claim.standing is not RemittanceStanding.RECEIVED:
        deliberation.establish(ObligationApproved(obligation=obligation))


def _plan_without_moments(deliberation: Deliberation, owed: Owed) -> None:
    rule = deliberation.rulebook.obligations[owed.kind]
    obligation = Obligation(
        id=_id_of(owed),
        kind=owed.kind,
        owed_by=rule.owed_by,
        party=owed.party,
        receiver=rule.receiver,
        span=owed.span,
        opens_at=instant(owed.opens, time.min),
        due=owed.due,
        since=deliberation.at,
        outlives_closing=rule.outlives_closing,
    )
    deliberation.establish(ObligationPlanned(obligation=obligation, timetable=Timetable(due=owed.due, moments=())))


def _id_of(owed: Owed) -> str:
    return _named(owed.kind, owed.name)


def _named(kind: str, name: str) -> str:
    return f"{kind}/{name}" if name else kind


def _claim_id(claim: PastClaim) -> str:
    return f"{claim.period}/{claim.payee}"


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    TakeOverIntervention: _take_over,
}
