"""A case as lists and its own page show it."""

from datetime import date, datetime
from typing import Self

from pydantic import Field

from api.queries.cases import Attention, standing_of
from api.queries.similar import Similar
from api.queries.whole_case import WholeCase
from api.views.coming import Coming, Owed, coming, owed
from api.views.sums import SumsTold, sums_of
from api.views.to_write import ToWrite, to_write
from api.views.view import View
from models.domain.actor import PersonId
from models.domain.adoption_view import AdoptionView, adoption_view
from models.domain.kinds import InterventionKind
from models.domain.phase import Phase
from models.domain.standing import CaseStanding, Waiting, standing
from models.tables.record import CaseRow
from models.wording.names import phase_name, role_name
from models.wording.telling import Teller, obligation_in_words


class SimilarCase(View):
    """A case that shares words with another."""

    case_number: str
    address: str = Field(description="Where the case is.")
    title: str
    phase: Phase
    phase_name: str


def similar_case(found: Similar, association: str, language: str) -> SimilarCase:
    """A similar case as it is shown."""
    phase = Phase(found.phase)
    return SimilarCase(
        case_number=found.number,
        address=f"/api/interventions/{association}/{found.number}",
        title=found.title,
        phase=phase,
        phase_name=phase_name(phase, language),
    )


class InterventionInList(View):
    """A case in a list."""

    association: str
    case_number: str
    address: str = Field(description="Where the case is.")
    title: str
    kind: InterventionKind | None
    phase: Phase
    phase_name: str
    since: datetime | None = Field(description="Since when it stands there, UTC.")
    sequence: int = Field(description="That of the case's last fact.")
    next_at: datetime | None = Field(description="When something will happen by itself next, UTC.")
    overdue: int = Field(description="How many things are late.")
    waiting_for: list[str] = Field(description="The roles that have something to do.")
    attention: list[Attention]

    @classmethod
    def of(cls, row: CaseRow, language: str, *, parked: bool) -> Self:
        """The row of the read model, told."""
        return cls.model_validate(_listed(row, standing_of(row), language, parked=parked))


class InterventionPage(View):
    """A page of a list of cases."""

    total: int = Field(description="How many there are on all pages.")
    limit: int
    offset: int
    interventions: list[InterventionInList]


class WaitingTold(View):
    """Something that somebody has to do now."""

    obligation: str
    says: str = Field(description="What it is.")
    role: str
    role_name: str
    party: str | None
    since: datetime = Field(description="UTC.")
    due: date | None = Field(description="The last day, in Stockholm.")
    overdue: bool


class PartyTold(View):
    """An organisation that takes part."""

    organisation: str
    name: str
    contact: str | None
    contact_name: str


class Parked(View):
    """A mail or document that could not be carried out and waits for somebody to have it tried again."""

    effect: str = Field(description="Its key, for the command `retry_effect`.")
    reason: str


class Intervention(InterventionInList):
    """A case as it stands."""

    parties: list[PartyTold]
    waiting: list[WaitingTold]
    next: Coming | None
    obligations: list[Owed]
    sums: SumsTold
    adoption: AdoptionView | None = Field(
        description="How it stands with adoption, from the application's plan on. Null for those who look after runs."
    )
    to_write: list[ToWrite] = Field(description="What the caller owes that has a form, with its headings.")
    stalled: list[str] = Field(description="Keys of what the program broke on, for the command `retry_stalled`.")
    parked: list[Parked]


def intervention(found: WholeCase, reader: PersonId | None, language: str) -> Intervention:
    """A case as it stands, told to a reader; None for somebody who may not read what it contains."""
    row, case, rules, stuck = found.row, found.case, found.rules, found.parked
    teller, stands = Teller(language, rules, case), standing(case)
    register = rules.register
    return Intervention.model_validate(
        {
            **_listed(row, stands, language, parked=bool(stuck)),
            "parties": [
                PartyTold(
                    organisation=one.organisation,
                    name=register.organisation_name(one.organisation),
                    contact=one.contact,
                    contact_name=register.name_of(one.contact) if one.contact else "",
                )
                for one in case.parties
            ],
            "waiting": [_waiting(one, teller) for one in stands.waiting],
            "next": coming(stands.next, teller) if stands.next else None,
            "obligations": [owed(one, teller) for one in case.obligations.values()],
            "sums": sums_of(case),
            "adoption": adoption_view(case) if reader else None,
            "to_write": to_write(case, reader, rules, teller) if reader else [],
            "stalled": list(stands.stalled),
            "parked": [Parked(effect=effect, reason=reason) for effect, reason in stuck],
        }
    )


def _listed(row: CaseRow, stands: CaseStanding, language: str, *, parked: bool) -> dict[str, object]:
    signs = (
        (Attention.OVERDUE, row.overdue),
        (Attention.STALLED, stands.stalled),
        (Attention.PARKED, parked),
    )
    return {
        "association": row.association,
        "case_number": row.number,
        "address": f"/api/interventions/{row.association}/{row.number}",
        "title": row.title,
        "kind": row.kind or None,
        "phase": row.phase,
        "phase_name": phase_name(row.phase, language),
        "since": row.since,
        "sequence": row.sequence,
        "next_at": row.next_at,
        "overdue": row.overdue,
        "waiting_for": sorted({one.role for one in stands.waiting}),
        "attention": [sign for sign, shows in signs if shows],
    }


def _waiting(one: Waiting, teller: Teller) -> WaitingTold:
    return WaitingTold(
        obligation=one.obligation,
        says=obligation_in_words(teller, one.obligation),
        role=one.role,
        role_name=role_name(one.role, teller.language, teller.labels),
        party=one.party,
        since=one.since,
        due=one.due,
        overdue=one.overdue,
    )
