"""What an operator reads on a run's page in Temporal UI, in Swedish: enough to answer for the case from there."""

from datetime import datetime

from models.calendar.zone import local
from models.domain.case import Case
from models.domain.moment import Moment
from models.domain.obligation import Standing
from models.domain.rules.rulebook import Rules
from models.domain.standing import CaseStanding, Waiting
from models.wording.dates import day_in_words, shown_instant, shown_moment
from models.wording.names import name_of, phase_name, role_name
from models.wording.telling import Teller, moment_in_words, obligation_in_words

LANGUAGE = "sv"
SHOWN = 12
"""More lines than this would push what matters off the page."""

_NOTHING = "inget händer av sig självt"
_FIRST = " (1)"
"""The number of what is owed for the first time, which says nothing until there is a second."""


def moment_label(case: Case, rules: Rules, moment: Moment) -> str:
    """What happens at a moment, and when, in a few words."""
    return f"{shown_moment(moment)} {_what(Teller(LANGUAGE, rules, case), moment)}"


def details(case: Case, rules: Rules, stands: CaseStanding, stuck: list[tuple[str, str]]) -> str:
    """Phase, what is wrong and what to do, who is waited for and since when, what comes next.

    One list: Temporal UI sets paragraphs so far apart that the last of them would be off the page.
    """
    if case.since is None:
        return f"**{case.number}** Ännu inte registrerat."
    since = day_in_words(local(case.since).date(), LANGUAGE)
    lines = [
        f"**Ärende:** {case.number}, {_plain(rules.rulebook.association.name)}",
        f"**Fas:** {phase_name(stands.phase, LANGUAGE)}, sedan {since}",
        *_wrong(stands, stuck),
        *_waiting(Teller(LANGUAGE, rules, case), case, rules, stands),
        f"**Härnäst:** {_plain(moment_label(case, rules, stands.next)) if stands.next else _NOTHING}",
    ]
    return "\n".join([f"### {_plain(case.title)}", "", *(f"- {line}" for line in lines)])


def _waiting(teller: Teller, case: Case, rules: Rules, stands: CaseStanding) -> list[str]:
    if not stands.waiting:
        return ["**Väntar på:** ingen"]
    lines = [_line(teller, case, rules, one) for one in stands.waiting[:SHOWN]]
    more = len(stands.waiting) - len(lines)
    return [*lines, *([f"… och {more} till"] if more else [])]


def _line(teller: Teller, case: Case, rules: Rules, one: Waiting) -> str:
    who = role_name(one.role, LANGUAGE, rules.rulebook.association.labels)
    side = f" ({rules.register.organisation_name(one.party)})" if one.party else ""
    what = obligation_in_words(teller, one.obligation).removesuffix(_FIRST)
    owed = case.obligations.get(one.obligation)
    came_in = owed is not None and owed.standing is Standing.SUBMITTED
    since = f"{'att granska ' if came_in else ''}sedan {day_in_words(local(one.since).date(), LANGUAGE)}"
    late = ", **försenad**" if one.overdue else ""
    due = "" if one.due is None else f", senast {day_in_words(one.due, LANGUAGE)}{late}"
    return f"**Väntar på {_plain(who + side)}:** {_plain(what)}, {since}{due}"


def _wrong(stands: CaseStanding, stuck: list[tuple[str, str]]) -> list[str]:
    late = f"**Försenat:** {stands.overdue}, se nedan. Påminnelser går av sig själva; driften behöver inget göra."
    return [
        *([late] if stands.overdue else []),
        *(f"**Parkerat:** `{key}`. {_plain(reason)} Gör sedan om med `retry_effect`." for key, reason in stuck[:SHOWN]),
        *(
            f"**Programfel vid:** `{key}`. Allt annat går vidare. Rätta programmet och gör om med `retry_stalled`."
            for key in stands.stalled[:SHOWN]
        ),
    ]


def _what(teller: Teller, moment: Moment) -> str:
    if moment.key.startswith("end_in_sight/"):
        return f"besked om att slutet närmar sig ({moment.subject.rsplit('/', 1)[-1]} dagar)"
    return moment_in_words(teller, moment.key).removesuffix(_FIRST)


def _plain(text: str) -> str:
    """Text that Markdown takes as it is."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>|#" else sign for sign in " ".join(text.split()))


def letter_label(rules: Rules, rule: str, capacity: str) -> str:
    """Which letter is sent, and in what capacity its recipient gets it; no name."""
    reader = role_name(capacity, LANGUAGE, rules.rulebook.association.labels)
    return f"Brev till {reader}: {name_of('letter', rule, LANGUAGE)}"


def held_label(rules: Rules, at: datetime, rule: str, capacity: str) -> str:
    """Which letter leaves when its regret window ends, and when."""
    return f"{shown_instant(at)} {letter_label(rules, rule, capacity)}"
