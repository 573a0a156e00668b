"""From whatever goes wrong while a request is answered to a problem document."""

from collections.abc import Mapping

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api.faults import field_errors, malformed
from api.language import language_of
from api.problems import ProblemFound, problem, respond
from api.temporal import TemporalUnreachable

RETRY_SOON = {"Retry-After": "5"}

_BY_STATUS = {400: "malformed_request", 404: "not_found", 405: "method_not_allowed", 413: "too_large"}


def install(app: FastAPI) -> None:
    """Have every exception told as a problem document."""
    app.add_exception_handler(ProblemFound, _found)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(OperationalError, _database)
    app.add_exception_handler(PoolTimeout, _database)
    app.add_exception_handler(DBAPIError, _database_or_internal)
    app.add_exception_handler(TemporalUnreachable, _temporal)


def internal(request: Request) -> Response:
    """The answer to what nobody foresaw."""
    return respond(problem(request, "internal", {"request": request.scope.get("request_id", "")}))


def _found(request: Request, error: Exception) -> Response:
    if not isinstance(error, ProblemFound):
        raise error
    return respond(problem(request, error.code, error.particulars), error.headers)


def _invalid(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    if (broken := malformed(error.errors(), language_of(request))) is not None:
        return respond(problem(request, "malformed_json", {"problem": broken}))
    return respond(problem(request, "invalid", errors=field_errors(error.errors(), language_of(request))))


def _http(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    code = _BY_STATUS.get(error.status_code)
    if code is None:
        return internal(request)
    particulars = {"path": request.url.path, "method": request.method, "limit": "8 kB"}
    return respond(problem(request, code, particulars), _allowed(error.headers))


def _allowed(headers: Mapping[str, str] | None) -> Mapping[str, str]:
    return {name: value for name, value in (headers or {}).items() if name.lower() == "allow"}


def _database(request: Request, _error: Exception) -> Response:
    return respond(problem(request, "database_unreachable"), RETRY_SOON)


def _database_or_internal(request: Request, error: Exception) -> Response:
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return _database(request, error)
    raise error


def _temporal(request: Request, _error: Exception) -> Response:
    return respond(problem(request, "temporal_unreachable"), RETRY_SOON)
