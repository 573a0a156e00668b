"""What would change if a command were given: the difference between a case and the same case after it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime

from pydantic import Field

from api.views.coming import Coming, coming
from api.views.sums import SumChanged, changed_sums
from api.views.view import View
from models.domain.case import Case
from models.domain.events import Event
from models.domain.events.engine import DocumentOrdered, MailImpossible, MailOrdered
from models.domain.forecast import forecast
from models.domain.journal import Entry
from models.domain.moment import Moment
from models.domain.obligation import Obligation, Standing
from models.domain.phase import Phase
from models.domain.rules.rulebook import Rules
from models.wording.describe import describe
from models.wording.names import name_of, phase_name, role_name
from models.wording.telling import Teller, obligation_in_words


class PhaseChanged(View):
    """The case would come to another phase."""

    before: Phase
    after: Phase
    says: str = Field(description="The new phase in words.")


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


class MailToCome(View):
    """A mail that would be ordered."""

    mail: str
    letter: str = Field(description="What the letter is called.")
    recipient: str
    name: str
    capacity: str = Field(description="The role in which the person is written to.")


class DocumentToCome(View):
    """A document that would be ordered."""

    document: str
    kind: str
    title: str


class FactToCome(View):
    """A fact that would be recorded."""

    says: str
    at: datetime
    event: Event


class Preview(View):
    """What a command would change. Nothing has been done."""

    dry_run: bool = True
    sequence: int = Field(description="Send it as `expects`: if the case has moved since, the command is refused.")
    phase: PhaseChanged | None
    dates_added: list[Coming]
    dates_moved: list[DateMoved]
    dates_dropped: list[Coming]
    sums: list[SumChanged]
    obligations: list[ObligationChanged]
    mails: list[MailToCome]
    documents: list[DocumentToCome]
    warnings: list[str]
    facts: list[FactToCome] = Field(description="Everything that would be recorded, in order.")


def preview(before: Case, after: Case, facts: Iterable[Entry], rules: Rules, language: str) -> Preview:
    """The difference between a case and the same case after a command, in words and figures.

    Args:
        before: The case when everything due by the command's time has been settled.
        after: The case after the command.
        facts: What the command adds.
        rules: By which it was decided.
        language: Of the words.
    """
    recorded = list(facts)
    teller = Teller(language, rules, after)
    added, moved, dropped = _dates(forecast(before), forecast(after), teller)
    return Preview(
        sequence=before.sequence,
        phase=_phase(before, after, language),
        dates_added=added,
        dates_moved=moved,
        dates_dropped=dropped,
        sums=changed_sums(before, after),
        obligations=_obligations(before, after, teller),
        mails=[_mail(one.event, teller) for one in recorded if isinstance(one.event, MailOrdered)],
        documents=[_document(one.event) for one in recorded if isinstance(one.event, DocumentOrdered)],
        warnings=[_says(one, teller) for one in recorded if isinstance(one.event, MailImpossible)],
        facts=[FactToCome(says=_says(one, teller), at=one.at, event=one.event) for one in recorded],
    )


def _phase(before: Case, after: Case, language: str) -> PhaseChanged | None:
    if before.phase is after.phase:
        return None
    return PhaseChanged(before=before.phase, after=after.phase, says=phase_name(after.phase, language))


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


def _mail(order: MailOrdered, teller: Teller) -> MailToCome:
    return MailToCome(
        mail=order.mail,
        letter=name_of("letter", order.rule, teller.language),
        recipient=order.recipient,
        name=teller.register.name_of(order.recipient),
        capacity=role_name(order.capacity, teller.language, teller.labels),
    )


def _document(order: DocumentOrdered) -> DocumentToCome:
    return DocumentToCome(document=order.document, kind=order.kind, title=order.title)


def _says(entry: Entry, teller: Teller) -> str:
    return describe(entry.event, teller.language, rules=teller.rules, case=teller.case)
