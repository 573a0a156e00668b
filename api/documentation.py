"""What OpenAPI says of answers that are told in the same way everywhere."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.problems import MEDIA_TYPE, Problem
from api.views.receipt import TakenOn

Answers = dict[int | str, dict[str, Any]]


def problem_answer(description: str) -> dict[str, Any]:
    """A problem document, described."""
    return {"description": description, "model": Problem}


COMMON: Answers = {
    401: problem_answer("No valid access token."),
    403: problem_answer("Not open to the token's role or association; a command that is refused so is recorded."),
    404: problem_answer("Nothing of that name that the caller may see."),
    422: problem_answer("Of the wrong shape; `errors` lists every fault with a JSON pointer."),
    429: problem_answer("Too many failed authentications from this address."),
    503: problem_answer("The database or Temporal does not answer; try again with the same `Idempotency-Key`."),
}
"""What any route may answer."""

SENT: Answers = {
    400: problem_answer("Not JSON."),
    413: problem_answer("Too large or too deeply nested."),
    415: problem_answer("Not of a media type that is taken here."),
}
"""What a route that takes a body may answer besides."""

COMMAND_ANSWERS: Answers = {
    202: {"model": TakenOn, "description": "Taken on; the receipt comes where `Location` says."},
    409: problem_answer("Refused. The refusal is recorded; `says`, `remedy` and `who` tell what to do."),
    **SENT,
}
"""What a command may be answered with."""

_PROBLEM = {"$ref": "#/components/schemas/Problem"}


def describe(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI description, with problem documents under their own media type."""
    if app.openapi_schema is None:
        described = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        for methods in described["paths"].values():
            for operation in methods.values():
                _name_problems(operation)
        app.openapi_schema = described
    return app.openapi_schema


def _name_problems(operation: dict[str, Any]) -> None:
    for answer in operation["responses"].values():
        content = answer.get("content", {})
        if content.get("application/json", {}).get("schema") == _PROBLEM:
            answer["content"] = {MEDIA_TYPE: {"schema": _PROBLEM}}
