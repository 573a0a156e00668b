"""An idea is anchored, a way forward is chosen, a group works on it, a prestudy or a problem statement comes in."""

from collections.abc import Callable, Iterable
from typing import Any

from models.calendar.due_dates import due_after_days
from models.domain.actor import MemberId, PersonId, Role
from models.domain.commands import groundwork as wanted
from models.domain.commands.application import HeadingText
from models.domain.decide.application import BEFORE_DECISION
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.obligations import answer, come_in, open_of_kind
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import move, plan
from models.domain.decide.preparation import LIVE
from models.domain.enclosed import Enclosed
from models.domain.events import groundwork as happened
from models.domain.events.application import Gap
from models.domain.forms import report_gaps
from models.domain.phase import Phase
from models.domain.refusal import Refused
from models.domain.rules.groundwork import Choice

ANCHORING = "anchoring"
PROBLEM_STATEMENT = "problem_statement"


def require_choice(choices: Iterable[Choice], key: str, field: str) -> None:
    """Refuse what is not among the rulebook's choices.

    Raises:
        Refused: ``not_in_rulebook``.
    """
    known = [choice.key for choice in choices]
    if key not in known:
        raise Refused("not_in_rulebook", field=field, wrong=key, known=", ".join(known) or "–")


def await_first_paper(deliberation: Deliberation, name: str = "") -> None:
    """What an idea is waited for: its application, or the problem statement where applications come in two stages."""
    answered = deliberation.case.groundwork.problem_answer
    stated_first = deliberation.rulebook.groundwork.problem_statement and not (answered and answered.go_on)
    if stated_first:
        plan(deliberation, "problem_statement", name=name, due=None)
    else:
        plan(deliberation, "application", name=name, due=None)


def _plan_anchoring(deliberation: Deliberation, body: wanted.PlanAnchoring) -> None:
    require_phase(deliberation, *LIVE)
    _check_stand(deliberation, body.organisation, body.arena)
    if ANCHORING not in deliberation.rulebook.obligations:
        raise Refused("not_in_rulebook", field="type", wrong=ANCHORING, known="record_anchoring")
    if body.on < deliberation.today:
        raise Refused("due_in_the_past", field="on", due=body.on)
    deliberation.establish(
        happened.AnchoringPlanned(organisation=body.organisation, arena=body.arena, body=body.body, on=body.on)
    )
    obligation, due = f"{ANCHORING}/{body.organisation}", due_after_days(body.on, 0)
    known = deliberation.case.obligations.get(obligation)
    if known is not None and known.awaited:
        move(deliberation, obligation, due, Enclosed.of(f"{body.on}"))
    else:
        plan(deliberation, "anchoring", name=body.organisation, due=due, party=body.organisation)


def _record_anchoring(deliberation: Deliberation, body: wanted.RecordAnchoring) -> None:
    require_phase(deliberation, *LIVE)
    _check_stand(deliberation, body.organisation, body.arena)
    if body.on > deliberation.today:
        raise Refused("day_to_come", field="on", day=body.on)
    told = body.model_dump(include=set(happened.AnchoringRecorded.model_fields) - {"type", "note"})
    deliberation.establish(happened.AnchoringRecorded(**told, note=body.note))
    answer(deliberation, f"{ANCHORING}/{body.organisation}")


def _check_stand(deliberation: Deliberation, organisation: MemberId, arena: str | None) -> None:
    if deliberation.rules.register.organisation(organisation) is None:
        raise Refused("unknown_organisation", field="organisation", organisation=organisation)
    if arena is not None:
        require_choice(deliberation.rulebook.groundwork.arenas, arena, "arena")


def _choose_way(deliberation: Deliberation, body: wanted.ChooseWayForward) -> None:
    require_phase(deliberation, *BEFORE_DECISION)
    rules = deliberation.rulebook.groundwork
    require_choice(rules.ways, body.way, "way")
    for number, goal in enumerate(body.goals):
        require_choice(rules.goals, goal, f"goals.{number}")
    deliberation.establish(happened.WayForwardChosen(way=body.way, goals=body.goals, reason=body.reason))


