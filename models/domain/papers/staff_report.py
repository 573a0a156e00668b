"""The staff report of an application, for the board's packet (rules.md 2; inventory.md DOC-08)."""

from datetime import date
from typing import Final

from models.domain.actor import PersonId
from models.domain.budget_room import room_in
from models.domain.case import Case
from models.domain.commands.application import Application
from models.domain.commands.preparation import FileStaffReport
from models.domain.documents.answers import Answer
from models.domain.documents.decision import Condition, DecisionOutcome
from models.domain.documents.staff_report import (
    BudgetRow,
    GroupOpinion,
    ProposedDecision,
    StaffReport,
    YearRoom,
)
from models.domain.kinds import InterventionKind
from models.domain.money import kronor
from models.domain.papers.application_answers import application_answers, goals
from models.domain.papers.correspondents import applicants, payee_name, signatory
from models.domain.papers.criteria_checks import criteria_checks
from models.domain.papers.decided import year_grants
from models.domain.papers.head import head
from models.domain.papers.words import capital, listed, paragraphs
from models.domain.register import Body
from models.domain.rules.rulebook import Rules
from models.domain.size import applied_for

_STANCES: Final = {
    "supports": "Tillstyrker.",
    "has_reservations": "Tillstyrker med förbehåll.",
    "opposes": "Avstyrker.",
}
_KINDS: Final = {InterventionKind.INDIVIDUAL: "individinriktad", InterventionKind.STRUCTURAL: "strukturell"}


def staff_report(case: Case, body: FileStaffReport, dated: date, rules: Rules, prepared_by: PersonId) -> StaffReport:
    """The staff report of the case's newest application, with the proposed decision."""
    application = case.application or Application()
    assessment = case.assessment
    return StaffReport(
        **head(case, "Tjänsteskrivelse", dated, rules),
        meeting=case.meetings.get(Body.BOARD),
        matter=_matter(case, rules),
        applicants=applicants(case, rules),
        owner=rules.register.organisation_name(application.owner) if application.owner else "",
        starts=application.starts,
        ends=application.ends,
        application=_main_points(case, rules),
        goals=goals(application),
        budget=_budget(application, rules),
        group_meeting=case.prepared_on,
        presented_by=_presented_by(case, rules),
        opinions=_opinions(case, rules),
        criteria=criteria_checks(case, application, rules),
        alternatives=_alternatives(body),
        budget_effect=_room(body),
        budget_comment=paragraphs(_room_explained(body), _conditional_explained(case, body, rules)),
        director_advice=str(assessment.advice) if assessment and not assessment.forward else "",
        proposal=_proposal(case, body),
        prepared_by=signatory(prepared_by, rules),
    )


def _matter(case: Case, rules: Rules) -> str:
    called = rules.rulebook.association.labels.intervention
    kind = f" ({_KINDS[case.kind]} {called})" if case.kind else ""
    parties = listed(one.organisation for one in applicants(case, rules))
    return (
        f"{parties} ansöker om sammanlagt {kronor(applied_for(case))} för {case.title}{kind}. "
        "Styrelsen ska ta ställning till ansökan."
    )


def _main_points(case: Case, rules: Rules) -> tuple[Answer, ...]:
    if case.application is None or case.kind is None:
        return ()
    form = rules.rulebook.forms[rules.rulebook.application.forms[case.kind]]
    return application_answers(case.application, form, rules)


def _budget(application: Application, rules: Rules) -> tuple[BudgetRow, ...]:
    return tuple(
        BudgetRow(
            year=row.year,
            line=row.line,
            payee=payee_name(row.payee, rules),
            total=row.total,
            applied_for=row.applied,
            own_effort=row.own,
            others=row.others,
        )
        for row in sorted(application.budget, key=lambda row: row.year)
    )


def _presented_by(case: Case, rules: Rules) -> str:
    if case.preparation is None:
        return ""
    labels = rules.rulebook.association.labels
    capacities = {
        "applicant": "sökande",
        "representative": f"partens egen representant i {labels.preparatory_group}",
        "secretariat": labels.secretariat,
    }
    capacity = capacities.get(case.preparation.presented_by, case.preparation.presented_by)
    presenter = case.preparation.presenter
    return f"{rules.register.name_of(presenter)}, {capacity}" if presenter else capital(capacity)


def _opinions(case: Case, rules: Rules) -> tuple[GroupOpinion, ...]:
    return tuple(
        GroupOpinion(
            member=rules.register.organisation_name(one.organisation),
            opinion=f"{_STANCES[one.stance]} {one.opinion}".strip(),
        )
        for one in case.opinions.values()
    )


def _alternatives(body: FileStaffReport) -> tuple[Answer, ...]:
    return (Answer(heading="Övervägda alternativ", text=str(body.alternatives)),) if body.alternatives else ()


def _room(body: FileStaffReport) -> tuple[YearRoom, ...]:
    return tuple(
        YearRoom(year=one.year, means=one.room, proposed=proposed, left=one.room - proposed)
        for one in sorted(body.budget_room, key=lambda room: room.year)
        for proposed in [sum(amount.amount for amount in body.amounts if amount.year == one.year)]
    )


def _room_explained(body: FileStaffReport) -> str:
    if not body.budget_room:
        return ""
    counted = "Medel är det som finns kvar av årets budget när tidigare beslut har räknats av."
    short = [str(one.year) for one in _room(body) if one.left < 0]
    return f"{counted} Medlen räcker inte för förslaget {listed(short)}." if short else counted


def _conditional_explained(case: Case, body: FileStaffReport, rules: Rules) -> str:
    """What other cases have been granted on a later decision is told apart: it is not taken off what is left."""
    rooms = (room_in(rules.portfolio, one.year, but=case.id) for one in _room(body))
    waiting = [f"{kronor(one.conditional)} för {one.year}" for one in rooms if one.conditional]
    return f"Villkorat till andra insatser, utöver det som har räknats av: {listed(waiting)}." if waiting else ""


def _proposal(case: Case, body: FileStaffReport) -> ProposedDecision:
    return ProposedDecision(
        outcome=DecisionOutcome(body.proposed.value),
        years=year_grants(case, body.amounts),
        conditions=tuple(Condition(text=str(one)) for one in body.conditions),
        reasons=str(body.assessment),
    )
