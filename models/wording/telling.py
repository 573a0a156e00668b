"""Telling particulars: from the codes, ids, dates and sums that facts hold to the words that people read.

A particular is told by its name: whatever is called ``due`` is a date, whatever is called ``organisation`` is
an id in the register. ``SORTS`` is the one table of this; refusals, mails and timelines all use it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from models.domain.case import Case
from models.domain.moment import Happening
from models.domain.money import kronor
from models.domain.obligation import Span
from models.domain.register import Body, Register
from models.domain.rules.association import Labels
from models.domain.rules.rulebook import Rules
from models.wording.catalogue import catalogue
from models.wording.dates import day_in_words, instant_in_words, period_in_words, span_in_words, whole_span
from models.wording.names import body_name, name_of, role_name

THE_ASSOCIATION: Final = "association"
"""Stands for the association where a party's id stands otherwise: among those who sign."""

HOLD_COMMAS: Final = frozenset({"obligations", "reports", "remittances", "moments"})
"""Names of lists whose items hold commas themselves."""

OWN_WORDS: Final = frozenset({"board", "preparatory_group", "steering_group", "director", "secretariat"})
"""Places of a sentence that no event fills: the association's own word stands there."""

ABSENT: Final = "…"
"""Stands where a sentence speaks of something that was not given."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells in one language, with the words of one association where its rules are given.

    Attributes:
        language: ``sv`` or ``en``; any other is told in Swedish.
        rules: Gives the association's labels and the register's names; without it ids are shown.
        case: Gives the days of periods that are not whole ones.
    """

    language: str
    rules: Rules | None = None
    case: Case | None = None

    def tell(self, name: str, value: object) -> str:
        """The words for a particular; empty where there is none, as it is where no better are known."""
        if isinstance(value, datetime):
            return instant_in_words(value, self.language)
        if isinstance(value, date):
            return day_in_words(value, self.language)
        if isinstance(value, tuple):
            return ("; " if name in HOLD_COMMAS else ", ").join(self.tell(name, one) for one in value)
        written = "" if value is None else str(value)
        how = SORTS.get(name)
        return how(self, written) if how is not None and written else written

    def fill(self, sentence: str, particulars: Mapping[str, object]) -> str:
        """A sentence with its particulars told."""
        return fill_in(sentence, {name: self.tell(name, value) for name, value in particulars.items()})

    def gettext(self, msgid: str) -> str:
        """A sentence in this language."""
        return str(catalogue(self.language).gettext(msgid))

    def own_word(self, name: str) -> str:
        """What the association itself calls one of ``OWN_WORDS``."""
        return (body_name if name in set(Body) else role_name)(name, self.language, self.labels)

    @property
    def labels(self) -> Labels | None:
        """The association's own words."""
        return None if self.rules is None else self.rules.rulebook.association.labels

    @property
    def register(self) -> Register:
        """The people and organisations that can be named."""
        return Register() if self.rules is None else self.rules.register


def fill_in(sentence: str, told: Mapping[str, str]) -> str:
    """A sentence with its places filled. It never raises: what is missing is shown as ``…``."""
    try:
        return sentence.format_map(_Told({name: words or ABSENT for name, words in told.items()}))
    except (ValueError, LookupError, AttributeError):
        return sentence


