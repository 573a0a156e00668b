"""A report's answers, figures, goals and conditions, as documents show them."""

from collections.abc import Iterable

from models.domain.case import Case
from models.domain.commands.reports import ConditionText, Participants
from models.domain.documents.answers import Answer, ConditionAnswer, Figure, GoalResult
from models.domain.events.reports import ReportSubmitted
from models.domain.goals import GoalKind
from models.domain.money import kronor
from models.domain.obligation import Standing
from models.domain.papers.application_answers import target_in_words
from models.domain.papers.decided import grant_of
from models.domain.papers.words import day_in_words, paragraphs
from models.domain.rules.forms import Asks, FormRule, Heading

_TABLED = frozenset({Asks.PARTICIPANTS, Asks.CONDITIONS})
"""Headings whose answers stand in a table of their own."""
_MEASURED = frozenset({GoalKind.OUTPUT, GoalKind.BENEFIT})


def answers(submitted: ReportSubmitted, form: FormRule | None) -> tuple[Answer, ...]:
    """The form's headings in order, each with its answer, which may be empty. Counts stand in a table.

    What was written under no heading of the form comes last, so that nothing handed in is lost.
    """
    written = {one.heading: str(one.text) for one in submitted.answers}
    written |= _sums_written(submitted, form, written)
    headings = form.headings if form else ()
    asked = tuple(
        Answer(heading=heading.label, text=written.get(heading.key, ""))
        for heading in headings
        if _is_shown(heading, submitted, written)
    )
    known = {heading.key for heading in headings}
    return asked + tuple(Answer(heading=key, text=text) for key, text in written.items() if key not in known)


def _is_shown(heading: Heading, submitted: ReportSubmitted, written: dict[str, str]) -> bool:
    """Whether a heading stands in the document: one for a sum that need not be given only where it was."""
    if heading.asks is Asks.AMOUNT and not heading.required:
        return bool(written.get(heading.key))
    return heading.asks not in _TABLED or bool(written.get(heading.key)) or submitted.participants is None


def _sums_written(submitted: ReportSubmitted, form: FormRule | None, written: dict[str, str]) -> dict[str, str]:
    """The sum that was given, under the headings that ask for one, before what was written there."""
    if submitted.amount is None or form is None:
        return {}
    asking = [heading.key for heading in form.headings if heading.asks is Asks.AMOUNT]
    return {key: paragraphs(kronor(submitted.amount), written.get(key, "")) for key in asking}


def figures(participants: Participants | None) -> tuple[Figure, ...]:
    """The counts of participants by sex."""
    if participants is None:
        return ()
    return (
        _figure("Deltagare", participants.women, participants.men),
        _figure("Varav nya deltagare", participants.new_women, participants.new_men),
    )


def _figure(label: str, women: int, men: int) -> Figure:
    return Figure(label=label, women=women, men=men, total=women + men)


def goal_results(case: Case) -> tuple[GoalResult, ...]:
    """The application's output and benefit goals. How far they have come is told in the answers."""
    goals = case.application.goals if case.application else ()
    return tuple(
        GoalResult(
            goal=str(goal.text),
            target=target_in_words(goal),
            result="Se svaren",
            comment=f"Ska nås senast {day_in_words(goal.by)}" if goal.by else "",
        )
        for goal in goals
        if goal.kind in _MEASURED
    )


def condition_answers(case: Case, told: Iterable[ConditionText] = ()) -> tuple[ConditionAnswer, ...]:
    """The conditions of the grant, each with how it stands, and what was told or handed in about it (N-17)."""
    in_report = {one.condition: str(one.text) for one in told}
    grant = grant_of(case)
    if grant is None:
        return ()
    return tuple(
        ConditionAnswer(
            condition=f"{condition.text}\nSenast {day_in_words(condition.due)}",
            answer=paragraphs(_met(case, f"condition/{number}"), in_report.get(number, "")),
        )
        for number, condition in enumerate(grant.conditions, start=1)
    )


def _met(case: Case, obligation: str) -> str:
    owed = case.obligations.get(obligation)
    submitted = case.reports.get(obligation)
    written = paragraphs(*(str(one.text) for one in submitted.answers)) if submitted else ""
    return paragraphs(_STANDINGS[owed.standing if owed else Standing.PLANNED], written)


_STANDINGS = {
    Standing.PLANNED: "Återstår",
    Standing.OPEN: "Återstår",
    Standing.SUBMITTED: "Inlämnat",
    Standing.APPROVED: "Godkänt",
    Standing.RETURNED: "Ska kompletteras",
    Standing.WAIVED: "Inte längre aktuellt",
}
