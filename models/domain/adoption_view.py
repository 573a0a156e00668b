"""How it stands with adoption: the plan from the application, kept in view from the first day to the last statement."""

from datetime import date
from typing import Final

from models.domain.actor import MemberId
from models.domain.adoption import Adoptable
from models.domain.case import Case
from models.domain.commands.adoption import AdoptionTask, Stakeholder
from models.domain.enclosed import Enclosed
from models.domain.events.adoption import AdoptionStated
from models.domain.events.evaluation import EvaluationRecorded
from models.domain.owed import ADOPTION_STATEMENT, stating
from models.domain.value import Value

ADOPTION_PLAN: Final = "adoption_plan"
"""The heading of an application under which the plan for adoption stands."""


class PartyAdoption(Value):
    """What one party has stated, or by when it owes a statement."""

    organisation: MemberId
    stated: AdoptionStated | None
    due: date | None


class AdoptionView(Value):
    """How it stands with adoption.

    Attributes:
        plan: What the newest application says.
        note: What has changed since.
        can_be_adopted: What was noted at the board's decision, with ``noted``, the board's words.
        evaluations: What the decision can rest on.
    """

    plan: Enclosed | None
    note: Enclosed | None
    can_be_adopted: Adoptable | None
    noted: Enclosed | None
    stakeholders: tuple[Stakeholder, ...]
    tasks: tuple[AdoptionTask, ...]
    evaluations: tuple[EvaluationRecorded, ...]
    parties: tuple[PartyAdoption, ...]


def adoption_view(case: Case) -> AdoptionView:
    """How it stands with adoption in a case, wherever it stands."""
    planned = case.adoption_plan
    decided = case.decision.content if case.decision else None
    return AdoptionView(
        plan=adoption_plan_of(case),
        note=planned.note if planned else None,
        can_be_adopted=decided.can_be_adopted if decided else None,
        noted=decided.adoption_note if decided else None,
        stakeholders=planned.stakeholders if planned else (),
        tasks=planned.tasks if planned else (),
        evaluations=case.evaluations,
        parties=tuple(_party(case, one) for one in _parties(case)),
    )


def adoption_plan_of(case: Case) -> Enclosed | None:
    """What the newest application says about adoption."""
    texts = case.application.texts if case.application else ()
    return next((one.text for one in texts if one.heading == ADOPTION_PLAN and one.text), None)


def _parties(case: Case) -> tuple[MemberId, ...]:
    return stating(case) or tuple(party.organisation for party in case.parties)


def _party(case: Case, organisation: MemberId) -> PartyAdoption:
    owed = case.obligations.get(f"{ADOPTION_STATEMENT}/{organisation}")
    return PartyAdoption(
        organisation=organisation,
        stated=case.adoption_statements.get(organisation),
        due=owed.due if owed else None,
    )
