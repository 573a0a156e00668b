"""How interventions are followed up nationally, told in plain Swedish."""

from collections.abc import Iterator
from typing import Final

from models.domain.commands import follow_up
from models.domain.follow_up import ADAPTERS, Profile
from models.domain.rules.rulebook import Rulebook

FOLLOWING_UP: Final = (
    follow_up.RecordPermission,
    follow_up.OpenRegistration,
    follow_up.AttestRegistration,
    follow_up.CloseRegistration,
    follow_up.HandOverSums,
    follow_up.RecordSurvey,
)

_SYSTEMS: Final = {
    Profile.SUS: "Insatserna registreras i SUS.",
    Profile.UPPFOLJNING_FINSAM: "Insatserna registreras i Uppföljning Finsam.",
    Profile.MANUAL: "Insatserna följs upp med de antal som lämnas här, utan något annat system.",
}


def followed_up_told(rulebook: Rulebook) -> Iterator[str]:
    """Which system, and what it asks for."""
    adapter = ADAPTERS[rulebook.follow_up.profile]
    yield _SYSTEMS[rulebook.follow_up.profile]
    if adapter.permission:
        yield "Den som registrerar måste ha fått behörighet."
    if not adapter.own_staff:
        yield "Ingen som är anställd av förbundet kan registrera."
    if adapter.fixed:
        yield "Inriktning, uppföljningsmetod och ESF-medel måste anges när insatsen registreras; de kan aldrig ändras."
    if adapter.consent:
        yield "Antalet skriftliga samtycken intygas; det måste räcka till alla deltagare."
    yield "Bara antal kvinnor och män förs in, aldrig vilka de är."
    yield "Indikatorenkäter görs bara där avtalet säger det."
