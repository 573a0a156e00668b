"""The API on the real parts: the database of the test, the dev server, a worker."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlmodel import select
from temporalio.service import RPCError

from api.access import issue_token
from api.app import create_app
from api.clock import Clock, system_clock
from models.contracts.names import case_id, numbered
from models.domain.actor import Role
from models.domain.register import Person
from models.record.record import Record
from models.record.register import put
from models.tables.association import CaseNumberRow
from settings import Settings
from tests.conftest import RULEBOOKS
from tests.engine.parts import Parts

Speak = Callable[..., httpx.AsyncClient]

ROLES = {
    "sara": Role.SECRETARIAT,
    "frida": Role.DIRECTOR,
    "erik": Role.ECONOMIST,
    "bo": Role.BOARD_SECRETARY,
    "olle": Role.OPERATOR,
    "gun": Role.PREPARATORY_GROUP,
    "rut": Role.AUDITOR,
    "anna": Role.PARTY_REPRESENTATIVE,
    "rolf": Role.PARTY_REPRESENTATIVE,
    "lena": Role.PARTY_REPRESENTATIVE,
}

IDEA: dict[str, Any] = {
    "association": "exempel",
    "kind": "individual",
    "title": "Steget vidare",
    "summary": "Unga vuxna får stöd av två myndigheter på en gång.",
    "parties": [
        {"organisation": "kommunen", "contact": "anna"},
        {"organisation": "regionen", "contact": "rolf"},
    ],
}


@pytest.fixture
def record(record: Record) -> Record:
    """The record, with an auditor in the register."""
    auditor = Person(id="rut", name="Rut Revisor", email="rut@revision.example", roles=(Role.AUDITOR,))
    with record.sessions.begin() as session:
        put(session, "exempel", auditor, "test", datetime(2024, 1, 1, tzinfo=UTC))
    return record


@pytest.fixture
def settings(database_url: str, temporal_address: str, parts: Parts) -> Settings:
    host, port = temporal_address.split(":")
    return Settings(
        database_url=database_url,
        temporal_host=host,
        temporal_port=int(port),
        task_queue=parts.queue,
        rulebooks_dir=RULEBOOKS,
    )


@pytest.fixture
def clock() -> Clock:
    return system_clock


@pytest.fixture
async def app(settings: Settings, parts: Parts, clock: Clock) -> AsyncIterator[FastAPI]:
    made = create_app(settings, clock)
    async with made.router.lifespan_context(made):
        yield made
    await _end_runs(parts)


async def _end_runs(parts: Parts) -> None:
    """Every test counts its cases from 001, and the dev server is shared."""
    with parts.record.sessions() as session:
        rows = session.scalars(select(CaseNumberRow)).all()
    for row in rows:
        case = case_id(row.association, numbered(row.year, row.number))
        with suppress(RPCError):
            await parts.client.get_workflow_handle(case).terminate("the test is over")


@pytest.fixture
def tokens(record: Record) -> dict[str, str]:
    """A token for each person, in the role that the person has."""
    with record.sessions.begin() as session:
        return {person: issue_token(session, "exempel", person, role) for person, role in ROLES.items()}


@pytest.fixture
async def speak(app: FastAPI, tokens: dict[str, str]) -> AsyncIterator[Speak]:
    """Gives a client that speaks as a person, or as nobody."""
    opened: list[httpx.AsyncClient] = []

    def as_person(person: str | None = None, **headers: str) -> httpx.AsyncClient:
        authorised = {"Authorization": f"Bearer {tokens[person]}"} if person else {}
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        client = httpx.AsyncClient(
            transport=transport, base_url="http://tertial.example", headers=authorised | headers, timeout=30
        )
        opened.append(client)
        return client

    yield as_person
    for client in opened:
        await client.aclose()


@asynccontextmanager
async def another_service(
    settings: Settings, headers: dict[str, str], clock: Clock = system_clock
) -> AsyncIterator[httpx.AsyncClient]:
    """A service with other settings or another clock, and a client of it."""
    app = create_app(settings, clock)
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(
            transport=transport, base_url="http://tertial.example", headers=headers, timeout=30
        ) as client,
    ):
        yield client


@pytest.fixture
async def case(speak: Speak) -> str:
    """The address of a case that has just been registered."""
    answer = await speak("anna").post("/api/interventions", json=IDEA)
    assert answer.status_code == 201, answer.text
    return answer.headers["location"]
