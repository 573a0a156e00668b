"""Answering what would change if a command were given."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.language import language_of
from api.logs import bind
from api.problems import Problem, refusal_problem, respond
from api.queries.rehearsal import Rehearsal, rehearse
from api.resources import Resources
from api.views.preview import Preview, preview
from models.domain.commands.envelope import Command
from models.domain.proceed import Answer

DryRun = Annotated[bool, Query(description="Tell what would change, and do nothing.")]

CASE_MOVED = "case_moved"


async def answer_dry_run(
    request: Request, resources: Resources, case: str, command: Command, *, extra: Mapping[str, Any] | None = None
) -> Response:
    """The preview of a command with ``extra`` members, or the refusal that it would meet. Nothing is recorded."""
    bind(case=case, command=command.id, type=command.body.type)
    told = await foretell(request, resources, case, command)
    if isinstance(told, Problem):
        return respond(told, extra={"dry_run": True})
    return JSONResponse(told.model_dump(mode="json") | dict(extra or {}))


async def foretell(request: Request, resources: Resources, case: str, command: Command) -> Preview | Problem:
    """The preview of a command, or the refusal that it would meet. Nothing is recorded."""
    rehearsed = await _rehearse(resources, case, command)
    refusal = rehearsed.answer.refusal
    if refusal is None:
        return preview(rehearsed, language_of(request))
    return refusal_problem(request, refusal, rehearsed.rules, command.id, rehearsed.before.sequence)


async def refusal_foretold(request: Request, resources: Resources, case: str, command: Command) -> Problem | None:
    """The refusal that a command would meet, if any, before there is a case in which it could be recorded."""
    bind(command=command.id, type=command.body.type)
    rehearsed = await _rehearse(resources, case, command)
    refusal = rehearsed.answer.refusal
    return None if refusal is None else refusal_problem(request, refusal, rehearsed.rules, None, 0)


async def new_preview(
    request: Request, resources: Resources, case: str, command: Command, done: Answer | None
) -> Preview | None:
    """For a command refused because the case has moved: what it would change as the case stands now."""
    if done is None or done.refusal is None or done.refusal.code != CASE_MOVED:
        return None
    told = await foretell(request, resources, case, command.model_copy(update={"expects": None}))
    return told if isinstance(told, Preview) else None


async def _rehearse(resources: Resources, case: str, command: Command) -> Rehearsal:
    return await run_in_threadpool(rehearse, resources.sessions, resources.rulebooks, case, command)
