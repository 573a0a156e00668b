"""Whether the service lives, and whether it can do its work."""

import asyncio
from typing import Literal

from fastapi import APIRouter, Depends, Response
from pydantic import Field
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool

from api.access import anybody
from api.resources import Resources, ResourcesHere
from api.views.view import View
from models.record.migrate import is_current

router = APIRouter(prefix="/health", tags=["health"], dependencies=[Depends(anybody)])


class Alive(View):
    """The process answers."""

    status: Literal["alive"] = "alive"


class Readiness(View):
    """Whether the service can do its work, and what is missing where it cannot."""

    status: Literal["ready", "not_ready"]
    missing: list[str] = Field(description="What is missing, and what to do about it.")


@router.get("/live")
def live() -> Alive:
    """The process answers; it says nothing of database and Temporal."""
    return Alive()


@router.get("/ready", responses={503: {"model": Readiness, "description": "Something is missing."}})
async def ready(resources: ResourcesHere, response: Response) -> Readiness:
    """The database answers and has this version's tables, and Temporal answers."""
    database, temporal = await asyncio.gather(
        run_in_threadpool(_database, resources), resources.temporal.is_reachable()
    )
    missing = [*database, *([] if temporal else ["temporal: does not answer; see TEMPORAL_ADDRESS"])]
    if missing:
        response.status_code = 503
    return Readiness(status="not_ready" if missing else "ready", missing=missing)


def _database(resources: Resources) -> list[str]:
    try:
        current = is_current(resources.engine)
    except SQLAlchemyError:
        return ["database: does not answer; see TERTIAL_DATABASE_URL"]
    return [] if current else ["database: lacks this version's tables; run python -m models.record.migrate"]
