"""Giving commands to many cases at once, or seeing what they would change, each case answered for itself."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from fastapi import Request
from pydantic import Field
from starlette.concurrency import run_in_threadpool

from api.dry_run import foretell, new_preview
from api.language import language_of
from api.problems import Problem, problem, refusal_problem
from api.queries.access import case_exists
from api.queries.whole_case import rules_of
from api.resources import Resources
from api.submission import receipt_link, submit
from api.temporal import TemporalUnreachable
from api.views.preview import Preview
from api.views.receipt import Receipt, TakenOn, receipt
from api.views.view import View
from models.domain.commands.envelope import Command

AT_ONCE = 10
"""How many cases are spoken to at the same time."""


class CaseAnswer(View):
    """What became of the command to one case: exactly one of receipt, ``taken_on`` and problem is there.

    In a dry run there is a preview or a problem. A command that is refused because the case has moved bears both.
    """

    case: str = Field(description="The case's id.")
    receipt: Receipt | None = None
    taken_on: TakenOn | None = None
    problem: Problem | None = None
    preview: Preview | None = None


Wanted = Sequence[tuple[str, Command]]
"""Ids of cases, each with the command for it."""

_ToOne = Callable[[Request, Resources, str, Command], Awaitable[CaseAnswer]]


async def submit_to_each(request: Request, resources: Resources, wanted: Wanted) -> list[CaseAnswer]:
    """Give each case its command. One that is refused or not reached does not stop the others."""
    return await _each(request, resources, wanted, _submit)


async def foretell_each(request: Request, resources: Resources, wanted: Wanted) -> list[CaseAnswer]:
    """What each case's command would change, or the refusal that it would meet. Nothing is recorded."""
    return await _each(request, resources, wanted, _foretell)


async def submit_new(request: Request, resources: Resources, wanted: Wanted) -> list[CaseAnswer]:
    """Give each case its command, which begins the case where there is none yet."""
    return await _to_all(request, resources, wanted, _submit)


async def foretell_new(request: Request, resources: Resources, wanted: Wanted) -> list[CaseAnswer]:
    """What each command would come to, also in cases that are not there yet. Nothing is recorded."""
    return await _to_all(request, resources, wanted, _foretell)


async def _each(request: Request, resources: Resources, wanted: Wanted, to_one: _ToOne) -> list[CaseAnswer]:
    async def known(request: Request, resources: Resources, case: str, command: Command) -> CaseAnswer:
        if await run_in_threadpool(_exists, resources, case):
            return await to_one(request, resources, case, command)
        unknown = problem(request, "unknown_case", {"case": case.removeprefix("intervention/")})
        return CaseAnswer(case=case, problem=unknown)

    return await _to_all(request, resources, wanted, known)


async def _to_all(request: Request, resources: Resources, wanted: Wanted, to_one: _ToOne) -> list[CaseAnswer]:
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(case: str, command: Command) -> CaseAnswer:
        async with gate:
            return await to_one(request, resources, case, command)

    return list(await asyncio.gather(*(one(case, command) for case, command in wanted)))


async def _foretell(request: Request, resources: Resources, case: str, command: Command) -> CaseAnswer:
    told = await foretell(request, resources, case, command)
    if isinstance(told, Problem):
        return CaseAnswer(case=case, problem=told)
    return CaseAnswer(case=case, preview=told)


async def _submit(request: Request, resources: Resources, case: str, command: Command) -> CaseAnswer:
    try:
        done = await submit(resources, case, command)
    except TemporalUnreachable:
        return CaseAnswer(case=case, problem=problem(request, "temporal_unreachable"))
    if done is None:
        taken_on = TakenOn(command=command.id, case=case, receipt=receipt_link(command.id, case))
        return CaseAnswer(case=case, taken_on=taken_on)
    if done.refusal is not None:
        rules = await run_in_threadpool(rules_of, resources.sessions, resources.rulebooks, case)
        refused = refusal_problem(request, done.refusal, rules, done.command, done.sequence)
        shown = await new_preview(request, resources, case, command, done)
        return CaseAnswer(case=case, problem=refused, preview=shown)
    return CaseAnswer(case=case, receipt=receipt(case, done, language_of(request)))


def _exists(resources: Resources, case: str) -> bool:
    with resources.sessions() as session:
        return case_exists(session, case)
