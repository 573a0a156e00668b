"""What would change if a command were given: the difference between a case and the same case after it."""

from collections import defaultdict
from datetime import date, datetime

from pydantic import Field

from api.queries.rehearsal import Rehearsal
from api.views.coming import Coming, coming
from api.views.consequences import Consequences, consequences
from api.views.view import View
from models.domain.case import Case
from models.domain.events import Event
from models.domain.forecast import forecast
from models.domain.journal import Entry
from models.domain.moment import Moment
from models.domain.obligation import Obligation, Standing
from models.wording.dates import shown_instant
from models.wording.describe import describe
from models.wording.telling import Teller, obligation_in_words


class DateMoved(View):
    """Something would happen at another time."""

    says: str
    before: Coming
    after: Coming


class ObligationChanged(View):
    """Something owed would change. Where it is new, ``before`` is absent."""

    obligation: str
    says: str
    before: Standing | None
    after: Standing
    due_before: date | None
    due_after: date | None


class FactToCome(View):
    """A fact that would be recorded."""

    says: str
    at: datetime
    event: Event


class ReleaseToCome(Consequences):
    """What would come by itself when the regret window ends: nothing of it changes at once."""

    at: datetime = Field(description="When the decision takes effect, UTC.")
    local: str = Field(description="The same in Stockholm.", examples=["2027-03-17 08:00"])


class Preview(Consequences):
    """What a command would change at once, and with the release of a decision. Nothing has been done."""

    dry_run: bool = True
    sequence: int = Field(description="Send it as `expects`: if the case has moved since, the command is refused.")
    dates_added: list[Coming]
    dates_moved: list[DateMoved]
    dates_dropped: list[Coming]
    obligations: list[ObligationChanged]
    facts: list[FactToCome] = Field(description="Everything that would be recorded, in order.")
    on_release: ReleaseToCome | None = Field(
        description="What the decision brings when its regret window ends, where the command enters or corrects one."
    )


def preview(rehearsed: Rehearsal, language: str) -> Preview:
    """The difference between a case and the same case after a command, in words and figures."""
    before, after, rules = rehearsed.before, rehearsed.after, rehearsed.rules
    teller = Teller(language, rules, after)
    added, moved, dropped = _dates(forecast(before), forecast(after), teller)
    return Preview(
        **dict(consequences(before, after, rehearsed.facts, rules, language)),
        sequence=before.sequence,
        dates_added=added,
        dates_moved=moved,
        dates_dropped=dropped,
        obligations=_obligations(before, after, teller),
        facts=[FactToCome(says=_says(one, teller), at=one.at, event=one.event) for one in rehearsed.facts],
        on_release=_on_release(rehearsed, language),
    )


def _on_release(rehearsed: Rehearsal, language: str) -> ReleaseToCome | None:
    release = rehearsed.release
    if release is None:
        return None
    return ReleaseToCome(
        **dict(consequences(rehearsed.after, release.after, release.facts, rehearsed.rules, language)),
        at=release.at,
        local=shown_instant(release.at),
    )


def _dates(
    before: tuple[Moment, ...], after: tuple[Moment, ...], teller: Teller
) -> tuple[list[Coming], list[DateMoved], list[Coming]]:
    """What comes new, what comes at another time, and what no longer comes.

    A moment is planned anew under another key when its round changes, so it is known by what it is about.
    """
    gone, new = _without(before, after), _without(after, before)
    waiting: dict[object, list[Moment]] = defaultdict(list)
    for moment in gone:
        waiting[_about(moment)].append(moment)
    moved, added = [], []
    for moment in new:
        if earlier := waiting[_about(moment)]:
            was = earlier.pop(0)
            gone.remove(was)
            if was.at != moment.at:
                told = coming(moment, teller)
                moved.append(DateMoved(says=told.says, before=coming(was, teller), after=told))
        else:
            added.append(coming(moment, teller))
    return added, moved, [coming(moment, teller) for moment in gone]


def _without(moments: tuple[Moment, ...], others: tuple[Moment, ...]) -> list[Moment]:
    known = {(moment.key, moment.at) for moment in others}
    return [moment for moment in moments if (moment.key, moment.at) not in known]


def _about(moment: Moment) -> tuple[str, str, tuple[int, ...]]:
    return moment.happening, moment.subject, moment.days


def _obligations(before: Case, after: Case, teller: Teller) -> list[ObligationChanged]:
    return [
        _obligation(before.obligations.get(one.id), one, teller)
        for one in after.obligations.values()
        if _differs(before.obligations.get(one.id), one)
    ]


def _differs(was: Obligation | None, becomes: Obligation) -> bool:
    return was is None or (was.standing, was.due) != (becomes.standing, becomes.due)


def _obligation(was: Obligation | None, becomes: Obligation, teller: Teller) -> ObligationChanged:
    return ObligationChanged(
        obligation=becomes.id,
        says=obligation_in_words(teller, becomes.id),
        before=was.standing if was else None,
        after=becomes.standing,
        due_before=was.due if was else None,
        due_after=becomes.due,
    )


def _says(entry: Entry, teller: Teller) -> str:
    return describe(entry.event, teller.language, rules=teller.rules, case=teller.case)
