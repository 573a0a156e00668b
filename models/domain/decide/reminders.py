"""Climbing a reminder ladder: who is written to at a rung, and when several letters become one."""

from collections import defaultdict
from typing import NamedTuple

from models.domain.actor import PersonId, Role
from models.domain.decide.correspondence import write
from models.domain.decide.deliberation import Deliberation
from models.domain.delivery import to_come
from models.domain.events.engine import MailImpossible, MomentSettled
from models.domain.events.obligations import TaskRaised
from models.domain.moment import Happening, Moment
from models.domain.obligation import Obligation
from models.domain.people import holders
from models.domain.rules.deadlines import Step


class Letter(NamedTuple):
    """What one person is to be written about at a moment."""

    rule: str
    capacity: Role
    obligation: Obligation
    moment: Moment


Letters = defaultdict[PersonId, dict[str, Letter]]
"""By person, one about each obligation at the most: of rungs that have met, the last (rules.md 6)."""


def remind(deliberation: Deliberation, moment: Moment) -> None:
    """Settle every reminder of this instant together, so that one person's letters can become one."""
    together = sorted(
        (m for m in deliberation.case.moments.values() if m.happening is Happening.REMIND and m.at == moment.at),
        key=lambda m: m.order,
    )
    letters: Letters = defaultdict(dict)
    for one in together:
        _collect(deliberation, one, letters)
    for person, about in letters.items():
        _send(deliberation, person, list(about.values()), moment)
    for one in together:
        if one.key in deliberation.case.moments:
            deliberation.establish(MomentSettled(key=one.key))


def _collect(deliberation: Deliberation, moment: Moment, letters: Letters) -> None:
    obligation = deliberation.case.obligations[moment.subject]
    if not to_come(obligation):
        deliberation.establish(MomentSettled(key=moment.key, lapsed=f"{obligation.standing}"))
        return
    for step in _steps(deliberation, obligation, moment):
        for rule, person, capacity in _addressees(deliberation, obligation, step):
            letters[person][obligation.id] = Letter(rule, capacity, obligation, moment)
        if step.task is not None:
            deliberation.establish(TaskRaised(obligation=obligation.id, for_role=step.task))


def _steps(deliberation: Deliberation, obligation: Obligation, moment: Moment) -> tuple[Step, ...]:
    """The rungs that meet in a moment: of those for the one who owes only the last, and every other."""
    ladder = deliberation.rulebook.ladders[deliberation.rulebook.obligations[obligation.kind].ladder]
    merged = [step for step in ladder.steps if step.days in moment.days]
    last_to_debtor = max((step.days for step in merged if "owes" in step.to), default=None)
    return tuple(step for step in merged if "owes" not in step.to or step.days == last_to_debtor)


def _addressees(deliberation: Deliberation, obligation: Obligation, step: Step) -> list[tuple[str, PersonId, Role]]:
    found: list[tuple[str, PersonId, Role]] = []
    for to in (*step.to, *((step.task,) if step.task else ())):
        role = obligation.owed_by if to == "owes" else to
        rule = _rule(step, obligation, owes=to == "owes")
        people = debtors(deliberation, obligation) if to == "owes" else _holders(deliberation, role)
        people = _and_stand_ins(deliberation, people)
        if not people:
            deliberation.establish(MailImpossible(rule=rule, occasion=obligation.id, capacity=role))
        found += [(rule, person, role) for person in people]
    return found


def _and_stand_ins(deliberation: Deliberation, people: tuple[PersonId, ...]) -> tuple[PersonId, ...]:
    """Those people and whoever stands in for them today, each once."""
    register = deliberation.rules.register
    stand_ins = (one for person in people for one in register.stand_ins(person, deliberation.today))
    return tuple(dict.fromkeys((*people, *stand_ins)))


def _rule(step: Step, obligation: Obligation, *, owes: bool) -> str:
    if not owes:
        return "task" if step.task else "escalation"
    return "overdue" if obligation.overdue else "reminder"


def _holders(deliberation: Deliberation, role: Role) -> tuple[PersonId, ...]:
    return holders(deliberation.case, deliberation.rules.register, role)


def debtors(deliberation: Deliberation, obligation: Obligation) -> tuple[PersonId, ...]:
    """Those who owe it; where nobody holds the role, the owner's contact and the secretariat (rules.md 7)."""
    if obligation.person is not None and deliberation.rules.register.person(obligation.person) is not None:
        return (obligation.person,)
    people = holders(deliberation.case, deliberation.rules.register, obligation.owed_by, obligation.party)
    if people:
        return people
    stand_ins = (*_holders(deliberation, Role.OWNER_CONTACT), *_holders(deliberation, Role.SECRETARIAT))
    return tuple(dict.fromkeys(stand_ins))


def _send(deliberation: Deliberation, person: PersonId, letters: list[Letter], moment: Moment) -> None:
    wanted = [letter for letter in letters if not _had_enough(deliberation, person, letter.obligation)]
    if len(wanted) > deliberation.rulebook.deadlines.digest_over:
        write(
            deliberation,
            "digest",
            f"{deliberation.today.isoformat()}/{moment.key.rsplit('/', 1)[-1]}",
            ((person, wanted[0].capacity),),
            while_awaited=tuple(letter.obligation.id for letter in wanted),
            count=len(wanted),
        )
        return
    for letter in wanted:
        write(
            deliberation,
            letter.rule,
            letter.moment.key.removeprefix("remind/"),
            ((person, letter.capacity),),
            while_awaited=(letter.obligation.id,),
            obligation=letter.obligation.id,
            due=letter.obligation.due or "",
        )


def _had_enough(deliberation: Deliberation, person: PersonId, obligation: Obligation) -> bool:
    """Whether this person has had as many mails about this round as one may get (rules.md 6). A digest counts too."""
    occasion = f"{obligation.id}/{obligation.round}/"
    sent = [
        mail
        for mail in deliberation.case.mails.values()
        if mail.recipient == person
        and obligation.id in mail.while_awaited
        and (mail.rule == "digest" or mail.occasion.startswith(occasion))
    ]
    return len(sent) >= deliberation.rulebook.deadlines.most_mails
