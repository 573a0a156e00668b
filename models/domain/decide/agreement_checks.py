"""Whether an agreement's content holds against the grant, the register and the calendar."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from models.calendar.periods import Cadence, labels
from models.domain.case import Case
from models.domain.commands.agreement import AgreementContent, ContractingParty, ReportPlan
from models.domain.decide.deliberation import Deliberation
from models.domain.owed import REMITTANCE
from models.domain.refusal import Refused
from models.domain.sums import conditional_in, granted_in, promised_in


def check_agreement(
    deliberation: Deliberation, content: AgreementContent, former: frozenset[str] = frozenset()
) -> None:
    """Refuse an agreement that does not hold. Former parties may still be paid for what they did.

    Raises:
        Refused: with the field that is wrong.
    """
    if content.ends < content.starts:
        raise Refused("ends_before_it_starts", field="ends", starts=content.starts, ends=content.ends)
    _check_parties(deliberation, content)
    _check_people(deliberation, content)
    check_compensation(content, _given(deliberation.case, content), former)
    _check_reports(deliberation, content)
    if content.withholding and not deliberation.rulebook.money.withholding:
        raise Refused("withholding_not_used", field="withholding")


def _check_parties(deliberation: Deliberation, content: AgreementContent) -> None:
    members_only = deliberation.rulebook.agreement.contracting == "members"
    for number, party in enumerate(content.parties):
        known = deliberation.rules.register.organisation(party.organisation)
        field = f"parties.{number}"
        if known is None:
            raise Refused("unknown_organisation", field=f"{field}.organisation", organisation=party.organisation)
        if party.contracting and members_only and deliberation.rules.register.member_behind(known.id) is None:
            raise Refused("only_members_contract", field=f"{field}.contracting", organisation=party.organisation)
        if party.contracting and party.signatory is None:
            raise Refused("no_signatory", field=f"{field}.signatory", organisation=party.organisation)
    named = [party.organisation for party in content.parties]
    if content.owner not in named:
        raise Refused("owner_is_no_party", field="owner", organisation=content.owner)
    if len(set(named)) < len(named):
        raise Refused("party_named_twice", field="parties")


def _check_people(deliberation: Deliberation, content: AgreementContent) -> None:
    people = {"contact": content.contact, "association_signatory": content.association_signatory}
    people |= {"lead": content.lead} if content.lead else {}
    people |= {f"parties.{n}.signatory": p.signatory for n, p in enumerate(content.parties) if p.signatory}
    for field, person in people.items():
        if deliberation.rules.register.person(person) is None:
            raise Refused("unknown_person", field=field, person=person)


def check_signatories(deliberation: Deliberation, parties: Iterable[ContractingParty]) -> None:
    """Refuse a signatory who does not work at the party that is to be bound.

    Raises:
        Refused: ``not_of_organisation``.
    """
    for number, party in enumerate(parties):
        signatory, organisation = party.signatory, party.organisation
        if signatory is not None and not deliberation.rules.register.works_at(signatory, organisation):
            field = f"parties.{number}.signatory"
            raise Refused("not_of_organisation", field=field, person=signatory, organisation=organisation)


def check_in_force(deliberation: Deliberation, content: AgreementContent) -> None:
    """Refuse a corrected grant that gives less than an agreement in force.

    Raises:
        Refused: ``agreement_gives_more``.
    """
    given = _given(deliberation.case, content)
    for year in sorted(given):
        agreed = sum(row.amount for row in content.compensation if row.year == year)
        if agreed > given[year]:
            raise Refused(
                "agreement_gives_more", field="amounts", year=year, agreed=agreed, granted=given[year],
                act="amend_agreement",
            )  # fmt: skip


def _check_reports(deliberation: Deliberation, content: AgreementContent) -> None:
    """A report of the agreement's own plan is one that the rulebook has, and each of its periods has a last day."""
    for number, plan in enumerate(content.reports):
        rule = deliberation.rulebook.obligations.get(plan.report)
        if rule is None or rule.cadence is None or plan.report == REMITTANCE:
            known = sorted(key for key, one in deliberation.rulebook.obligations.items() if one.cadence is not None)
            reports = ", ".join(key for key in known if key != REMITTANCE)
            raise Refused("no_such_report", field=f"reports.{number}.report", report=plan.report, known=reports)
        if plan.cadence is not None:
            _check_days(plan, plan.cadence, (plan.days or rule.due).keys(), f"reports.{number}.due")


def _check_days(plan: ReportPlan, cadence: Cadence, days: Collection[str], field: str) -> None:
    known = labels(cadence)
    if not days or not set(days) <= set(known):
        raise Refused("report_without_days", field=field, report=plan.report, labels=", ".join(known))


def _given(case: Case, content: AgreementContent) -> dict[int, int]:
    """What there is for each year, in öre.

    Once the agreement is in force that is what was promised: what a later decision on a conditional year takes away
    the agreement never had for certain, and it is not paid.
    """
    in_force = case.agreement is not None and case.agreement.in_force
    years = {row.year for row in content.compensation}
    return {
        year: promised_in(case, year) if in_force else granted_in(case, year) + conditional_in(case, year)
        for year in years
    }


def check_compensation(
    content: AgreementContent, given: Mapping[int, int], former: frozenset[str] = frozenset()
) -> None:
    """Refuse rows to strangers, for years outside the funding, or beyond what is given for a year, in öre.

    Raises:
        Refused: with the field that is wrong.
    """
    parties = {party.organisation for party in content.parties} | former
    agreed: Counter[int] = Counter()
    for number, row in enumerate(content.compensation):
        if row.payee is not None and row.payee not in parties:
            raise Refused("payee_is_no_party", field=f"compensation.{number}.payee", payee=row.payee)
        if not content.starts.year <= row.year <= content.ends.year:
            raise Refused("year_outside_funding", field=f"compensation.{number}.year", year=row.year)
        agreed[row.year] += row.amount
    for year in sorted(agreed):
        if agreed[year] > given[year]:
            raise Refused(
                "more_than_granted", field="compensation", year=year, agreed=agreed[year], granted=given[year]
            )