class _Told(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return ABSENT


def obligation_label(teller: Teller, kind: str) -> str:
    """What an obligation of a kind is called: the rulebook's label where there is one."""
    known = None if teller.rules is None else teller.rules.rulebook.obligations.get(kind)
    return known.label if known is not None else name_of("obligation", kind, teller.language)


def obligation_span(teller: Teller, obligation: str) -> Span | None:
    """The days that an obligation concerns: those that the case knows, else those that its id names."""
    known = None if teller.case is None else teller.case.obligations.get(obligation)
    if known is not None and known.span is not None:
        return known.span
    named = (whole_span(part) for part in obligation.split("/")[1:])
    return next((span for span in named if span is not None), None)


def obligation_in_words(teller: Teller, obligation: str) -> str:
    """``remittance/2027-Q1/rehab-ab`` as ``Rekvisition för kvartal 1 2027, Rehab AB``."""
    kind, *rest = obligation.split("/")
    words = obligation_label(teller, kind)
    meeting = _meeting_of(teller, obligation)
    for part in rest:
        words = _narrowed(teller, words, meeting or part)
        meeting = ""
    return words


def _meeting_of(teller: Teller, obligation: str) -> str:
    """The day of the meeting that something is owed for, where that has been moved since its id was given."""
    known = None if teller.case is None else teller.case.obligations.get(obligation)
    rule = None if known is None or teller.rules is None else teller.rules.rulebook.obligations.get(known.kind)
    return known.span.key if known and known.span and rule and rule.meetings else ""


def _narrowed(teller: Teller, words: str, part: str) -> str:
    """An obligation's words with one more part of its id: a period, a day, a number, or who it is about."""
    period = period_in_words(part, teller.language)
    if period != part:
        return teller.gettext("{obligation} for {period}").format(obligation=words, period=period)
    if part.isdigit():
        return f"{words} ({part})"
    day = _when(teller, part)
    return f"{words}, {day if day != part else _organisation_or_person(teller, part)}"


def _organisation_or_person(teller: Teller, known_as: str) -> str:
    organisation = _organisation(teller, known_as)
    return organisation if organisation != known_as else teller.register.name_of(known_as)


def moment_in_words(teller: Teller, key: str) -> str:
    """``remind/application/1/+183`` as ``påminnelse: Ansökan``; a key of another make as it is."""
    prefix, _, rest = key.partition("/")
    if prefix in _ALONE:
        return name_of(*_ALONE[prefix], teller.language)
    if prefix not in _OF_OBLIGATIONS or not rest:
        return key
    happening, behind = _OF_OBLIGATIONS[prefix]
    obligation = obligation_in_words(teller, rest.rsplit("/", behind)[0])
    return f"{name_of('happening', happening, teller.language)}: {obligation}"


_ALONE: Final = {
    "release": ("happening", Happening.RELEASE_DECISION),
    "rest": ("happening", Happening.REST),
    "year": ("happening", Happening.PLAN_YEAR),
    "end": ("happening", Happening.END_FUNDING),
    "assignment_end": ("happening", Happening.END_ASSIGNMENT),
    "assignment_end_in_sight": ("letter", "assignment_end_in_sight"),
    "end_in_sight": ("letter", "end_in_sight"),
    "funding_ended": ("letter", "funding_ended"),
}
"""By the first part of their keys, moments that concern no obligation, with what they are called by."""

_OF_OBLIGATIONS: Final = {
    "open": (Happening.OPEN_OBLIGATION, 0),
    "due": (Happening.FALL_DUE, 1),
    "remind": (Happening.REMIND, 2),
    "withheld": (Happening.TELL_WITHHELD, 1),
}
"""Moments of obligations: what happens, and how many parts of the key come after the obligation's id."""


def span_of(teller: Teller, obligation: str) -> str:
    """The period of an obligation with its days, or nothing where it is for no period."""
    span = obligation_span(teller, obligation)
    return "" if span is None else span_in_words(span, teller.language)


def _when(teller: Teller, value: str) -> str:
    try:
        at = datetime.fromisoformat(value)
        only_a_day = len(value) == len("2027-04-30")
        return day_in_words(at.date(), teller.language) if only_a_day else instant_in_words(at, teller.language)
    except ValueError:
        return value


def _sum(_teller: Teller, value: str) -> str:
    try:
        return kronor(int(value))
    except ValueError:
        return value


def _named(sort: str) -> "Sort":
    return lambda teller, value: name_of(sort, value, teller.language)


def _each(one: "Sort", between: str = ", ") -> "Sort":
    return lambda teller, value: between.join(
        one(teller, part.strip()) for part in re.split("[,\n]", value) if part.strip()
    )


def _role(teller: Teller, value: str) -> str:
    return role_name(value, teller.language, teller.labels)


def _body(teller: Teller, value: str) -> str:
    return body_name(value, teller.language, teller.labels)


def _person(teller: Teller, value: str) -> str:
    return teller.register.name_of(value)


def _organisation(teller: Teller, value: str) -> str:
    if value == THE_ASSOCIATION and teller.register.organisation(value) is None:
        return teller.rules.rulebook.association.name if teller.rules else teller.gettext("the association")
    return teller.register.organisation_name(value)


def _item(teller: Teller, value: str) -> str:
    checklist = () if teller.rules is None else teller.rules.rulebook.checklist
    return next((item.label for item in checklist if item.key == value), value)


def _choice(teller: Teller, value: str) -> str:
    """The label of something that the rulebook lets people choose: an arena, a way forward, a goal, an event."""
    if teller.rules is None:
        return value
    rules = teller.rules.rulebook.groundwork
    choices = (*rules.arenas, *rules.ways, *rules.goals, *rules.events)
    return next((choice.label for choice in choices if choice.key == value), value)


def _remittance(teller: Teller, value: str) -> str:
    return obligation_in_words(teller, f"remittance/{value}")


def _period(teller: Teller, value: str) -> str:
    return period_in_words(value, teller.language)


def _short_hash(_teller: Teller, value: str) -> str:
    return value[:12]


Sort = Callable[[Teller, str], str]
"""How one sort of particular is told."""


def _under(names: Iterable[str], sort: Sort) -> dict[str, Sort]:
    return dict.fromkeys(names, sort)


WHEN: Final = (
    *("due", "date", "moved_to", "next_date", "too_late_for", "last_day", "starts", "ends", "meeting", "on"),
    *(
        "came_in",
        "held",
        "supplemented",
        "at",
        "until",
        "received_on",
        "paid_on",
        "signed_on",
        "held_on",
        "opens_at",
        "day",
    ),
)
"""Names of particulars that are days or instants."""

SUMS: Final = (
    *("amount", "granted", "claimed", "approved", "not_covered", "applied", "left", "paid"),
    *("agreed", "conditional", "specification", "invoice", "borne", "total", "limit"),
)
"""Names of particulars that are sums in whole öre."""

SORTS: Final[dict[str, Sort]] = {
    **_under(("act", "wanted", "command"), _named("command")),
    **_under(("acts",), _each(_named("command"))),
    **_under(("phase",), _named("phase")),
    **_under(("phases",), _each(_named("phase"))),
    **_under(("role", "capacity", "owed_by", "for_role", "receiver"), _role),
    **_under(("roles",), _each(_role)),
    **_under(("person", "recipient", "signatory", "named"), _person),
    **_under(("organisation", "payee", "party"), _organisation),
    **_under(("organisations", "parties", "unsigned"), _each(_organisation)),
    **_under(("obligation",), obligation_in_words),
    **_under(("obligations", "reports", "lifted_by"), _each(obligation_in_words, "; ")),
    **_under(("remittance",), _remittance),
    **_under(("remittances",), _each(_remittance, "; ")),
    **_under(("item",), _item),
    **_under(("arena", "way", "event"), _choice),
    **_under(("moment", "moments"), moment_in_words),
    **_under(("period",), _period),
    **_under(WHEN, _when),
    **_under(SUMS, _sum),
    **_under(("body",), _body),
    **_under(("case_type",), _named("case_type")),
    **_under(("case_types",), _each(_named("case_type"))),
    **_under(("kind",), _named("kind")),
    **_under(("outcome",), _named("outcome")),
    **_under(("outcomes",), _each(_named("outcome"))),
    **_under(("standing",), _named("standing")),
    **_under(("channel",), _named("channel")),
    **_under(("happening",), _named("happening")),
    **_under(("letter",), _named("letter")),
    **_under(("cause",), _named("cause")),
    **_under(("needed",), _named("need")),
    **_under(("goal",), _named("goal")),
    **_under(("evaluation",), _named("evaluation")),
    **_under(("evaluations",), _each(_named("evaluation"))),
    **_under(("evaluator",), _named("evaluator")),
    **_under(("adoption",), _named("adoption")),
    **_under(("benefit",), _named("benefit")),
    **_under(("stance",), _named("stance")),
    **_under(("permission",), _named("permission")),
    **_under(("respondents",), _named("respondents")),
    **_under(("manner",), _named("manner")),
    **_under(("sha256",), _short_hash),
}
"""What each name of a particular stands for. A name that is not here is shown as it is."""
