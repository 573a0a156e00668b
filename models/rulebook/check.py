"""Holding the parts of a rulebook against each other. Each part alone has been found well formed already."""

from collections.abc import Iterator
from datetime import date, timedelta

from models.calendar.month_day import MonthDay
from models.calendar.quiet import QuietPeriod, in_quiet
from models.calendar.working_days import is_working_day
from models.domain.actor import Role
from models.domain.decide.permissions import MAY
from models.domain.decisions import Outcome
from models.domain.kinds import InterventionKind
from models.domain.rules.forms import Asks
from models.domain.rules.rulebook import Rulebook
from models.domain.rules.stages import Check, Criterion
from models.rulebook.acts import MET_BY, type_of
from models.rulebook.check_groundwork import early_forms, groundwork_mistakes
from models.rulebook.check_obligations import obligation_mistakes
from models.rulebook.problem import Path, Problem, shown

NOBODY = Role.CLOCK
"""The one role that nobody holds."""

WRITTEN = frozenset({Asks.TEXT, Asks.TARGET_GROUP, Asks.STAFFING})
"""What a heading can ask for so that a text is written under it."""

IN_REPORTS = frozenset({Asks.TEXT, Asks.PARTICIPANTS, Asks.CONDITIONS, Asks.AMOUNT})
"""What a report's headings can ask for."""

_YEARS = range(2024, 2052)
"""Every combination of weekdays and days of a year."""


def mistakes(rulebook: Rulebook, file: str = "") -> Iterator[Problem]:
    """Everything in a well-formed rulebook that does not fit together. ``file`` is what the file is called."""
    yield from _association(rulebook, file)
    yield from _application(rulebook)
    yield from groundwork_mistakes(rulebook)
    yield from _preparation(rulebook)
    yield from _board(rulebook)
    yield from _deadlines(rulebook)
    yield from _ladders(rulebook)
    yield from obligation_mistakes(rulebook)
    yield from _forms(rulebook)
    yield from _named_twice(rulebook)


def _association(rulebook: Rulebook, file: str) -> Iterator[Problem]:
    key = rulebook.association.key
    if file and file != f"{key}.toml":
        yield Problem("other_association", ("association", "key"), {"key": key, "file": file})


def _application(rulebook: Rulebook) -> Iterator[Problem]:
    for kind in InterventionKind if rulebook.funds or rulebook.assignments is None else ():
        if kind not in rulebook.application.forms:
            yield Problem("kind_without_form", ("application", "forms"), {"kind": kind})
    for kind, form in rulebook.application.forms.items():
        if form not in rulebook.forms:
            path = ("application", "forms", str(kind))
            yield Problem("unknown_form", path, {"name": form}, wrong=form, known=tuple(rulebook.forms))
    for number, criterion in enumerate(rulebook.application.criteria):
        if criterion.check is Check.HEADING_ANSWERED:
            yield from _heading(rulebook, criterion, ("application", "criteria", number, "heading"))


def _heading(rulebook: Rulebook, criterion: Criterion, path: Path) -> Iterator[Problem]:
    """A criterion about a heading concerns every application, so each of their forms has it."""
    if criterion.heading is None:
        yield Problem("heading_not_named", path[:-1])
        return
    for form in dict.fromkeys(rulebook.application.forms.values()):
        headings = {heading.key: heading for heading in rulebook.forms[form].headings} if form in rulebook.forms else {}
        found = headings.get(criterion.heading)
        says = {"form": form, "name": criterion.heading}
        if headings and found is None:
            yield Problem("unknown_heading", path, says, wrong=criterion.heading, known=tuple(headings))
        elif found is not None and found.asks not in WRITTEN:
            yield Problem("heading_without_text", path, says)


def _preparation(rulebook: Rulebook) -> Iterator[Problem]:
    """Only who may assess an application can decide whether it goes on."""
    gatekeeper = rulebook.preparation.gatekeeper
    may = MAY[MET_BY["assessment"]]
    if gatekeeper is not None and gatekeeper not in may:
        says = {"role": gatekeeper, "command": type_of(MET_BY["assessment"])}
        yield Problem("may_not", ("preparation", "gatekeeper"), says, known=(*sorted(may), "none"))


