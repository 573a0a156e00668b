"""Matters are raised and answered; somebody is invited to present; what was reported by word of mouth is noted."""

from collections.abc import Callable
from typing import Any

from models.domain.actor import Role
from models.domain.commands import matters as wanted
from models.domain.decide.correspondence import write, write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.groundwork import require_choice
from models.domain.decide.phases import require_phase
from models.domain.decide.preparation import LIVE
from models.domain.decide.submitting import FUNDED
from models.domain.events import matters as happened
from models.domain.phase import Phase
from models.domain.refusal import Refused


def _raise(deliberation: Deliberation, body: wanted.RaiseMatter) -> None:
    require_phase(deliberation, *LIVE)
    number = len(deliberation.case.matters) + 1
    deliberation.establish(happened.MatterRaised(matter=number, asked=body.asked, question=body.question))
    asked_by = deliberation.actor.person
    write_to(deliberation, "matter_raised", str(number), body.asked, person=asked_by, reason=body.question)


def _answer(deliberation: Deliberation, body: wanted.AnswerMatter) -> None:
    require_phase(deliberation, *LIVE)
    matter = deliberation.case.matters.get(body.matter)
    if matter is None:
        raise Refused("unknown_matter", field="matter", matter=body.matter, count=len(deliberation.case.matters))
    on = body.on or deliberation.today
    if on > deliberation.today:
        raise Refused("day_to_come", field="on", day=on)
    deliberation.establish(happened.MatterAnswered(matter=body.matter, answer=body.answer, on=on))
    write(
        deliberation, "matter_answered", f"{body.matter}/{len(matter.answers) + 1}",
        ((matter.raised_by, matter.raised_as),),
        person=deliberation.actor.person, date=on, reason=body.answer,
    )  # fmt: skip


def _invite(deliberation: Deliberation, body: wanted.InviteToPresent) -> None:
    require_phase(deliberation, Phase.IN_PREPARATION, Phase.DIRECTOR_ASSESSMENT, Phase.AT_BOARD)
    on = deliberation.case.meetings.get(body.body)
    if on is None or on < deliberation.today:
        raise Refused("on_for_no_meeting", field="body", body=body.body)
    for number, person in enumerate(body.presenters):
        if deliberation.rules.register.person(person) is None:
            raise Refused("unknown_person", field=f"presenters.{number}", person=person)
    deliberation.establish(
        happened.PresentationInvited(
            body=body.body, on=on, presenters=body.presenters, time=body.time, minutes=body.minutes, place=body.place
        )
    )
    write(
        deliberation, "presentation_invitation", f"{body.body}/{on}/{body.time}",
        ((person, Role.PARTY_REPRESENTATIVE) for person in body.presenters),
        body=body.body, date=on, time=body.time, minutes=body.minutes, place=body.place,
    )  # fmt: skip


def _report(deliberation: Deliberation, body: wanted.ReportOrally) -> None:
    require_phase(deliberation, *FUNDED)
    require_choice(deliberation.rulebook.groundwork.events, body.event, "event")
    if body.on > deliberation.today:
        raise Refused("day_to_come", field="on", day=body.on)
    if deliberation.rules.register.person(body.reported_by) is None:
        raise Refused("unknown_person", field="reported_by", person=body.reported_by)
    deliberation.establish(
        happened.OrallyReported(event=body.event, on=body.on, reported_by=body.reported_by, summary=body.summary)
    )


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.RaiseMatter: _raise,
    wanted.AnswerMatter: _answer,
    wanted.InviteToPresent: _invite,
    wanted.ReportOrally: _report,
}
