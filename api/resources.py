"""What the service holds while it runs: settings, clock, database and the way to Temporal."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from fastapi import Depends
from sqlalchemy import Engine
from starlette.requests import HTTPConnection

from api.attempts import FailedAttempts
from api.clock import Clock
from api.temporal import Temporal
from models.record.database import Sessions, connect, sessions
from settings import Settings


@dataclass(frozen=True, slots=True)
class Resources:
    """The parts that endpoints share.

    Attributes:
        engine: One pool of connections. It connects when it is first used, so a database that is down at the start
            of the service does no harm.
        temporal: Likewise.
        attempts: Failed authentications, by address.
    """

    settings: Settings
    clock: Clock
    engine: Engine
    sessions: Sessions
    temporal: Temporal
    attempts: FailedAttempts = field(default_factory=FailedAttempts)

    @property
    def rulebooks(self) -> Path:
        """Where the associations' rulebooks lie."""
        return self.settings.rulebooks_dir


def make_resources(settings: Settings, clock: Clock) -> Resources:
    """The parts by the settings. Nothing is connected yet."""
    engine = connect(settings.database_url, pool_size=20)
    temporal = Temporal(f"{settings.temporal_host}:{settings.temporal_port}", settings.task_queue)
    return Resources(settings, clock, engine, sessions(engine), temporal)


def resources_of(request: HTTPConnection) -> Resources:
    """The service's resources."""
    found: Resources = request.app.state.resources
    return found


ResourcesHere = Annotated[Resources, Depends(resources_of)]
"""Asks FastAPI for the service's resources."""
