"""Whether an agreement's content holds against the grant, the register and the calendar."""

from collections import Counter

from models.domain.commands.agreement import AgreementContent
from models.domain.decide.deliberation import Deliberation
from models.domain.refusal import Refused


def check_agreement(deliberation: Deliberation, content: AgreementContent) -> None:
    """Refuse an agreement that does not hold.

    Raises:
        Refused: with the field that is wrong.
    """
    if content.ends < content.starts:
        raise Refused("ends_before_it_starts", field="ends", starts=content.starts, ends=content.ends)
    _check_parties(deliberation, content)
    _check_people(deliberation, content)
    check_compensation(deliberation, content)
    if content.withholding and not deliberation.rulebook.money.withholding:
        raise Refused("withholding_not_used", field="withholding")


def _check_parties(deliberation: Deliberation, content: AgreementContent) -> None:
    members_only = deliberation.rulebook.agreement.contracting == "members"
    for number, party in enumerate(content.parties):
        known = deliberation.rules.register.organisation(party.organisation)
        field = f"parties.{number}"
        if known is None:
            raise Refused("unknown_organisation", field=f"{field}.organisation", organisation=party.organisation)
        if party.contracting and members_only and not known.member:
            raise Refused("only_members_contract", field=f"{field}.contracting", organisation=party.organisation)
        if party.contracting and party.signatory is None:
            raise Refused("no_signatory", field=f"{field}.signatory", organisation=party.organisation)
    named = [party.organisation for party in content.parties]
    if content.owner not in named:
        raise Refused("owner_is_no_party", field="owner", organisation=content.owner)
    if len(set(named)) < len(named):
        raise Refused("party_named_twice", field="parties")


def _check_people(deliberation: Deliberation, content: AgreementContent) -> None:
    people = {"lead": content.lead, "contact": content.contact, "association_signatory": content.association_signatory}
    people |= {f"parties.{n}.signatory": p.signatory for n, p in enumerate(content.parties) if p.signatory}
    for field, person in people.items():
        if deliberation.rules.register.person(person) is None:
            raise Refused("unknown_person", field=field, person=person)


def check_compensation(deliberation: Deliberation, content: AgreementContent) -> None:
    """Refuse rows to strangers, for years outside the funding, or beyond what was granted for a year.

    Raises:
        Refused: with the field that is wrong.
    """
    parties = {party.organisation for party in content.parties}
    agreed: Counter[int] = Counter()
    for number, row in enumerate(content.compensation):
        if row.payee not in parties:
            raise Refused("payee_is_no_party", field=f"compensation.{number}.payee", payee=row.payee)
        if not content.starts.year <= row.year <= content.ends.year:
            raise Refused("year_outside_funding", field=f"compensation.{number}.year", year=row.year)
        agreed[row.year] += row.amount
    decision = deliberation.case.decision
    granted = {one.year: one.amount for one in decision.content.amounts} if decision else {}
    for year in sorted(agreed):
        if agreed[year] > granted.get(year, 0):
            raise Refused(
                "more_than_granted", field="compensation", year=year, agreed=agreed[year], granted=granted.get(year, 0)
            )
