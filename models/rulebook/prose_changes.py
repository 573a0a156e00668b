"""What can change while an intervention runs, told in plain Swedish."""

from collections.abc import Iterator
from typing import Final

from models.domain.commands import amendments, contacts, deadlines, handing_over, pause
from models.domain.papers.words import listed
from models.domain.rules.rulebook import Rulebook

CHANGING: Final = (
    amendments.AmendAgreement,
    contacts.ChangeContact,
    handing_over.HandOver,
    deadlines.ExtendDeadline,
    deadlines.WaiveObligation,
    deadlines.AskForReport,
    pause.PauseCase,
    pause.ResumeCase,
)

_CHANGES: Final = {
    "move_end": "finansieringens sista dag",
    "change_grant": "beviljade medel",
    "change_compensation": "ersättning till en part",
    "reallocate": "omfördelning mellan budgetposter",
    "change_owner": "vem som äger insatsen",
    "change_lead": "vem som leder insatsen",
    "add_party": "en ny part",
    "remove_party": "en part som lämnar",
    "change_reports": "planen för rapporter",
    "refine_goals": "målen",
    "follow_rulebook": "vilken version av reglerna som gäller",
}


def changes_told(rulebook: Rulebook) -> Iterator[str]:
    """What the board decides itself, and what a pause does to dates."""
    boards = [_CHANGES[one] for one in rulebook.agreement.board_amends]
    if boards:
        yield f"Bara styrelsen ändrar {listed(boards)}. Annat ändrar förbundschefen, eller styrgruppen målen."
    yield "En ändring är numrerad, har ett skäl och ett beslutsdatum, och visar vad den flyttar innan den gäller."
    stays = [rule.label for rule in rulebook.obligations.values() if not rule.held_by_pause]
    yield (
        "Under en paus påminns ingen. Det som skulle ha lämnats då flyttas lika länge som pausen varade, "
        "och sedan till en arbetsdag. Finansieringens sista dag och förbundets egna uppgifter flyttas aldrig."
    )
    if stays:
        yield f"En paus flyttar inte heller {listed(stays)}."
