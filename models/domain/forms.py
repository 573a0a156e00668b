"""What an application or a report lacks, heading by heading. Incomplete ones are welcome; the gaps are named."""

from collections.abc import Callable, Iterable, Sequence

from models.domain.actor import MemberId
from models.domain.commands.application import Application, HeadingText
from models.domain.commands.reports import ConditionText, Participants
from models.domain.events.application import ApplicationSigned, Gap
from models.domain.goals import GoalKind
from models.domain.register import Register
from models.domain.rules.forms import Asks, FormRule, Heading
from models.domain.rules.groundwork import Choice
from models.domain.rules.stages import Check, Criterion

Lack = tuple[str, str]
"""What is missing, as a code, and whose or which."""


def application_gaps(application: Application, form: FormRule, cost_kinds: Iterable[Choice] = ()) -> tuple[Gap, ...]:
    """What an application lacks under its form's headings (seed 004, section 3.3).

    Where the association pays for certain kinds of cost only, a budget row of none of them is a gap (seed 001).
    """
    return tuple(
        Gap(heading=heading.key, label=heading.label, lacks=lacks, about=about)
        for heading in form.headings
        if heading.required
        for lacks, about in (
            *_LACKS[heading.asks](application, heading),
            *_of_no_kind(application, heading, cost_kinds),
        )
    )


def _of_no_kind(application: Application, heading: Heading, cost_kinds: Iterable[Choice]) -> list[Lack]:
    known = {kind.key for kind in cost_kinds}
    if not known or heading.asks is not Asks.BUDGET:
        return []
    return [("row_of_no_kind", f"{row.year} {row.line}") for row in application.budget if row.cost_kind not in known]


def report_gaps(
    answers: Sequence[HeadingText], participants: Participants | None, form: FormRule, amount: int | None = None
) -> tuple[Gap, ...]:
    """The headings that a report leaves empty, and those that its form does not have, under which the text is kept."""
    answered = {answer.heading for answer in answers if answer.text}
    known = {heading.key for heading in form.headings}
    empty = (
        Gap(heading=heading.key, label=heading.label, lacks="empty")
        for heading in form.headings
        if heading.required
        and heading.asks is not Asks.CONDITIONS
        and _is_empty(heading, answered, participants, amount)
    )
    strange = dict.fromkeys(answer.heading for answer in answers if answer.heading not in known)
    return (*empty, *(Gap(heading=heading, label=heading, lacks="unknown_heading") for heading in strange))


def _is_empty(heading: Heading, answered: set[str], participants: Participants | None, amount: int | None) -> bool:
    match heading.asks:
        case Asks.PARTICIPANTS:
            return participants is None
        case Asks.AMOUNT:
            return amount is None
        case _:
            return heading.key not in answered


def condition_gaps(conditions: int, told: Iterable[ConditionText], form: FormRule) -> tuple[Gap, ...]:
    """The conditions of the grant that a report says nothing about, where its form asks for them (N-17)."""
    answered = {one.condition for one in told if one.text}
    return tuple(
        Gap(heading=heading.key, label=heading.label, lacks="no_word_of_condition", about=str(number))
        for heading in form.headings
        if heading.asks is Asks.CONDITIONS and heading.required
        for number in range(1, conditions + 1)
        if number not in answered
    )


def unmet(
    application: Application,
    signatures: Iterable[ApplicationSigned],
    criteria: Iterable[Criterion],
    register: Register,
) -> tuple[Criterion, ...]:
    """The criteria that an application does not fulfil (seed 004, section 2.1)."""
    signed = {signature.organisation for signature in signatures}
    return tuple(one for one in criteria if not _MET[one.check](application, signed, one, register))


def _text(application: Application, heading: Heading) -> list[Lack]:
    written = any(text.heading == heading.key and text.text for text in application.texts)
    return [] if written else [("empty", "")]


def _yes_or_no(application: Application, heading: Heading) -> list[Lack]:
    answered = any(text.heading == heading.key and text.answer for text in application.texts)
    return [] if answered else [("no_yes_or_no", "")]


def _statements(application: Application, heading: Heading) -> list[Lack]:
    if not application.parties:
        return [("no_parties", "")]
    stated = {s.organisation for s in application.statements if s.heading == heading.key and s.text}
    return [("no_statement_of", p.organisation) for p in application.parties if p.organisation not in stated]


