"""What an agreement says after an amendment: each change, applied to what was agreed before."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from models.domain.commands import amendments as wanted
from models.domain.commands.agreement import AgreementContent, Compensation
from models.domain.commands.application import Goal
from models.domain.commands.preparation import AmountOfYear
from models.domain.events.idea import Party
from models.domain.refusal import Refused

Rows = tuple[Compensation, ...]


@dataclass(frozen=True, slots=True)
class Amended:
    """What holds after the changes so far.

    Attributes:
        content: The agreement.
        parties: Those who take part.
        granted: What is granted, where that changed.
        goals: Every goal, where they were refined.
        newest_rulebook: The association's newest rulebook is followed from now on.
    """

    content: AgreementContent
    parties: tuple[Party, ...]
    granted: tuple[AmountOfYear, ...] | None = None
    goals: tuple[Goal, ...] | None = None
    newest_rulebook: bool = False


def amended(content: AgreementContent, parties: tuple[Party, ...], changes: Iterable[wanted.Change]) -> Amended:
    """What holds after every change, in order.

    Raises:
        Refused: a change concerns something that was not agreed, with the field.
    """
    so_far = Amended(content, parties)
    for number, change in enumerate(changes):
        so_far = _CHANGES[type(change)](so_far, change, f"changes.{number}")
    return so_far


def _agreed(so_far: Amended, **changed: Any) -> Amended:
    return replace(so_far, content=so_far.content.model_copy(update=changed))


def _end(so_far: Amended, change: wanted.MoveEnd, _: str) -> Amended:
    """Nothing is given for years that lie wholly after the end."""
    rows = tuple(row for row in so_far.content.compensation if row.year <= change.ends.year)
    return _agreed(so_far, ends=change.ends, compensation=rows)


def _compensation(so_far: Amended, change: wanted.ChangeCompensation, _: str) -> Amended:
    row = Compensation(line=change.line, payee=change.payee, year=change.year, amount=change.amount)
    return _agreed(so_far, compensation=_with_row(so_far.content.compensation, row))


def _reallocated(so_far: Amended, change: wanted.Reallocate, field: str) -> Amended:
    rows = so_far.content.compensation
    given = _amount(rows, change, change.from_line)
    if given < change.amount:
        raise Refused("line_has_less", field=f"{field}.amount", line=change.from_line, amount=given)
    less = _row(change, change.from_line, given - change.amount)
    more = _row(change, change.to_line, _amount(rows, change, change.to_line) + change.amount)
    return _agreed(so_far, compensation=_with_row(_with_row(rows, less), more))


def _row(change: wanted.Reallocate, line: str, amount: int) -> Compensation:
    return Compensation(line=line, payee=change.payee, year=change.year, amount=amount)


def _amount(rows: Rows, change: wanted.Reallocate, line: str) -> int:
    wanted_row = (line, change.payee, change.year)
    return sum(row.amount for row in rows if (row.line, row.payee, row.year) == wanted_row)


def _with_row(rows: Rows, new: Compensation) -> Rows:
    """The rows with one line's sum for a payee and a year replaced, where it stood; a new one comes last."""
    known = [(row.line, row.payee, row.year) for row in rows]
    place = (new.line, new.payee, new.year)
    if place not in known:
        return (*rows, new)
    first = known.index(place)
    return tuple(
        new if number == first else row for number, row in enumerate(rows) if number == first or known[number] != place
    )


def _party_added(so_far: Amended, change: wanted.AddParty, _: str) -> Amended:
    party = Party(organisation=change.party.organisation, contact=change.contact)
    added = _agreed(so_far, parties=(*so_far.content.parties, change.party))
    return replace(added, parties=(*so_far.parties, party))


def _party_removed(so_far: Amended, change: wanted.RemoveParty, field: str) -> Amended:
    leaving = change.organisation
    if leaving not in {party.organisation for party in so_far.content.parties}:
        raise Refused("no_party_of_the_agreement", field=f"{field}.organisation", organisation=leaving)
    left = tuple(party for party in so_far.content.parties if party.organisation != leaving)
    parties = tuple(party for party in so_far.parties if party.organisation != leaving)
    return replace(_agreed(so_far, parties=left), parties=parties)


def _reports(so_far: Amended, change: wanted.ChangeReports, _: str) -> Amended:
    others = tuple(one for one in so_far.content.reports if one.report != change.plan.report)
    return _agreed(so_far, reports=(*others, change.plan))


_CHANGES: Final[dict[type, Callable[[Amended, Any, str], Amended]]] = {
    wanted.MoveEnd: _end,
    wanted.ChangeGrant: lambda so_far, change, _: replace(so_far, granted=change.amounts),
    wanted.ChangeCompensation: _compensation,
    wanted.Reallocate: _reallocated,
    wanted.ChangeOwner: lambda so_far, change, _: _agreed(so_far, owner=change.owner, contact=change.contact),
    wanted.ChangeLead: lambda so_far, change, _: _agreed(so_far, lead=change.lead),
    wanted.AddParty: _party_added,
    wanted.RemoveParty: _party_removed,
    wanted.ChangeReports: _reports,
    wanted.RefineGoals: lambda so_far, change, _: replace(so_far, goals=change.goals),
    wanted.FollowRulebook: lambda so_far, _change, _field: replace(so_far, newest_rulebook=True),
}
