"""The association's meetings, and what was decided at them."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.exceptions import RequestValidationError
from pydantic import Field
from starlette.concurrency import run_in_threadpool

from api.access import ENTERS_DECISIONS, KEEPS_REGISTER, READS_REGISTER, Caller
from api.bodies import Decisions, MeetingChange, MeetingDecisions
from api.documentation import SENT, problem_answer
from api.dry_run import DryRun
from api.examples import MEETING_DECISIONS_EXAMPLES
from api.language import language_of
from api.many import CaseAnswer, foretell_each, submit_to_each
from api.meetings import enter_change
from api.problems import ProblemFound
from api.queries.meetings import meeting_on, meetings
from api.resources import Resources, ResourcesHere
from api.submission import IdempotencyKey, command_from
from api.views.view import View
from models.contracts.names import case_id
from models.domain.register import Body, Meeting
from models.wording.names import body_name

router = APIRouter(prefix="/api/meetings", tags=["meetings"])


class MeetingTold(View):
    """A meeting in the register."""

    body: Body
    body_name: str
    on: date
    cancelled: bool
    budget: bool = Field(description="It sets the coming year's budget.")


class MeetingChanged(View):
    """A change of the meetings: the meetings it touched, and what the cases on for it answered."""

    meetings: list[MeetingTold]
    cases: list[CaseAnswer]


@router.get("")
def get_meetings(
    request: Request,
    resources: ResourcesHere,
    caller: Annotated[Caller, Depends(READS_REGISTER)],
    body: Annotated[Body | None, Query(description="Those of one body.")] = None,
    since: Annotated[date | None, Query(description="Those on this day or later.")] = None,
) -> list[MeetingTold]:
    """The meetings of the caller's association, by day."""
    with resources.sessions() as session:
        known = meetings(session, caller.association)
    wanted = [one for one in known if body in (None, one.body) and (since is None or one.on >= since)]
    return [_told(one, language_of(request)) for one in wanted]


@router.post("", responses=SENT | {409: problem_answer("The meeting is there already, or is cancelled.")})
async def change_meeting(
    request: Request,
    resources: ResourcesHere,
    caller: Annotated[Caller, Depends(KEEPS_REGISTER)],
    body: MeetingChange,
    key: IdempotencyKey = None,
) -> MeetingChanged:
    """Add, move or cancel a meeting. Every open case that is on for it is told by the command ``change_meeting``.

    Assignments report to each meeting of the local collaboration group: one that is added is told to those that run.

    Sent once more it reaches the cases that it did not reach before.
    """
    entered = await run_in_threadpool(enter_change, resources, caller, body.root)
    told = [_told(one, language_of(request)) for one in entered.meetings]
    if entered.command is None:
        return MeetingChanged(meetings=told, cases=[])
    command = command_from(resources, caller, key, entered.command)
    answers = await submit_to_each(request, resources, [(case, command) for case in entered.cases])
    return MeetingChanged(meetings=told, cases=answers)


@router.post("/{body}/{on}/decisions", responses=SENT, openapi_extra=MEETING_DECISIONS_EXAMPLES)
async def enter_decisions(
    request: Request,
    resources: ResourcesHere,
    caller: Annotated[Caller, Depends(ENTERS_DECISIONS)],
    body: Annotated[Literal[Body.BOARD], Path(description="Those who decided.")],  # noqa: ARG001 - a part of the address
    on: Annotated[date, Path(description="The day of the meeting.")],
    decisions: MeetingDecisions,
    key: IdempotencyKey = None,
    *,
    dry_run: DryRun = False,
) -> list[CaseAnswer]:
    """Enter what a meeting decided, all cases together. Each becomes that case's command ``board_decision``.

    The key is the id of each of these commands: sent once more, the ones that were taken give the same receipt.
    A dry run answers with a preview of each, whose sequence can be sent as the ``expects`` of its case.
    """
    _check_list(decisions.root, on)
    await run_in_threadpool(_check_meeting, resources, caller, on)
    first = command_from(resources, caller, key, decisions.root[0].decision)
    wanted = [
        (
            case_id(caller.association, one.case_number),
            first.model_copy(update={"body": one.decision, "expects": one.expects}),
        )
        for one in decisions.root
    ]
    return await (foretell_each if dry_run else submit_to_each)(request, resources, wanted)


def _check_list(decisions: Decisions, on: date) -> None:
    faults = [*_of_another_day(decisions, on), *_named_twice(decisions)]
    if faults:
        raise RequestValidationError(faults)


def _of_another_day(decisions: Decisions, on: date) -> Iterator[Mapping[str, Any]]:
    for place, one in enumerate(decisions):
        if one.decision.meeting != on:
            loc = ("body", place, "decision", "meeting")
            yield {"type": "other_meeting", "loc": loc, "msg": f"Write {on}, the meeting's day.", "ctx": {"on": on}}


def _named_twice(decisions: Decisions) -> Iterator[Mapping[str, Any]]:
    numbers = [one.case_number for one in decisions]
    for place, number in enumerate(numbers):
        if number in numbers[:place]:
            msg = f"The case {number} is in the list already; send one decision for each case."
            loc = ("body", place, "case_number")
            yield {"type": "case_named_twice", "loc": loc, "msg": msg, "ctx": {"case_number": number}}


def _check_meeting(resources: Resources, caller: Caller, on: date) -> None:
    with resources.sessions() as session:
        known = meeting_on(session, caller.association, Body.BOARD, on)
    if known is None:
        raise ProblemFound("unknown_meeting", on=on)
    if known.cancelled:
        raise ProblemFound("meeting_cancelled", on=on)


def _told(meeting: Meeting, language: str) -> MeetingTold:
    return MeetingTold(
        body=meeting.body,
        body_name=body_name(meeting.body, language),
        on=meeting.on,
        cancelled=meeting.cancelled,
        budget=meeting.budget,
    )
