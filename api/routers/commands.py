"""Giving a case a command."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from api.access import GIVES_COMMANDS, InCase
from api.bodies import AnyCommand
from api.documentation import COMMAND_ANSWERS
from api.dry_run import DryRun, answer_dry_run, new_preview
from api.examples import COMMAND_EXAMPLES
from api.resources import ResourcesHere
from api.submission import IdempotencyKey, answer, command_from, submit
from api.views.preview import Preview
from api.views.receipt import Receipt

router = APIRouter(prefix="/api/interventions/{association}/{case_number}", tags=["commands"])

Expects = Annotated[int | None, Query(ge=0, le=2**31, description="The sequence that a dry run gave.")]


@router.post("/commands", response_model=Receipt | Preview, responses=COMMAND_ANSWERS, openapi_extra=COMMAND_EXAMPLES)
async def give_command(
    request: Request,
    resources: ResourcesHere,
    access: Annotated[InCase, Depends(GIVES_COMMANDS)],
    body: AnyCommand,
    key: IdempotencyKey = None,
    expects: Expects = None,
    *,
    dry_run: DryRun = False,
) -> Response:
    """Give the case a command, in the caller's name and at the present time, or see what it would change.

    A dry run answers with the case's sequence. Sent along as ``expects``, it makes sure that what was shown is what
    is done: if the case has moved since, the command is refused, and the refusal bears a new preview.
    """
    command = command_from(resources, access.caller, key, body.root, expects)
    if dry_run:
        return await answer_dry_run(request, resources, access.case, command)
    done = await submit(resources, access.case, command)
    shown = await new_preview(request, resources, access.case, command, done)
    extra = {"preview": shown.model_dump(mode="json")} if shown else None
    return await answer(request, resources, access.case, command, done, extra=extra)
