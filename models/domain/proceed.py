"""``proceed``: how a case takes what reaches it. The record, the dry run and the pure play all go this one way.

No command overtakes a moment: what is due at or before the command's time is settled first, in order. Where the
program itself breaks, the command or moment is set aside as stalled and everything else goes on.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from models.domain.actor import CLOCK, Actor, Channel
from models.domain.apply import replay
from models.domain.case import Case
from models.domain.commands.envelope import Command
from models.domain.decide import decide
from models.domain.decide.correspondence import order_mail
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.moments import settle
from models.domain.enclosed import Enclosed
from models.domain.events import Event
from models.domain.events.engine import (
    CommandMalformed,
    CommandRefused,
    CommandStalled,
    MomentStalled,
    StalledRetried,
)
from models.domain.forecast import first_due
from models.domain.journal import Entry
from models.domain.moment import Moment
from models.domain.refusal import Particular, Refusal
from models.domain.rules.rulebook import Rules
from models.domain.value import Value


class Answer(Value):
    """What became of a command.

    Attributes:
        command: Its id.
        accepted: It was done, or set aside as stalled; a refused one is recorded too, but was not done.
        sequence: The case's sequence after it.
        refusal: Why it was refused.
        stalled: The program broke on it; an operator can have it tried again.
    """

    command: str
    accepted: bool
    sequence: int
    refusal: Refusal | None = None
    stalled: bool = False


@dataclass(frozen=True, slots=True)
class Proceeding:
    """What came of something that reached a case.

    Attributes:
        case: The case afterwards.
        entries: The facts that were added.
        answers: What became of the commands: of the one that came, and of a stalled one that was tried again.
        broken: What the program broke with, for the log.
    """

    case: Case
    entries: tuple[Entry, ...] = ()
    answers: tuple[Answer, ...] = ()
    broken: tuple[Exception, ...] = ()


def wait(case: Case, until: datetime, rules: Rules) -> Proceeding:
    """Settle every moment due at or before an instant, in order. Afterwards none remains."""
    entries: list[Entry] = []
    broken: list[Exception] = []
    while (moment := first_due(case, until)) is not None:
        settled = _settle(case, moment, rules)
        entries += settled.entries
        broken += settled.broken
        case = settled.case
    return Proceeding(case, tuple(entries), (), tuple(broken))


def take(case: Case, command: Command, rules: Rules) -> Proceeding:
    """Settle what is due, then decide a command. Its time is never earlier than the case's last fact."""
    at = max(command.at, case.last_at or command.at)
    command = command.model_copy(update={"at": at})
    waited = wait(case, at, rules.until_now)
    taken = _decide(waited.case, command, rules)
    retried = _retry(waited.case, taken, rules)
    return Proceeding(
        case=retried.case,
        entries=waited.entries + taken.entries + retried.entries,
        answers=taken.answers + retried.answers,
        broken=waited.broken + taken.broken + retried.broken,
    )


def take_malformed(case: Case, malformed: CommandMalformed, at: datetime, command: str, rules: Rules) -> Proceeding:
    """Settle what is due, then record something that is no command."""
    at = max(at, case.last_at or at)
    waited = wait(case, at, rules.until_now)
    nobody = Actor(person="unknown", role=CLOCK.role, channel=Channel.SIGNAL)
    recorded = _facts(waited.case, at, nobody, command, rules, (malformed,))
    refusal = Refusal(code="malformed")
    answer = Answer(command=command, accepted=False, sequence=recorded.case.sequence, refusal=refusal)
    return Proceeding(case=recorded.case, entries=(*waited.entries, *recorded.entries), answers=(answer,))


def take_refusal(case: Case, command: Command, refusal: Refusal, rules: Rules) -> Proceeding:
    """Settle what is due, then record a command that was refused before it came to be decided."""
    at = max(command.at, case.last_at or command.at)
    waited = wait(case, at, rules.until_now)
    refused = _refused(waited.case, command.model_copy(update={"at": at}), refusal, rules)
    return replace(refused, entries=waited.entries + refused.entries, broken=waited.broken)


