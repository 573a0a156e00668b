"""Giving commands to many cases at once, each answered for itself."""

import asyncio
from collections.abc import Sequence

from fastapi import Request
from pydantic import Field
from starlette.concurrency import run_in_threadpool

from api.language import language_of
from api.problems import Problem, problem, refusal_problem
from api.queries.access import case_exists
from api.queries.whole_case import rules_of
from api.resources import Resources
from api.submission import receipt_link, submit
from api.temporal import TemporalUnreachable
from api.views.receipt import Receipt, TakenOn, receipt
from api.views.view import View
from models.domain.commands.envelope import Command

AT_ONCE = 10
"""How many cases are spoken to at the same time."""


class CaseAnswer(View):
    """What became of the command to one case: exactly one of the three is there."""

    case: str = Field(description="The case's id.")
    receipt: Receipt | None = None
    taken_on: TakenOn | None = None
    problem: Problem | None = None


async def submit_to_each(
    request: Request, resources: Resources, wanted: Sequence[tuple[str, Command]]
) -> list[CaseAnswer]:
    """Give each case its command. One that is refused or not reached does not stop the others."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(case: str, command: Command) -> CaseAnswer:
        async with gate:
            return await _submit(request, resources, case, command)

    return list(await asyncio.gather(*(one(case, command) for case, command in wanted)))


async def _submit(request: Request, resources: Resources, case: str, command: Command) -> CaseAnswer:
    if not await run_in_threadpool(_exists, resources, case):
        unknown = problem(request, "unknown_case", {"case": case.removeprefix("intervention/")})
        return CaseAnswer(case=case, problem=unknown)
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
        return CaseAnswer(case=case, problem=refused)
    return CaseAnswer(case=case, receipt=receipt(case, done, language_of(request)))


def _exists(resources: Resources, case: str) -> bool:
    with resources.sessions() as session:
        return case_exists(session, case)
