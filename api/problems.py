"""Problem documents (RFC 9457): everything that goes wrong is told in one form, with what to do about it."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from api.language import language_of
from api.problem_texts import PROBLEMS
from api.views.view import View
from models.domain.refusal import Refusal
from models.domain.rules.rulebook import Rules
from models.wording.refusals import tell_refusal
from models.wording.telling import Teller

MEDIA_TYPE = "application/problem+json"
TYPE_PREFIX = "urn:problem-type:tertial:"

FORBIDDEN = frozenset({"not_your_act", "not_your_role"})
"""Refusals for who asks and not for how the case stands: another person may be let do the same."""

_ROLES = frozenset({"role", "roles"})


class FieldError(View):
    """One fault in what was sent."""

    pointer: str = Field(description="Where: a JSON pointer (RFC 6901) into the body, or the name of a parameter.")
    location: str = Field(description="`body`, `query`, `path` or `header`.")
    code: str = Field(description="What sort of fault.")
    says: str = Field(description="The fault in words.")


class Problem(View):
    """A problem document (RFC 9457)."""

    type: str = Field(description="Which problem, as a URN that ends with its code.")
    title: str = Field(description="What is wrong, in a sentence.")
    status: int = Field(description="The HTTP status.")
    detail: str = Field(description="What is wrong and what to do about it.")
    instance: str = Field(description="This occurrence, as the log knows it.")
    code: str = Field(description="Which problem, for programs.")
    says: str = Field(description="What is wrong.")
    remedy: str = Field(description="What to do next.")
    who: list[str] = Field(default=[], description="Who can do it, where it is not up to the caller.")
    field: str | None = Field(default=None, description="The part of the command that caused a refusal.")
    errors: list[FieldError] = Field(default=[], description="Every fault in what was sent.")
    command: str | None = Field(default=None, description="The command's id, where a recorded refusal is told.")
    sequence: int | None = Field(default=None, description="The case's sequence, where a refusal is told.")


class ProblemFound(Exception):
    """Carries a problem of ``PROBLEMS`` out of whatever found it."""

    def __init__(self, code: str, headers: Mapping[str, str] | None = None, **particulars: object) -> None:
        super().__init__(code)
        self.code = code
        self.headers = dict(headers or {})
        self.particulars = particulars


def problem(
    request: Request,
    code: str,
    particulars: Mapping[str, object] | None = None,
    errors: list[FieldError] | None = None,
) -> Problem:
    """A problem that the API itself found, in the caller's language."""
    kind = PROBLEMS[code]
    wording = kind.wording(language_of(request))
    told = _told(particulars or {}, language_of(request))
    says, remedy = wording.says.format_map(told), wording.remedy.format_map(told)
    return Problem(
        type=TYPE_PREFIX + code,
        title=says,
        status=kind.status,
        detail=f"{says} {remedy}",
        instance=instance_of(request),
        code=code,
        says=says,
        remedy=remedy,
        errors=errors or [],
    )


def _told(particulars: Mapping[str, object], language: str) -> dict[str, str]:
    teller = Teller(language)
    return {name: teller.tell(name, value) if name in _ROLES else str(value) for name, value in particulars.items()}


def refusal_problem(
    request: Request, refusal: Refusal, rules: Rules | None, command: str | None, sequence: int
) -> Problem:
    """A refusal, in the caller's language and the association's own words."""
    told = tell_refusal(refusal, language_of(request), rules)
    return Problem(
        type=TYPE_PREFIX + refusal.code,
        title=told.says,
        status=403 if refusal.code in FORBIDDEN else 409,
        detail=f"{told.says} {told.remedy}",
        instance=instance_of(request),
        code=refusal.code,
        says=told.says,
        remedy=told.remedy,
        who=list(told.who),
        field=refusal.field,
        command=command,
        sequence=sequence,
    )


def instance_of(request: Request) -> str:
    """How the log knows the request."""
    return f"urn:request:{request.scope.get('request_id', 'unknown')}"


def respond(
    found: Problem, headers: Mapping[str, str] | None = None, extra: Mapping[str, Any] | None = None
) -> Response:
    """The problem as an answer; ``extra`` members go into the document (RFC 9457, section 3.2)."""
    document = found.model_dump(mode="json", exclude_defaults=True) | {"status": found.status} | dict(extra or {})
    return Response(
        content=json.dumps(document, ensure_ascii=False),
        status_code=found.status,
        media_type=MEDIA_TYPE,
        headers=dict(headers or {}),
    )
