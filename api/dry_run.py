"""Answering what would change if a command were given."""

from collections.abc import Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.language import language_of
from api.problems import refusal_problem, respond
from api.queries.rehearsal import Rehearsal, rehearse
from api.resources import Resources
from api.views.preview import Preview, preview
from models.domain.commands.envelope import Command
from models.domain.proceed import Answer

CASE_MOVED = "case_moved"


async def answer_dry_run(request: Request, resources: Resources, case: str, command: Command) -> Response:
    """The preview of a command, or the refusal that it would meet. Nothing is recorded."""
    rehearsed = await _rehearse(resources, case, command)
    if rehearsed.answer.refusal is None:
        return JSONResponse(preview_of(rehearsed, language_of(request)).model_dump(mode="json"))
    refused = refusal_problem(request, rehearsed.answer.refusal, rehearsed.rules, command.id, rehearsed.before.sequence)
    return respond(refused, extra={"dry_run": True})


async def new_preview(
    request: Request, resources: Resources, case: str, command: Command, done: Answer | None
) -> Mapping[str, Any]:
    """For a command refused because the case has moved: what it would change as the case stands now."""
    if done is None or done.refusal is None or done.refusal.code != CASE_MOVED:
        return {}
    rehearsed = await _rehearse(resources, case, command.model_copy(update={"expects": None}))
    if rehearsed.answer.refusal is not None:
        return {}
    return {"preview": preview_of(rehearsed, language_of(request)).model_dump(mode="json")}


def preview_of(rehearsed: Rehearsal, language: str) -> Preview:
    """A rehearsal as it is told."""
    return preview(rehearsed.before, rehearsed.after, rehearsed.facts, rehearsed.rules, language)


async def _rehearse(resources: Resources, case: str, command: Command) -> Rehearsal:
    return await run_in_threadpool(rehearse, resources.sessions, resources.rulebooks, case, command)