def _settle(case: Case, moment: Moment, rules: Rules) -> Proceeding:
    command = f"moment:{moment.key}"
    deliberation = Deliberation(case, moment.at, CLOCK, command, rules)
    try:
        settle(deliberation, moment)
    except Exception as broken:  # noqa: BLE001 - whatever breaks here must not stop the other moments
        return replace(_moment_stalled(case, moment, type(broken).__name__, rules), broken=(broken,))
    return Proceeding(deliberation.case, tuple(deliberation.entries))


def _moment_stalled(case: Case, moment: Moment, error: str, rules: Rules) -> Proceeding:
    stalled = MomentStalled(moment=moment, error=error)
    facts = _facts(case, moment.at, CLOCK, f"moment:{moment.key}", rules, (stalled,))
    return Proceeding(facts.case, tuple(facts.entries))


def _decide(case: Case, command: Command, rules: Rules) -> Proceeding:
    try:
        decided = decide(case, command, rules)
    except Exception as broken:  # noqa: BLE001 - whatever breaks here must not wedge the case
        return replace(set_aside(case, command, type(broken).__name__, rules), broken=(broken,))
    if isinstance(decided, Refusal):
        return _refused(case, command, decided, rules)
    after = replay(case, decided)
    answer = Answer(command=command.id, accepted=True, sequence=after.sequence)
    return Proceeding(after, decided, (answer,))


def _refused(case: Case, command: Command, refusal: Refusal, rules: Rules) -> Proceeding:
    refused = CommandRefused(
        wanted=command.body.type, refusal=refusal, content=Enclosed.of(command.body.model_dump_json())
    )
    deliberation = _facts(case, command.at, command.actor, command.id, rules, (refused,))
    if command.actor.channel is Channel.SIGNAL and rules.register.person(command.actor.person) is not None:
        about = (Particular(name="code", value=refusal.code), Particular(name="wanted", value=command.body.type))
        sender = (command.actor.person, command.actor.role)
        order_mail(deliberation, "refusal", command.id, sender, (), None, (*refusal.particulars, *about))
    answer = Answer(command=command.id, accepted=False, sequence=deliberation.case.sequence, refusal=refusal)
    return Proceeding(case=deliberation.case, entries=tuple(deliberation.entries), answers=(answer,))


def set_aside(case: Case, command: Command, error: str, rules: Rules) -> Proceeding:
    """Record a command as stalled, by the kind of error that the program broke with."""
    command = command.model_copy(update={"at": max(command.at, case.last_at or command.at)})
    stalled = CommandStalled(wanted=command.body.type, error=error, command=Enclosed.of(command.model_dump_json()))
    deliberation = _facts(case, command.at, command.actor, command.id, rules, (stalled,))
    answer = Answer(command=command.id, accepted=True, sequence=deliberation.case.sequence, stalled=True)
    return Proceeding(case=deliberation.case, entries=tuple(deliberation.entries), answers=(answer,))


def set_moments_aside(case: Case, until: datetime, error: str, rules: Rules) -> Proceeding:
    """Record every moment due at or before an instant as stalled: what came of them cannot be written."""
    entries: list[Entry] = []
    while (moment := first_due(case, until)) is not None:
        stalled = _moment_stalled(case, moment, error, rules)
        entries += stalled.entries
        case = stalled.case
    return Proceeding(case, tuple(entries))


def _retry(before: Case, taken: Proceeding, rules: Rules) -> Proceeding:
    """If an operator just had something stalled tried again, try it, at the time of the retry.

    A moment is back on the forecast by then, and due; a command is decided once more under its own id.
    """
    retried = [entry for entry in taken.entries if isinstance(entry.event, StalledRetried)]
    if not retried:
        return Proceeding(case=taken.case)
    at = retried[0].at
    stalled = before.stalled[retried[0].event.key]  # type: ignore[union-attr]
    if stalled.command is None:
        return wait(taken.case, at, rules.until_now)
    again = Command.model_validate_json(stalled.command)
    return _decide(taken.case, again.model_copy(update={"at": at}), rules)


def _facts(
    case: Case, at: datetime, actor: Actor, command: str, rules: Rules, events: tuple[Event, ...]
) -> Deliberation:
    deliberation = Deliberation(case, at, actor, command, rules)
    for event in events:
        deliberation.establish(event)
    return deliberation
