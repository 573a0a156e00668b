"""What stands beside each box of a form: the plan for adoption, the diary, what was written last time."""

from collections.abc import Iterator
from datetime import date

from models.domain.adoption_view import adoption_plan_of
from models.domain.case import Case
from models.domain.enclosed import Enclosed
from models.domain.obligation import Obligation
from models.domain.papers.decided import grant_of
from models.domain.rules.forms import Asks, Heading, Shows
from models.domain.rules.rulebook import Rulebook
from models.domain.value import Value


class Beside(Value):
    """Something of the case that helps whoever writes; ``on`` is the day that it concerns, where it has one."""

    shows: Shows
    text: Enclosed
    on: date | None = None


class Prompt(Value):
    """A heading to write under, with what stands beside it."""

    heading: str
    label: str
    help: str
    required: bool
    beside: tuple[Beside, ...]


def prompts(case: Case, obligation: str, rulebook: Rulebook) -> tuple[Prompt, ...]:
    """The headings that what is owed answers, in the form's order; none where it has no form or is not owed."""
    owed = case.obligations.get(obligation)
    rule = rulebook.obligations.get(owed.kind) if owed else None
    form = rulebook.forms.get(rule.form) if rule and rule.form else None
    if owed is None or form is None:
        return ()
    return tuple(
        Prompt(
            heading=heading.key,
            label=heading.label,
            help=heading.help,
            required=heading.required,
            beside=tuple(one for shows in _shown(heading) for one in _beside(case, owed, heading, shows)),
        )
        for heading in form.headings
    )


def _shown(heading: Heading) -> tuple[Shows, ...]:
    """What a heading shows; one that asks about the conditions shows them in any case."""
    asked = (Shows.CONDITIONS,) if heading.asks is Asks.CONDITIONS else ()
    return tuple(dict.fromkeys((*asked, *heading.shows)))


def _beside(case: Case, owed: Obligation, heading: Heading, shows: Shows) -> Iterator[Beside]:
    match shows:
        case Shows.ADOPTION_PLAN:
            yield from _adoption_plan(case)
        case Shows.DIARY:
            yield from _diary(case, heading.key)
        case Shows.LAST_REPORT:
            yield from _last_report(case, owed, heading.key)
        case Shows.CONDITIONS:
            yield from _conditions(case)


def _conditions(case: Case) -> Iterator[Beside]:
    """Each condition of the grant, with its day, in the order in which reports number them."""
    grant = grant_of(case)
    for condition in grant.conditions if grant else ():
        yield Beside(shows=Shows.CONDITIONS, text=condition.text, on=condition.due)


def _adoption_plan(case: Case) -> Iterator[Beside]:
    """The application's plan, and what has changed since."""
    changed = case.adoption_plan.note if case.adoption_plan else None
    for text in (adoption_plan_of(case), changed):
        if text:
            yield Beside(shows=Shows.ADOPTION_PLAN, text=text)


def _diary(case: Case, heading: str) -> Iterator[Beside]:
    """The entries under this heading, and those under none, day by day."""
    for one in sorted(case.diary, key=lambda one: one.on):
        if one.heading in (None, heading):
            yield Beside(shows=Shows.DIARY, text=one.text, on=one.on)


def _last_report(case: Case, owed: Obligation, heading: str) -> Iterator[Beside]:
    """What was written under the heading in the latest report of the kind before this one."""
    starts = owed.span.starts if owed.span else None
    before = [
        one
        for one in case.obligations.values()
        if one.kind == owed.kind and one.id in case.reports and one.span and starts and one.span.starts < starts
    ]
    for last in sorted(before, key=lambda one: one.span.starts if one.span else date.min)[-1:]:
        for answer in case.reports[last.id].answers:
            if answer.heading == heading and answer.text:
                yield Beside(shows=Shows.LAST_REPORT, text=answer.text, on=last.span.ends if last.span else None)
