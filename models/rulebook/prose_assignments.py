"""Assignments to working groups, and the local action plan, told in plain Swedish (seed 003)."""

from collections.abc import Iterator
from typing import Final

from models.domain.commands import assignments, local_plan
from models.domain.kinds import CaseKind
from models.domain.owed import LOCAL_ACTION_PLAN
from models.domain.papers.words import listed
from models.domain.rules.rulebook import Rulebook
from models.rulebook.words import SWEDISH, days, of_year
from models.wording.names import body_name

ASSIGNING: Final = (
    assignments.CommissionAssignment,
    assignments.ChangeWorkingGroup,
    assignments.PlanAssignment,
    assignments.CloseAssignment,
)
PLANNING: Final = (local_plan.RecordLocalAnalysis, local_plan.RankProposals, local_plan.ReviseLocalActionPlan)


def assignments_told(rulebook: Rulebook) -> Iterator[str]:
    """Who is in a working group, what it lays down and reports, and how its assignment ends."""
    rules = rulebook.assignments
    if rules is None:
        return
    yield (
        f"En arbetsgrupp består av namngivna personer från minst {rules.principals} huvudmän, minst en från varje, "
        "och en av dem är sammankallande. Alla får uppdragshandlingen."
    )
    yield "Gruppen lägger en egen plan: vem som gör vad och när, delmål med datum, och hur resultatet mäts."
    yield from _reports(rulebook)
    if rules.notice_days:
        before = listed(days(one) for one in rules.notice_days)
        yield f"Att uppdraget snart är slut meddelas {before} innan. På sista dagen går det av sig självt till avslut."
    yield "Uppdraget avslutas när det som måste finnas finns; det som bara bör finnas kräver ett skäl."


def _reports(rulebook: Rulebook) -> Iterator[str]:
    for rule in rulebook.obligations.values():
        if rule.meetings is not None and rule.owed_in(CaseKind.ASSIGNMENT):
            body = body_name(rule.meetings, SWEDISH, rulebook.association.labels)
            yield (
                f"{rule.label} lämnas till varje möte ({body}) medan uppdraget pågår. Den följer med när ett möte "
                "flyttas, ställs in eller tillkommer."
            )


def local_plan_told(rulebook: Rulebook) -> Iterator[str]:
    """The analysis, the choice and the yearly plan, which outlives every assignment."""
    yield "Den lokala analysen har hinder, gap och skav, och förslag till utvecklingsområden."
    yield "Förslagen prioriteras. De som inte väljs sparas med skälet. Hellre få som görs väl än många."
    yield "Handlingsplanens aktiviteter är tidsbestämda, och var och en hör till något som valts."
    rule = rulebook.obligations.get(LOCAL_ACTION_PLAN)
    if rule is not None and "year" in rule.due:
        yield f"Planen revideras varje år, senast {of_year(rule.due['year'])}, också när inget uppdrag pågår."