def _board(rulebook: Rulebook) -> Iterator[Problem]:
    board = rulebook.board
    if Outcome.GRANTED not in board.outcomes:
        yield Problem("cannot_grant", ("board", "outcomes"))
    if board.released_until <= board.released_from:
        says = {"value": shown(board.released_until), "opens": board.released_from}
        yield Problem("office_never_opens", ("board", "released_until"), says)


def _deadlines(rulebook: Rulebook) -> Iterator[Problem]:
    quiet = tuple(QuietPeriod(MonthDay.parse(one.first), MonthDay.parse(one.last)) for one in rulebook.deadlines.quiet)
    if not all(_day_to_remind_on(year, quiet) for year in _YEARS):
        yield Problem("always_quiet", ("deadlines", "quiet"))


def _day_to_remind_on(year: int, quiet: tuple[QuietPeriod, ...]) -> bool:
    days = (date(year, 1, 1) + timedelta(days=number) for number in range(365))
    return any(is_working_day(day) and not in_quiet(day, quiet) for day in days)


def _ladders(rulebook: Rulebook) -> Iterator[Problem]:
    holders = tuple(role for role in Role if role is not NOBODY)
    for key, ladder in rulebook.ladders.items():
        for number, step in enumerate(ladder.steps):
            path = ("ladders", key, "steps", number)
            if not step.to and step.task is None:
                yield Problem("nobody_written_to", path)
            if NOBODY in (*step.to, step.task):
                yield Problem("nobody_holds", path, {"role": NOBODY}, known=holders)
        yield from _mails(rulebook, key)


def _mails(rulebook: Rulebook, ladder: str) -> Iterator[Problem]:
    """Nobody gets more than ``most_mails`` about one thing, so a ladder that writes more often would be cut short."""
    most = rulebook.deadlines.most_mails
    written = [str(to) for step in rulebook.ladders[ladder].steps for to in (*step.to, step.task) if to]
    for role in dict.fromkeys(written):
        if written.count(role) > most:
            says = {"mails": written.count(role), "role": role, "limit": most}
            yield Problem("too_many_mails", ("ladders", ladder), says)


def _forms(rulebook: Rulebook) -> Iterator[Problem]:
    applications = set(rulebook.application.forms.values())
    reports = {rule.form for rule in rulebook.obligations.values()} | set(early_forms(rulebook).values())
    for key, form in rulebook.forms.items():
        for number, heading in enumerate(form.headings):
            path = ("forms", key, "headings", number, "asks")
            if key in reports and heading.asks not in IN_REPORTS:
                yield Problem("asked_in_applications", path, {"asks": heading.asks})
            if key in applications and heading.asks in IN_REPORTS - WRITTEN:
                yield Problem("asked_in_reports", path, {"asks": heading.asks})


def _named_twice(rulebook: Rulebook) -> Iterator[Problem]:
    lists: dict[Path, list[str]] = {
        ("application", "criteria"): [criterion.key for criterion in rulebook.application.criteria],
        ("board", "outcomes"): [str(outcome) for outcome in rulebook.board.outcomes],
        ("closing", "notice_days"): [str(days) for days in rulebook.closing.notice_days],
        ("checklist",): [item.key for item in rulebook.checklist],
        ("application", "cost_kinds"): [kind.key for kind in rulebook.application.cost_kinds],
        ("groundwork", "arenas"): [arena.key for arena in rulebook.groundwork.arenas],
        ("groundwork", "ways"): [way.key for way in rulebook.groundwork.ways],
        ("groundwork", "goals"): [goal.key for goal in rulebook.groundwork.goals],
        ("groundwork", "events"): [event.key for event in rulebook.groundwork.events],
    }
    for key, form in rulebook.forms.items():
        lists["forms", key, "headings"] = [heading.key for heading in form.headings]
    for path, names in lists.items():
        for number, name in enumerate(names):
            if name in names[:number]:
                yield Problem("named_twice", (*path, number), {"value": shown(name)})