def _appoint(deliberation: Deliberation, body: wanted.AppointWorkingGroup) -> None:
    require_phase(deliberation, *BEFORE_DECISION)
    people = [member.person for member in body.members]
    _check_people(deliberation, people)
    if len(set(people)) < len(people):
        raise Refused("named_in_group_twice", field="members")
    if body.convener not in people:
        raise Refused("convener_not_in_group", field="convener", person=body.convener)
    of = {member.organisation for member in body.members}
    without = [party.organisation for party in deliberation.case.parties if party.organisation not in of]
    if without:
        raise Refused("parties_without_member", field="members", organisations=", ".join(without))
    deliberation.establish(happened.WorkingGroupAppointed(members=body.members, convener=body.convener))


def _check_people(deliberation: Deliberation, people: Iterable[PersonId]) -> None:
    for number, person in enumerate(people):
        if deliberation.rules.register.person(person) is None:
            raise Refused("unknown_person", field=f"members.{number}.person", person=person)


def _record_prestudy(deliberation: Deliberation, body: wanted.RecordPrestudy) -> None:
    require_phase(deliberation, *BEFORE_DECISION)
    gaps = _gaps(deliberation, deliberation.rulebook.groundwork.prestudy, body.answers, "prestudy")
    deliberation.establish(
        happened.PrestudyRecorded(answers=body.answers, with_target_group=body.with_target_group, gaps=gaps)
    )


def _gaps(
    deliberation: Deliberation, form: str | None, answers: tuple[HeadingText, ...], wrong: str
) -> tuple[Gap, ...]:
    if form is None:
        raise Refused("not_in_rulebook", field="type", wrong=wrong, known="–")
    headings = [heading.key for heading in deliberation.rulebook.forms[form].headings]
    for number, one in enumerate(answers):
        if one.heading not in headings:
            field = f"answers.{number}.heading"
            raise Refused("unknown_heading", field=field, heading=one.heading, known=", ".join(headings))
    return report_gaps(answers, None, deliberation.rulebook.forms[form])


def _share_problem(deliberation: Deliberation, body: wanted.ShareProblemStatement) -> None:
    require_phase(deliberation, Phase.IDEA)
    form = deliberation.rulebook.groundwork.problem_statement
    gaps = _gaps(deliberation, form, body.answers, PROBLEM_STATEMENT)
    deliberation.establish(happened.ProblemStatementShared(answers=body.answers, gaps=gaps))
    for obligation in open_of_kind(deliberation, PROBLEM_STATEMENT):
        come_in(deliberation, obligation)
    number = str(deliberation.case.sequence)
    write_to(deliberation, "problem_statement_received", number, Role.SECRETARIAT)


def _answer_problem(deliberation: Deliberation, body: wanted.AnswerProblemStatement) -> None:
    require_phase(deliberation, Phase.IDEA)
    groundwork = deliberation.case.groundwork
    if groundwork.problem_statement is None or groundwork.problem_answer is not None:
        raise Refused("no_problem_statement")
    deliberation.establish(happened.ProblemStatementAnswered(go_on=body.go_on, reason=body.reason))
    number = str(deliberation.case.sequence)
    await_first_paper(deliberation, "" if body.go_on else number)
    rule = "problem_statement_accepted" if body.go_on else "problem_statement_declined"
    write_to(deliberation, rule, number, Role.PARTY_REPRESENTATIVE, reason=body.reason)


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.PlanAnchoring: _plan_anchoring,
    wanted.RecordAnchoring: _record_anchoring,
    wanted.ChooseWayForward: _choose_way,
    wanted.AppointWorkingGroup: _appoint,
    wanted.RecordPrestudy: _record_prestudy,
    wanted.ShareProblemStatement: _share_problem,
    wanted.AnswerProblemStatement: _answer_problem,
}
