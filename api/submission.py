"""Giving a command to a case: made from the caller's token, answered from the record or by the case itself."""

import uuid
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Header
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.access import Caller
from api.language import language_of
from api.logs import bind
from api.problems import refusal_problem, respond
from api.queries.receipts import answer_to
from api.queries.whole_case import rules_of
from api.resources import Resources
from api.views.receipt import TakenOn, receipt
from models.domain.commands import Body
from models.domain.commands.envelope import Command, CommandId
from models.domain.proceed import Answer

IdempotencyKey = Annotated[
    CommandId | None,
    Header(
        alias="Idempotency-Key",
        description="The command's id. The same key with the same content is the same command and is given the same "
        "receipt, however much later; with another content it is refused. Where none is sent one is made, and the "
        "receipt tells it.",
        examples=["5f0c2d0e-6f1b-4a54-9f5a-7f1f6a3c2b10"],
    ),
]


def command_from(
    resources: Resources, caller: Caller, key: str | None, body: Body, expects: int | None = None
) -> Command:
    """The command that a caller gives now."""
    return Command(id=key or str(uuid.uuid4()), at=resources.clock(), actor=caller.actor, expects=expects, body=body)


async def submit(resources: Resources, case: str, command: Command) -> Answer | None:
    """Give a command to its case, unless the record has its answer already.

    Returns:
        What became of it, or None where it was taken on and the answer is still to come.

    Raises:
        TemporalUnreachable: it was not taken on.
    """
    bind(case=case, command=command.id, type=command.body.type)
    known = await run_in_threadpool(_known, resources, case, command)
    return known or await resources.temporal.submit(case, command)


async def answer(
    request: Request,
    resources: Resources,
    case: str,
    command: Command,
    done: Answer | None,
    *,
    status: int = 200,
    extra: Mapping[str, Any] | None = None,
) -> Response:
    """The HTTP answer to a command: its receipt, its refusal with ``extra`` members, or where its receipt will be."""
    if done is None:
        link = receipt_link(command.id, case)
        told = TakenOn(command=command.id, case=case, receipt=link)
        return JSONResponse(told.model_dump(mode="json"), 202, {"Location": link, "Retry-After": "2"})
    if done.refusal is not None:
        rules = await run_in_threadpool(rules_of, resources.sessions, resources.rulebooks, case)
        refused = refusal_problem(request, done.refusal, rules, done.command, done.sequence)
        return respond(refused, extra=extra)
    told_receipt = receipt(case, done, language_of(request))
    return JSONResponse(told_receipt.model_dump(mode="json"), status)


def receipt_link(command: str, case: str) -> str:
    """Where the receipt of a command is."""
    _, association, number = case.split("/")
    return f"/api/commands/{command}?case={association}/{number}"


def _known(resources: Resources, case: str, command: Command) -> Answer | None:
    session: Session
    with resources.sessions() as session:
        return answer_to(session, case, command)
