"""An application is prepared: completeness, the group, the gatekeeper, the staff report, the checklist."""

from collections.abc import Callable
from typing import Any

from models.domain.actor import Role
from models.domain.budget_room import room_before
from models.domain.commands import preparation as wanted
from models.domain.decide.checklist import check_part, item_of, require_passable
from models.domain.decide.completeness import complete_since
from models.domain.decide.correspondence import write_to
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.documents import order
from models.domain.decide.meetings import book, change, plan_for_meeting, put_on
from models.domain.decide.obligations import come_in, open_of_kind
from models.domain.decide.phases import require_phase
from models.domain.decide.planning import plan
from models.domain.enclosed import listed
from models.domain.events import preparation as happened
from models.domain.events.engine import PhaseEntered
from models.domain.forms import unmet
from models.domain.papers.staff_report import staff_report
from models.domain.phase import ENDED, Phase
from models.domain.refusal import Refused
from models.domain.register import Body
from models.domain.rules.stages import Gate

LIVE = tuple(phase for phase in Phase if phase not in ENDED | {Phase.UNREGISTERED, Phase.DECIDED_NOT_NOTIFIED})
"""Phases in which a checklist can be worked through."""


def _find_complete(deliberation: Deliberation, body: wanted.FindComplete) -> None:
    require_phase(deliberation, Phase.IN_PREPARATION)
    require_passable(deliberation, Gate.PREPARATION)
    deliberation.establish(happened.FoundComplete(note=body.note))
    for check in open_of_kind(deliberation, "completeness_check"):
        come_in(deliberation, check)
    if deliberation.case.returns_to_board:
        to_board(deliberation)
    elif deliberation.rulebook.preparation.preparatory_group and deliberation.case.preparation is None:
        on = book(deliberation, Body.PREPARATORY_GROUP, complete_since(deliberation))
        plan_for_meeting(deliberation, Body.PREPARATORY_GROUP, on, str(deliberation.case.application_version))
    else:
        _to_gatekeeper(deliberation)


def _give_opinion(deliberation: Deliberation, body: wanted.GiveOpinion) -> None:
    require_phase(deliberation, Phase.IN_PREPARATION, Phase.DIRECTOR_ASSESSMENT, Phase.SUPPLEMENT_REQUESTED)
    register = deliberation.rules.register
    if register.member_behind(body.organisation) != body.organisation:
        raise Refused("not_a_member", field="organisation", organisation=body.organisation)
    own = any(register.works_at(person, body.organisation) for person in deliberation.rights_of)
    if deliberation.actor.role is Role.PREPARATORY_GROUP and not own:
        raise Refused("opinion_of_another_member", field="organisation", organisation=body.organisation)
    deliberation.establish(
        happened.OpinionGiven(organisation=body.organisation, stance=body.stance, opinion=body.opinion)
    )


def _conclude(deliberation: Deliberation, body: wanted.ConcludePreparation) -> None:
    require_phase(deliberation, Phase.IN_PREPARATION)
    meeting = deliberation.case.meetings.get(Body.PREPARATORY_GROUP)
    if meeting is None:
        raise Refused("not_booked_for_group")
    if deliberation.today < meeting:
        raise Refused("meeting_not_held", meeting=meeting)
    deliberation.establish(
        happened.PreparationConcluded(presented_by=body.presented_by, presenter=body.presenter, missing=body.missing)
    )
    for handling in open_of_kind(deliberation, "group_handling"):
        come_in(deliberation, handling)
    if body.missing:
        write_to(
            deliberation, "group_found_missing", str(meeting), Role.PARTY_REPRESENTATIVE,
            wanted=listed(body.missing),
        )  # fmt: skip
    _to_gatekeeper(deliberation)


def _to_gatekeeper(deliberation: Deliberation) -> None:
    if deliberation.rulebook.preparation.gatekeeper is None:
        to_board(deliberation)
        return
    deliberation.establish(PhaseEntered(phase=Phase.DIRECTOR_ASSESSMENT))
    if not open_of_kind(deliberation, "assessment"):
        plan(deliberation, "assessment", name=str(deliberation.case.application_version), due=None)


def _assess(deliberation: Deliberation, body: wanted.AssessApplication) -> None:
    require_phase(deliberation, Phase.DIRECTOR_ASSESSMENT)
    if deliberation.actor.role is not deliberation.rulebook.preparation.gatekeeper:
        gatekeeper = deliberation.rulebook.preparation.gatekeeper
        raise Refused("not_the_gatekeeper", field="actor.role", role=deliberation.actor.role, roles=gatekeeper)
    if body.forward:
        require_complete(deliberation)
    deliberation.establish(happened.ApplicationAssessed(forward=body.forward, advice=body.advice))
    for assessment in open_of_kind(deliberation, "assessment"):
        come_in(deliberation, assessment)
    if body.forward:
        to_board(deliberation)
        return
    deliberation.establish(PhaseEntered(phase=Phase.NOT_FORWARDED))
    plan(deliberation, "application", name=str(deliberation.case.sequence), due=None)
    version = deliberation.case.application_version
    write_to(deliberation, "not_forwarded", str(version), Role.PARTY_REPRESENTATIVE, reason=body.advice)


