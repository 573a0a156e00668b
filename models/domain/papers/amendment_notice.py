"""The notice of an amendment: each thing that changed, with what held before and what holds now."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final

from models.calendar.periods import Cadence
from models.domain.actor import MemberId
from models.domain.case import Case
from models.domain.commands import amendments as wanted
from models.domain.commands.agreement import AgreementContent
from models.domain.commands.application import Goal
from models.domain.commands.preparation import AmountOfYear
from models.domain.documents.amendment_notice import AmendmentNotice, ChangedTerm
from models.domain.documents.decision import MinutesReference
from models.domain.money import kronor
from models.domain.papers.correspondents import applicants, at_the_secretariat, for_the_board, payee_name
from models.domain.papers.head import head
from models.domain.papers.words import capital, day_in_words
from models.domain.rules.rulebook import Rules
from models.domain.sums import amounts_of_grant

NOBODY = "ingen för närvarande"
NOTHING = "–"
_CADENCES: Final = {
    Cadence.MONTH: "varje månad",
    Cadence.QUARTER: "varje kvartal",
    Cadence.TERTIAL: "varje tertial",
    Cadence.HALF_YEAR: "varje halvår",
    Cadence.YEAR: "varje år",
}

Tell = Callable[[Case, AgreementContent, Any, Rules], ChangedTerm]


def amendment_notice(
    case: Case, agreed: AgreementContent, body: wanted.AmendAgreement, number: int, dated: date, rules: Rules
) -> AmendmentNotice:
    """The notice of an amendment, before it is carried out: ``case`` and ``agreed`` are as they were."""
    paragraph = "".join(sign for sign in body.paragraph or "" if sign.isdigit())
    labels = rules.rulebook.association.labels
    deciders = {"board": labels.board, "director": labels.director, "steering_group": labels.steering_group}
    return AmendmentNotice(
        **head(case, f"Besked om ändring {number}", dated, rules),
        recipients=applicants(case, rules),
        number=number,
        decided_by=capital(deciders[body.decided_by]),
        decided_on=body.decided_on,
        minutes=MinutesReference(meeting=body.decided_on, item=int(paragraph)) if paragraph else None,
        reason=str(body.reason),
        terms=tuple(_TELL[type(change)](case, agreed, change, rules) for change in body.changes),
        contact=at_the_secretariat(rules),
        signed_by=for_the_board(rules),
    )


def _end(_case: Case, agreed: AgreementContent, change: wanted.MoveEnd, _: Rules) -> ChangedTerm:
    return ChangedTerm(
        what="Finansieringens sista dag", before=day_in_words(agreed.ends), after=day_in_words(change.ends)
    )


def _grant(case: Case, _agreed: AgreementContent, change: wanted.ChangeGrant, _: Rules) -> ChangedTerm:
    before = _by_year(amounts_of_grant(case))
    return ChangedTerm(what="Beviljade medel", before=before, after=_by_year(change.amounts))


def _by_year(amounts: Iterable[AmountOfYear]) -> str:
    return "; ".join(f"{one.year}: {kronor(one.amount)}" for one in sorted(amounts, key=lambda one: one.year))


def _compensation(
    _case: Case, agreed: AgreementContent, change: wanted.ChangeCompensation, rules: Rules
) -> ChangedTerm:
    payee = payee_name(change.payee, rules)
    return ChangedTerm(
        what=f"Ersättning till {payee} för {change.line}, {change.year}",
        before=kronor(_row(agreed, change.line, change.payee, change.year)),
        after=kronor(change.amount),
    )


def _reallocation(_case: Case, agreed: AgreementContent, change: wanted.Reallocate, rules: Rules) -> ChangedTerm:
    payee = payee_name(change.payee, rules)
    before = {line: _row(agreed, line, change.payee, change.year) for line in (change.from_line, change.to_line)}
    after = {
        change.from_line: before[change.from_line] - change.amount,
        change.to_line: before[change.to_line] + change.amount,
    }
    return ChangedTerm(
        what=f"Omfördelning mellan budgetposter för {payee}, {change.year}",
        before=_by_line(before),
        after=_by_line(after),
    )


def _by_line(amounts: dict[str, int]) -> str:
    return "; ".join(f"{line}: {kronor(amount)}" for line, amount in amounts.items())


def _row(agreed: AgreementContent, line: str, payee: MemberId | None, year: int) -> int:
    return sum(row.amount for row in agreed.compensation if (row.line, row.payee, row.year) == (line, payee, year))


def _owner(_case: Case, agreed: AgreementContent, change: wanted.ChangeOwner, rules: Rules) -> ChangedTerm:
    before = f"{rules.register.organisation_name(agreed.owner)}, {rules.register.name_of(agreed.contact)}"
    after = f"{rules.register.organisation_name(change.owner)}, {rules.register.name_of(change.contact)}"
    what = f"{capital(rules.rulebook.association.labels.intervention_owner)} och kontaktperson"
    return ChangedTerm(what=what, before=before, after=after)


def _lead(_case: Case, agreed: AgreementContent, change: wanted.ChangeLead, rules: Rules) -> ChangedTerm:
    return ChangedTerm(
        what=capital(rules.rulebook.association.labels.intervention_lead),
        before=rules.register.name_of(agreed.lead) if agreed.lead else NOBODY,
        after=rules.register.name_of(change.lead) if change.lead else NOBODY,
    )


def _party_added(_case: Case, _agreed: AgreementContent, change: wanted.AddParty, rules: Rules) -> ChangedTerm:
    name = rules.register.organisation_name(change.party.organisation)
    return ChangedTerm(what="Ny samverkanspart", before=NOTHING, after=name)


def _party_removed(_case: Case, _agreed: AgreementContent, change: wanted.RemoveParty, rules: Rules) -> ChangedTerm:
    name = rules.register.organisation_name(change.organisation)
    return ChangedTerm(what="Samverkanspart som lämnar", before=name, after=NOTHING)


def _reports(_case: Case, agreed: AgreementContent, change: wanted.ChangeReports, rules: Rules) -> ChangedTerm:
    rule = rules.rulebook.obligations.get(change.plan.report)
    known = next((one.cadence for one in agreed.reports if one.report == change.plan.report), rule and rule.cadence)
    return ChangedTerm(
        what=rule.label if rule else change.plan.report,
        before=_CADENCES[known] if known else "lämnas inte",
        after=_CADENCES[change.plan.cadence] if change.plan.cadence else "lämnas inte",
    )


def _goals(case: Case, _agreed: AgreementContent, change: wanted.RefineGoals, _: Rules) -> ChangedTerm:
    return ChangedTerm(what="Mål", before=_in_words(case.goals), after=_in_words(change.goals))


def _in_words(goals: Iterable[Goal]) -> str:
    return "\n".join(str(goal.text) for goal in goals) or NOTHING


def _rulebook(case: Case, _agreed: AgreementContent, _change: wanted.FollowRulebook, _: Rules) -> ChangedTerm:
    return ChangedTerm(
        what="Förbundets regler", before=f"version {case.rulebook_sha256[:12]}", after="den senaste versionen"
    )


_TELL: Final[dict[type, Tell]] = {
    wanted.MoveEnd: _end,
    wanted.ChangeGrant: _grant,
    wanted.ChangeCompensation: _compensation,
    wanted.Reallocate: _reallocation,
    wanted.ChangeOwner: _owner,
    wanted.ChangeLead: _lead,
    wanted.AddParty: _party_added,
    wanted.RemoveParty: _party_removed,
    wanted.ChangeReports: _reports,
    wanted.RefineGoals: _goals,
    wanted.FollowRulebook: _rulebook,
}
