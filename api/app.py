"""The service: its parts put together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI

from api import problem_handlers
from api.access import deny_by_default
from api.clock import Clock, system_clock
from api.documentation import COMMON
from api.headers import SecurityHeaders
from api.limits import BodyLimits
from api.logs import RequestLog
from api.parameters import only_known_parameters
from api.resources import make_resources
from api.routers import (
    agendas,
    associations,
    case,
    commands,
    documentation,
    drafts,
    files,
    health,
    interventions,
    meetings,
    pages,
    people,
    receipts,
    substitutes,
    take_over,
)
from settings import Settings

DESCRIPTION = """The whole life of publicly funded collaborations, case by case.

Everything that changes a case is a command, recorded with who gave it and when. A command that may not happen is
refused with what is missing and who can supply it; the refusal is recorded too. Every error is a problem document
(RFC 9457). Sums are whole öre. `Accept-Language: en` gives English, otherwise texts are in Swedish.
"""

ROUTERS = (
    pages.router,
    health.router,
    documentation.router,
    interventions.router,
    case.router,
    commands.router,
    files.router,
    drafts.router,
    meetings.router,
    agendas.router,
    associations.router,
    receipts.router,
    take_over.router,
    substitutes.router,
    people.router,
)


def create_app(settings: Settings, clock: Clock = system_clock) -> FastAPI:
    """The service. Neither database nor Temporal is needed for it to start."""
    app = FastAPI(
        title="Tertial",
        version="0.1.0",
        description=DESCRIPTION,
        lifespan=_lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        responses=COMMON,
        redirect_slashes=False,
        dependencies=[Depends(only_known_parameters)],
    )
    app.state.resources = make_resources(settings, clock)
    for router in ROUTERS:
        app.include_router(router)
    problem_handlers.install(app)
    # The one that is added last meets a request first.
    app.add_middleware(BodyLimits)
    app.add_middleware(RequestLog)
    app.add_middleware(SecurityHeaders, encrypted=settings.public_url.startswith("https://"))
    deny_by_default(app)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.resources.engine.dispose()
