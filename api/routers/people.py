"""Leaving staff: everything that a person answers for, in every case, handed to another or to nobody yet."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from pydantic import Field
from starlette.concurrency import run_in_threadpool

from api.access import STAFF_ONLY, Caller
from api.bodies import HandOverAll
from api.documentation import SENT
from api.dry_run import DryRun
from api.language import language_of
from api.many import CaseAnswer, foretell_each, submit_to_each
from api.queries.handing_over import HeldCase, held_cases
from api.resources import Resources, ResourcesHere
from api.submission import IdempotencyKey, command_from
from api.views.view import View
from models.domain.commands.handing_over import HandOver
from models.domain.events.handing_over import Duty
from models.record.register import load_register
from models.wording.names import role_name

router = APIRouter(prefix="/api/people", tags=["people"])


class DutyTold(View):
    """Something that the person answers for."""

    role: str
    role_name: str
    organisation: str | None
    organisation_name: str | None = Field(description="The same by name.")


class CaseHandedOver(View):
    """What becomes, or would become, of one case."""

    case: str = Field(description="The case's id.")
    title: str
    duties: list[DutyTold] = Field(description="What the person answers for there.")
    obligations: list[str] = Field(description="What the person owes there or will owe, by id.")
    reminders: int = Field(description="How many coming reminders go to whoever takes over instead.")
    answer: CaseAnswer


@router.post("/{person}/hand-over", responses=SENT)
async def hand_over(
    request: Request,
    resources: ResourcesHere,
    caller: Annotated[Caller, Depends(STAFF_ONLY)],
    person: Annotated[str, Path(description="Who leaves, by id.", max_length=64)],
    body: HandOverAll,
    key: IdempotencyKey = None,
    *,
    dry_run: DryRun = False,
) -> list[CaseHandedOver]:
    """Hand over every case in which a person answers for something. Each gets the command ``hand_over``.

    A dry run shows the same list with a preview of each. One that refuses does not stop the others. Roles that the
    register gives for the whole association are changed there.
    """
    held = await run_in_threadpool(_held, resources, caller, person)
    wanted = HandOver(person=person, to=body.root.to, reason=body.root.reason)
    command = command_from(resources, caller, key, wanted)
    cases = [(one.case.id, command) for one in held]
    answers = await (foretell_each if dry_run else submit_to_each)(request, resources, cases)
    language = language_of(request)
    names = await run_in_threadpool(_organisation_names, resources, caller)
    return [_told(one, answer, names, language) for one, answer in zip(held, answers, strict=True)]


def _held(resources: Resources, caller: Caller, person: str) -> list[HeldCase]:
    with resources.sessions() as session:
        return held_cases(session, caller.association, person)


def _organisation_names(resources: Resources, caller: Caller) -> dict[str, str]:
    with resources.sessions() as session:
        return {one.id: one.name for one in load_register(session, caller.association).organisations}


def _told(held: HeldCase, answer: CaseAnswer, names: dict[str, str], language: str) -> CaseHandedOver:
    return CaseHandedOver(
        case=held.case.id,
        title=held.case.title,
        duties=[_duty(one, names, language) for one in held.duties],
        obligations=[one.id for one in held.owed],
        reminders=held.reminders,
        answer=answer,
    )


def _duty(duty: Duty, names: dict[str, str], language: str) -> DutyTold:
    return DutyTold(
        role=duty.role,
        role_name=role_name(duty.role, language),
        organisation=duty.organisation,
        organisation_name=names.get(duty.organisation) if duty.organisation else None,
    )