def _insist(deliberation: Deliberation, body: wanted.InsistOnBoard) -> None:
    require_phase(deliberation, Phase.NOT_FORWARDED)
    deliberation.establish(happened.BoardInsistedOn(reason=body.reason))
    for application in open_of_kind(deliberation, "application"):
        come_in(deliberation, application)
    write_to(deliberation, "insisted", str(deliberation.case.application_version), Role.DIRECTOR, reason=body.reason)
    to_board(deliberation)


def require_complete(deliberation: Deliberation) -> None:
    """Refuse what must have a complete application that fulfils every criterion, naming each gap.

    Raises:
        Refused: ``application_incomplete`` or ``criteria_unmet``.
    """
    case = deliberation.case
    if case.application is None:
        raise Refused("no_application")
    if case.application_gaps:
        gaps = "; ".join(dict.fromkeys(gap.label for gap in case.application_gaps))
        raise Refused("application_incomplete", gaps=gaps)
    missing = unmet(
        case.application,
        case.application_signatures.values(),
        deliberation.rulebook.application.criteria,
        deliberation.rules.register,
    )
    if missing:
        raise Refused("criteria_unmet", criteria="; ".join(criterion.label for criterion in missing))


def to_board(deliberation: Deliberation) -> None:
    """Put the application on for the board's next meeting that it is in time for."""
    deliberation.establish(PhaseEntered(phase=Phase.AT_BOARD))
    on = book(deliberation, Body.BOARD)
    plan_for_meeting(deliberation, Body.BOARD, on, str(len(deliberation.case.decisions) + 1))


def _file_staff_report(deliberation: Deliberation, body: wanted.FileStaffReport) -> None:
    require_phase(deliberation, Phase.DIRECTOR_ASSESSMENT, Phase.NOT_FORWARDED, Phase.AT_BOARD)
    body = _with_room(deliberation, body)
    paper = staff_report(deliberation.case, body, deliberation.today, deliberation.rules, deliberation.actor.person)
    document = order(deliberation, paper)
    deliberation.establish(
        happened.StaffReportFiled(
            proposed=body.proposed,
            amounts=body.amounts,
            conditions=body.conditions,
            assessment=body.assessment,
            alternatives=body.alternatives,
            budget_room=body.budget_room,
            document=document,
        )
    )
    for report in open_of_kind(deliberation, "staff_report"):
        come_in(deliberation, report)


def _with_room(deliberation: Deliberation, body: wanted.FileStaffReport) -> wanted.FileStaffReport:
    """With what is left of the association's budgets, where the secretariat states nothing else (rules.md 5)."""
    room = room_before(deliberation.rules.portfolio, body.amounts, deliberation.case.id)
    return body if body.budget_room or not room else body.model_copy(update={"budget_room": room})


def _confirm_item(deliberation: Deliberation, body: wanted.ConfirmItem) -> None:
    require_phase(deliberation, *LIVE)
    item = item_of(deliberation, body.item)
    check_part(deliberation.case, item, body.organisation, body.aspect)
    deliberation.establish(
        happened.ItemConfirmed(
            item=item.key, on=body.on, note=body.note, organisation=body.organisation, aspect=body.aspect
        )
    )


def _pass_over_item(deliberation: Deliberation, body: wanted.PassOverItem) -> None:
    require_phase(deliberation, *LIVE)
    item = item_of(deliberation, body.item)
    if item.strength == "must":
        raise Refused("item_must_be_done", field="item", item=item.label)
    check_part(deliberation.case, item, body.organisation, body.aspect)
    deliberation.establish(
        happened.ItemPassedOver(item=item.key, reason=body.reason, organisation=body.organisation, aspect=body.aspect)
    )


DECIDE: dict[type, Callable[[Deliberation, Any], None]] = {
    wanted.FindComplete: _find_complete,
    wanted.GiveOpinion: _give_opinion,
    wanted.ConcludePreparation: _conclude,
    wanted.AssessApplication: _assess,
    wanted.InsistOnBoard: _insist,
    wanted.FileStaffReport: _file_staff_report,
    wanted.ConfirmItem: _confirm_item,
    wanted.PassOverItem: _pass_over_item,
    wanted.ChangeMeeting: change,
    wanted.PutOnMeeting: put_on,
}
