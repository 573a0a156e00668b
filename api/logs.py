"""One log line for each request, and the names by which all lines of a request are found: request, case, command."""

import re
import time
import uuid

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problem_handlers import internal

REQUEST_ID = "X-Request-ID"

BOUND_LATER = ("case", "command", "type")
"""What an endpoint binds; it belongs to no later request of the same connection."""

_REQUEST_ID = re.compile(r"^[A-Za-z0-9._-]{8,64}$")
_CASE = re.compile(r"^/api/interventions/([a-z0-9_]{1,48})/(\d{4}-\d{3,6})(?:/|$)")

log = structlog.stdlib.get_logger("tertial.api")


class RequestLog:
    """Gives each request an id, binds what it concerns, logs its end, and answers what nobody foresaw."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, logged."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        scope["request_id"] = _request_id(scope)
        sent: list[int] = []
        began = time.perf_counter()
        with structlog.contextvars.bound_contextvars(**_concerns(scope)):
            try:
                await self._answer(scope, receive, _with_id(send, scope["request_id"], sent), sent)
            finally:
                took = round((time.perf_counter() - began) * 1000)
                status = sent[0] if sent else None
                log.info("request", method=scope["method"], path=scope["path"], status=status, milliseconds=took)
                structlog.contextvars.unbind_contextvars(*BOUND_LATER)

    async def _answer(self, scope: Scope, receive: Receive, send: Send, sent: list[int]) -> None:
        try:
            await self.app(scope, receive, send)
        except Exception:
            log.exception("request failed", method=scope["method"], path=scope["path"])
            if sent:
                raise
            await internal(Request(scope))(scope, receive, send)


def _with_id(send: Send, request_id: str, sent: list[int]) -> Send:
    """Puts the id on the answer, and its status into ``sent``."""

    async def send_with_id(message: Message) -> None:
        if message["type"] == "http.response.start":
            sent.append(message["status"])
            MutableHeaders(scope=message)[REQUEST_ID] = request_id
        await send(message)

    return send_with_id


def bind(**names: str) -> None:
    """Bind what a request turned out to concern; call it from the endpoint's own task."""
    structlog.contextvars.bind_contextvars(**names)


def _request_id(scope: Scope) -> str:
    given = Headers(scope=scope).get(REQUEST_ID, "")
    return given if _REQUEST_ID.match(given) else uuid.uuid4().hex


def _concerns(scope: Scope) -> dict[str, str]:
    case = _CASE.match(scope["path"])
    command = Headers(scope=scope).get("Idempotency-Key", "")[:200]
    return {
        "request": scope["request_id"],
        **({"case": f"intervention/{case[1]}/{case[2]}"} if case else {}),
        **({"command": command} if command else {}),
    }
