"""What those who signed an application stand for, and whether a new version still says it."""

from typing import Final

from models.domain.commands.application import Application
from models.domain.value import Request

SIGNED: Final = ("owner", "goals", "budget", "budget_total", "starts", "ends")
"""The sums, the goals, the dates and the owner; besides them the parties."""


def keeps_signatures(before: Application, after: Application) -> bool:
    """Whether signatures on one version hold for the next.

    They do while what was signed is as it was, or only has been filled in where nothing stood. Another sum, party,
    date or goal is another application; a text that is told in other words is not.
    """
    if before.parties and _parties(before) != _parties(after):
        return False
    return all(_only_filled_in(getattr(before, name), getattr(after, name)) for name in SIGNED)


def _parties(application: Application) -> list[tuple[str, bool]]:
    return sorted((party.organisation, party.active) for party in application.parties)


def _only_filled_in(before: object, after: object) -> bool:
    if before in (None, "", ()) or before == after:
        return True
    if isinstance(before, Request) and isinstance(after, Request):
        return all(_only_filled_in(getattr(before, name), getattr(after, name)) for name in type(before).model_fields)
    if isinstance(before, tuple) and isinstance(after, tuple):
        return len(before) <= len(after) and all(map(_only_filled_in, before, after))
    return False
