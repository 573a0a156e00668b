"""The national follow-up system: what each profile of it asks for, and what a case has told it (law.md 8).

No participant is ever named here: only counts by sex.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Literal

from pydantic import Field

from models.domain.actor import PersonId
from models.domain.value import Value


class Profile(StrEnum):
    """Which system the association follows its interventions up in.

    SUS: the national system until 2023, with a written consent from each participant.
    Uppföljning Finsam: its successor, with counts alone, where some of what is registered can never be changed.
    Manual: no system; the counts are kept here.
    """

    SUS = "sus"
    UPPFOLJNING_FINSAM = "uppfoljning_finsam"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Adapter:
    """What a profile asks for.

    Attributes:
        permission: Whoever registers must have been granted permission first.
        external_id: The registration has an id of its own there.
        fixed: Orientation, method and whether there is ESF funding are registered, and can never be changed.
        consent: As many written consents as participants are attested.
        own_staff: Somebody whom the association employs may register.
    """

    permission: bool
    external_id: bool
    fixed: bool
    consent: bool
    own_staff: bool


ADAPTERS: Final = {
    Profile.SUS: Adapter(permission=True, external_id=True, fixed=False, consent=True, own_staff=True),
    Profile.UPPFOLJNING_FINSAM: Adapter(permission=True, external_id=True, fixed=True, consent=False, own_staff=False),
    Profile.MANUAL: Adapter(permission=False, external_id=False, fixed=False, consent=False, own_staff=True),
}

PermissionStanding = Literal["ordered", "granted", "withdrawn"]
Respondents = Literal["participants", "former_participants", "managers", "staff", "referrers"]


class Registration(Value):
    """A registration in the system. A mixed intervention has two.

    Attributes:
        external_id: The system's own id; empty where it has none.
        closed_on: The day on which it was closed, in Stockholm.
    """

    external_id: str
    opened_on: date
    orientation: str = ""
    method: str = ""
    esf: bool | None = None
    closed_on: date | None = None


class Attestation(Value):
    """Counts that somebody has attested for a period. Counts only.

    Attributes:
        consents: How many written consents there are.
    """

    period: str
    women: int
    men: int
    consents: int | None = None


class SumsHandedOver(Value):
    """A year's sums as they were handed over, in whole öre."""

    year: int
    granted: int
    claimed: int
    approved: int
    women: int | None = None
    men: int | None = None


class SurveyCounts(Value):
    """One round of indicator surveys: how many were asked and how many answered."""

    round: str
    respondents: Respondents
    asked: int
    answered: int


class FollowUp(Value):
    """What a case has told the follow-up system.

    Attributes:
        permissions: How far each registrar's permission has come.
        registrations: In the order of opening.
        attestations: By period, the latest of each.
        sums: By year, the latest of each.
        surveys: By round and respondents.
    """

    permissions: dict[PersonId, PermissionStanding] = Field(default_factory=dict)
    registrations: tuple[Registration, ...] = ()
    attestations: dict[str, Attestation] = Field(default_factory=dict)
    sums: dict[int, SumsHandedOver] = Field(default_factory=dict)
    surveys: dict[str, SurveyCounts] = Field(default_factory=dict)

    @property
    def open(self) -> tuple[Registration, ...]:
        """The registrations that have not been closed."""
        return tuple(one for one in self.registrations if one.closed_on is None)

    def counted_in(self, year: int) -> Attestation | None:
        """The latest attested period of a year."""
        of_year = [one for period, one in sorted(self.attestations.items()) if period.startswith(str(year))]
        return of_year[-1] if of_year else None
