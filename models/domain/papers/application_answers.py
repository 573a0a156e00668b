"""An application's main points, heading by heading of its form, as documents show them."""

from collections.abc import Callable

from models.domain.commands.application import Application, Goal, PartyStatement, TargetGroup
from models.domain.documents import answers as shown
from models.domain.goals import GoalKind
from models.domain.money import kronor
from models.domain.papers.words import day_in_words, listed, paragraphs
from models.domain.rules.forms import Asks, FormRule, Heading
from models.domain.rules.rulebook import Rules

_TABLED = {GoalKind.OUTPUT: shown.GoalKind.OUTPUT, GoalKind.BENEFIT: shown.GoalKind.BENEFIT}
_OTHERWISE = {GoalKind.COLLABORATION: "Samverkansmål", GoalKind.ACTIVITY: "Aktivitetsmål"}


def application_answers(application: Application, form: FormRule, rules: Rules) -> tuple[shown.Answer, ...]:
    """The headings of the form in order, each with what the application says under it, if anything."""
    return tuple(
        shown.Answer(heading=heading.label, text=_ANSWER[heading.asks](application, heading, rules))
        for heading in form.headings
    )


def goals(application: Application) -> tuple[shown.Goal, ...]:
    """The output and benefit goals. Goals of other kinds are told under the form's heading for goals."""
    return tuple(
        shown.Goal(kind=_TABLED[goal.kind], goal=str(goal.text), target=target_in_words(goal), when=goal.by)
        for goal in application.goals
        if goal.kind in _TABLED
    )


def target_in_words(goal: Goal) -> str:
    """``Deltagare med plan: 100 (60 kvinnor, 40 män)``; empty where there is neither figure nor measure."""
    figure = "" if goal.target is None else f"{goal.target}{_by_sex(goal.women, goal.men)}"
    return ": ".join(part for part in (goal.measure, figure) if part)


def _by_sex(women: int | None, men: int | None) -> str:
    counts = [f"{count} {sex}" for count, sex in ((women, "kvinnor"), (men, "män")) if count is not None]
    return f" ({', '.join(counts)})" if counts else ""


def _text(application: Application, heading: Heading, _: Rules) -> str:
    return paragraphs(*(str(one.text) for one in application.texts if one.heading == heading.key))


def _yes_or_no(application: Application, heading: Heading, rules: Rules) -> str:
    answers = [one.answer for one in application.texts if one.heading == heading.key and one.answer]
    said = {"yes": "Ja.", "no": "Nej."}
    return paragraphs(*(said[answer] for answer in answers), _text(application, heading, rules))


def _statements(application: Application, heading: Heading, rules: Rules) -> str:
    def of_party(statement: PartyStatement) -> str:
        return f"{rules.register.organisation_name(statement.organisation)}: {statement.text}"

    return paragraphs(*(of_party(one) for one in application.statements if one.heading == heading.key and one.text))


def _goals(application: Application, heading: Heading, rules: Rules) -> str:
    others = (
        f"{_OTHERWISE[goal.kind]}: {goal.text}{f' ({words})' if (words := target_in_words(goal)) else ''}"
        for goal in application.goals
        if goal.kind in _OTHERWISE
    )
    table = "Insatsmål och nyttomål visas i tabellen över mål." if goals(application) else ""
    return paragraphs(_text(application, heading, rules), table, *others)


def _target_group(application: Application, heading: Heading, rules: Rules) -> str:
    group = application.target_group
    return paragraphs(_text(application, heading, rules), _group_in_words(group) if group else "")


def _group_in_words(group: TargetGroup) -> str:
    count = f"{group.participants} personer{_by_sex(group.women, group.men)}"
    return f"{count}, {group.youngest}–{group.oldest} år."


def _staffing(application: Application, heading: Heading, rules: Rules) -> str:
    register = rules.register
    seats = [
        f"{register.name_of(seat.person)} ({register.organisation_name(seat.organisation)})"
        for seat in application.steering_group
    ]
    called = rules.rulebook.association.labels.steering_group
    return paragraphs(
        _text(application, heading, rules), f"Föreslagna till {called}: {listed(seats)}." if seats else ""
    )


def _budget(application: Application, heading: Heading, rules: Rules) -> str:
    if not application.budget:
        return _text(application, heading, rules)
    applied = sum(row.applied for row in application.budget)
    total = sum(row.total for row in application.budget)
    sums = f"Parterna söker {kronor(applied)} av en total kostnad på {kronor(total)}."
    table = "Budgetposterna visas i tabellen över budget."
    return paragraphs(_text(application, heading, rules), f"{sums} {table}")


def _end_date(application: Application, heading: Heading, rules: Rules) -> str:
    return paragraphs(day_in_words(application.ends) if application.ends else "", _text(application, heading, rules))


def _owner(application: Application, heading: Heading, rules: Rules) -> str:
    owner = rules.register.organisation_name(application.owner) if application.owner else ""
    return paragraphs(owner, _text(application, heading, rules))


_ANSWER: dict[Asks, Callable[[Application, Heading, Rules], str]] = {
    Asks.TEXT: _text,
    Asks.STATEMENT_OF_EACH_PARTY: _statements,
    Asks.GOALS: _goals,
    Asks.TARGET_GROUP: _target_group,
    Asks.STAFFING: _staffing,
    Asks.BUDGET: _budget,
    Asks.END_DATE: _end_date,
    Asks.OWNER: _owner,
    Asks.PARTICIPANTS: _text,
    Asks.YES_OR_NO: _yes_or_no,
    Asks.CONDITIONS: _text,
}