def _goals(application: Application, _: Heading) -> list[Lack]:
    kinds = {goal.kind for goal in application.goals}
    missing: list[Lack] = [
        ("no_goal_of_kind", kind) for kind in (GoalKind.OUTPUT, GoalKind.BENEFIT) if kind not in kinds
    ]
    for number, goal in enumerate(application.goals, start=1):
        if goal.kind in (GoalKind.OUTPUT, GoalKind.BENEFIT):
            missing += [("goal_not_measurable", str(number))] if goal.target is None or not goal.measure else []
            missing += [("goal_without_date", str(number))] if goal.by is None else []
    return missing


def _target_group(application: Application, heading: Heading) -> list[Lack]:
    number: list[Lack] = [] if application.target_group else [("no_number", "")]
    return [*_text(application, heading), *number]


def _staffing(application: Application, heading: Heading) -> list[Lack]:
    seated = {seat.organisation for seat in application.steering_group}
    unseated = [p.organisation for p in application.parties if p.organisation not in seated]
    return [*_text(application, heading), *(("no_steering_member_of", one) for one in unseated)]


def _budget(application: Application, _: Heading) -> list[Lack]:
    if not application.budget:
        return [("empty", "")]
    lacks: list[Lack] = []
    if application.budget_total is None:
        lacks.append(("no_total", ""))
    elif application.budget_total != sum(row.applied for row in application.budget):
        lacks.append(("rows_do_not_sum_to_total", ""))
    unsummed = [row for row in application.budget if row.total != row.applied + row.own + row.others]
    return [*lacks, *(("row_does_not_sum", f"{row.year} {row.line}") for row in unsummed)]


def _end_date(application: Application, _: Heading) -> list[Lack]:
    return [] if application.ends else [("empty", "")]


def _owner(application: Application, _: Heading) -> list[Lack]:
    return [] if application.owner else [("empty", "")]


_LACKS: dict[Asks, Callable[[Application, Heading], list[Lack]]] = {
    Asks.TEXT: _text,
    Asks.STATEMENT_OF_EACH_PARTY: _statements,
    Asks.GOALS: _goals,
    Asks.TARGET_GROUP: _target_group,
    Asks.STAFFING: _staffing,
    Asks.BUDGET: _budget,
    Asks.END_DATE: _end_date,
    Asks.OWNER: _owner,
    Asks.YES_OR_NO: _yes_or_no,
    Asks.PARTICIPANTS: lambda _application, _heading: [],
    Asks.CONDITIONS: lambda _application, _heading: [],
    Asks.AMOUNT: lambda _application, _heading: [],
}


def _is_member(register: Register, organisation: MemberId | None) -> bool:
    return register.member_behind(organisation) is not None


def _represents(application: Application, _signed: set[str], _: Criterion, register: Register) -> bool:
    """Somebody at a member applies, with a mandate to represent it."""
    person = register.person(application.applicant) if application.applicant else None
    return (
        person is not None
        and person.organisation == application.applicant_organisation
        and _is_member(register, application.applicant_organisation)
        and bool(application.mandate.strip())
    )


def _members_sign(application: Application, signed: set[str], criterion: Criterion, register: Register) -> bool:
    """Enough members have signed and take an active part. Several units of one member count once."""
    active = {party.organisation for party in application.parties if party.active}
    return len({register.member_behind(one) for one in signed & active} - {None}) >= criterion.least


def _parties_sign(application: Application, signed: set[str], _: Criterion, _register: Register) -> bool:
    """Every party has signed (seed 000, step 5)."""
    return bool(application.parties) and {party.organisation for party in application.parties} <= signed


def _owner_is_member(application: Application, _signed: set[str], _: Criterion, register: Register) -> bool:
    parties = {party.organisation for party in application.parties}
    return application.owner in parties and _is_member(register, application.owner)


def _heading_answered(application: Application, _signed: set[str], criterion: Criterion, _: Register) -> bool:
    return any(text.heading == criterion.heading and text.text for text in application.texts)


_MET: dict[Check, Callable[[Application, set[str], Criterion, Register], bool]] = {
    Check.APPLICANT_REPRESENTS_MEMBER: _represents,
    Check.MEMBERS_SIGN: _members_sign,
    Check.OWNER_IS_MEMBER: _owner_is_member,
    Check.HEADING_ANSWERED: _heading_answered,
    Check.PARTIES_SIGN: _parties_sign,
}
