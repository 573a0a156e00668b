"""Limits on what is sent: its size, its depth, and that JSON is sent as JSON."""

import re
from collections.abc import AsyncIterator, Iterator

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import problem, respond

JSON_BYTES = 1_000_000
FILE_BYTES = 25 * 1024 * 1024
MULTIPART_OVERHEAD = 64 * 1024
DEPTH = 32
"""How deep JSON may be nested. No command is more than eight levels deep."""

_STRINGS_AND_BRACKETS = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)


class _TooMuchSent(Exception):
    """More has come than the limit allows."""


class BodyLimits:
    """Refuses what is too large or too deep before anything else looks at it.

    JSON is taken in whole, at most a megabyte. Files are let through bit by bit and counted on the way.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or answer it."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self.app(scope, receive, send)
            return
        content_type = Headers(scope=scope).get("content-type", "").split(";")[0].strip().lower()
        if content_type == "multipart/form-data":
            await self._files(scope, receive, send)
        else:
            await self._json(scope, receive, send, content_type)

    async def _files(self, scope: Scope, receive: Receive, send: Send) -> None:
        limit = FILE_BYTES + MULTIPART_OVERHEAD
        if _announced(scope) > limit:
            await _refuse(scope, send, "too_large", limit="25 MB")
            return
        counter = _Counter(receive, limit)
        await self.app(scope, counter.receive, counter.unless_exceeded(send))
        if counter.exceeded:
            await _refuse(scope, send, "too_large", limit="25 MB")

    async def _json(self, scope: Scope, receive: Receive, send: Send, content_type: str) -> None:
        try:
            body = await _whole(receive, JSON_BYTES) if _announced(scope) <= JSON_BYTES else None
        except _TooMuchSent:
            body = None
        if body is None:
            await _refuse(scope, send, "too_large", limit="1 MB")
        elif body and content_type != "application/json":
            await _refuse(scope, send, "wrong_content_type", given=content_type or "–", wanted="application/json")
        elif max(_depths(body), default=0) > DEPTH:
            await _refuse(scope, send, "too_deep", limit=DEPTH)
        else:
            await self.app(scope, _replayed(body, receive), send)


def _announced(scope: Scope) -> int:
    given = Headers(scope=scope).get("content-length", "0")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 20 else 0


async def _whole(receive: Receive, limit: int) -> bytes:
    body = bytearray()
    async for part in _parts(receive):
        body += part
        if len(body) > limit:
            raise _TooMuchSent
    return bytes(body)


async def _parts(receive: Receive) -> AsyncIterator[bytes]:
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return
        yield message.get("body", b"")
        if not message.get("more_body", False):
            return


class _Counter:
    """Counts what comes. Past the limit nothing more is handed on, and what is answered to the rest is not sent."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive = receive
        self._left = limit

    @property
    def exceeded(self) -> bool:
        return self._left < 0

    async def receive(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        return {"type": "http.disconnect"} if self.exceeded else message

    def unless_exceeded(self, send: Send) -> Send:
        async def send_unless_exceeded(message: Message) -> None:
            if not self.exceeded:
                await send(message)

        return send_unless_exceeded


def _replayed(body: bytes, receive: Receive) -> Receive:
    given = False

    async def receive_again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive_again


def _depths(body: bytes) -> Iterator[int]:
    depth = 0
    for found in _STRINGS_AND_BRACKETS.finditer(body):
        if found[0] in (b"[", b"{"):
            depth += 1
            yield depth
        elif found[0] in (b"]", b"}"):
            depth -= 1


async def _refuse(scope: Scope, send: Send, code: str, **particulars: object) -> None:
    async def nothing_more() -> Message:
        return {"type": "http.disconnect"}

    request = Request(scope)
    await respond(problem(request, code, particulars))(scope, nothing_more, send)
