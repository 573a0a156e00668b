"""The text of the collaboration agreement, to be signed (004 4.1; inventory.md DOC-11; rules.md 4)."""

from datetime import date
from typing import Final

from models.domain.actor import PersonId
from models.domain.case import Case
from models.domain.commands.agreement import AgreementContent, ContractingParty
from models.domain.documents.agreement_terms import (
    AgreementParty,
    AgreementRole,
    AgreementSignature,
    CompensationRow,
    SteeringGroupMember,
    WorkEnvironmentDuty,
)
from models.domain.documents.collaboration_agreement import CollaborationAgreement
from models.domain.enclosed import sha256
from models.domain.papers.correspondents import contact_person, payee_name, signatory
from models.domain.papers.decided import conditions_of, grant_of, minutes_reference
from models.domain.papers.head import head
from models.domain.papers.reporting_plan import remittance_dates, reporting_plan
from models.domain.papers.words import capital, listed, paragraphs
from models.domain.rules.rulebook import Rules
from models.domain.sums import conditional_in


def collaboration_agreement(
    case: Case, content: AgreementContent, version: int, dated: date, rules: Rules
) -> CollaborationAgreement:
    """A version of the agreement, with a place for everybody's signature."""
    grant = grant_of(case)
    title = capital(rules.rulebook.association.labels.collaboration_agreement)
    return CollaborationAgreement(
        **head(case, title, dated, rules),
        version=version,
        text_sha256=text_sha256(content),
        decision=minutes_reference(grant) if grant else None,
        parties=_parties(content, rules),
        owner=rules.register.organisation_name(content.owner),
        contact=contact_person(content.contact, rules),
        lead=contact_person(content.lead, rules) if content.lead else None,
        summary=str(content.summary),
        starts=content.starts,
        ends=content.ends,
        conditions=conditions_of(grant) if grant else (),
        compensation=_compensation(case, content, rules),
        remittance_terms=_remittance_terms(case, content),
        remittance_dates=remittance_dates(content, case, rules),
        reporting=reporting_plan(content, case, rules),
        steering_group=_steering_group(case, rules),
        work_environment=_work_environment(content, rules),
        follow_up=str(content.follow_up),
        evaluation=str(content.evaluation),
        surveys=_surveys(content),
        withholding=_withholding(content, rules),
        rulebook=rules.rulebook_sha256[:12],
        signatures=_signatures(content, rules),
    )


def text_sha256(content: AgreementContent) -> str:
    """The hash by which a signature knows what was signed: of the content as JSON, in hexadecimal."""
    return sha256(content.model_dump_json(include=set(AgreementContent.model_fields)))


def _parties(content: AgreementContent, rules: Rules) -> tuple[AgreementParty, ...]:
    association = rules.rulebook.association
    funder = AgreementParty(
        organisation=association.name,
        organisation_number=association.organisation_number,
        role=AgreementRole.CONTRACTING,
        task="Finansierar och följer upp",
    )
    return (funder, *(_party(party, content, rules) for party in content.parties))


def _party(party: ContractingParty, content: AgreementContent, rules: Rules) -> AgreementParty:
    role = AgreementRole.CONTRACTING if party.contracting else AgreementRole.COOPERATING
    owns = party.organisation == content.owner
    performs = any(row.payee == party.organisation for row in content.compensation)
    tasks = [
        capital(rules.rulebook.association.labels.intervention_owner) if owns else "",
        "Utför och får ersättning" if performs else "Medverkar",
    ]
    return AgreementParty(
        organisation=rules.register.organisation_name(party.organisation),
        role=role,
        task=". ".join(task for task in tasks if task),
    )


def _compensation(case: Case, content: AgreementContent, rules: Rules) -> tuple[CompensationRow, ...]:
    return tuple(
        CompensationRow(
            line=row.line,
            payee=payee_name(row.payee, rules),
            year=row.year,
            amount=row.amount,
            conditional=conditional_in(case, row.year) > 0,
        )
        for row in sorted(content.compensation, key=lambda row: row.year)
    )


_CLAIMED_TERMS: Final = (
    "Förbundet ersätter faktiska kostnader från avtalsperiodens första dag, "
    "högst med de belopp som anges ovan. "
    "Varje mottagare begär medel kvartalsvis med en faktura och en specifikation per budgetpost. "
    "Fakturan ska ange ärendets nummer och namn.\n\n"
    "Det som inte har använts ett år förs inte över till nästa, om inte styrelsen beslutar det."
)


def _remittance_terms(case: Case, content: AgreementContent) -> str:
    if not content.compensation:
        return ""
    waiting = sorted({row.year for row in content.compensation if conditional_in(case, row.year)})
    conditional = (
        f"Ersättningen för {listed(str(year) for year in waiting)} förutsätter ett senare beslut av styrelsen. "
        "Innan det har fattats betalas inget ut för den tiden, och styrelsen kan bevilja mindre eller inget alls."
    )
    return paragraphs(_CLAIMED_TERMS, conditional if waiting else "")


def _steering_group(case: Case, rules: Rules) -> tuple[SteeringGroupMember, ...]:
    register = rules.register
    return tuple(
        SteeringGroupMember(
            name=register.name_of(seat.person),
            organisation=register.organisation_name(seat.organisation),
            task="Ledamot",
        )
        for seat in case.steering_group
    )


def _work_environment(content: AgreementContent, rules: Rules) -> tuple[WorkEnvironmentDuty, ...]:
    name = rules.register.organisation_name
    return tuple(
        WorkEnvironmentDuty(
            employee=duty.post,
            employer="",
            control=name(duty.control),
            coordination=name(duty.coordination),
        )
        for duty in content.work_environment
    )


def _surveys(content: AgreementContent) -> str:
    if content.surveys:
        return "Parterna använder förbundets indikatorenkäter och svarar för att de genomförs."
    return "Indikatorenkäter används inte."


def _withholding(content: AgreementContent, rules: Rules) -> str:
    if not content.withholding:
        return ""
    owner = rules.register.organisation_name(content.owner)
    return (
        f"Så länge en rapport är försenad får förbundet vänta med att betala ut medel till {owner}. "
        "Medlen betalas ut när rapporten har kommit in."
    )


def _signatures(content: AgreementContent, rules: Rules) -> tuple[AgreementSignature, ...]:
    association = _place(rules.rulebook.association.name, content.association_signatory, rules)
    ours = (association,) if rules.rulebook.agreement.association_signs else ()
    theirs = tuple(
        _place(rules.register.organisation_name(party.organisation), party.signatory, rules)
        for party in content.parties
        if party.contracting
    )
    return (*ours, *theirs)


def _place(organisation: str, person: PersonId | None, rules: Rules) -> AgreementSignature:
    if person is None:
        return AgreementSignature(organisation=organisation)
    signer = signatory(person, rules)
    return AgreementSignature(organisation=organisation, name=signer.name, title=signer.title)
