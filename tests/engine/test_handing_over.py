"""Commands that meet a run just ending or handing over to the next: whoever sends by the API sees nothing of it."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from api import temporal
from api.temporal import Temporal
from models.contracts.names import FORECAST
from models.domain.actor import Actor, Role
from models.domain.commands.envelope import Command
from models.domain.commands.idea import ResumeIdea
from models.domain.enclosed import Enclosed
from models.domain.proceed import Answer
from models.record.journal import load
from models.record.view import foretold
from tests.engine.history import events, failed_tasks, runs
from tests.engine.installation import Installation
from tests.engine.parts import IDEA, RESUME, SHARE, SHELVE, WITHDRAW, Parts, insist, submit

SENDERS = 6
EACH = 8
ENOUGH = SENDERS * EACH * 0.9
"""So many are to be answered at once; the receipt of the others, on a very busy machine, comes later."""

LONG_AGO = datetime.now(UTC) - timedelta(days=2000)


@pytest.fixture
def way(installation: Installation, rolling_parts: Parts, monkeypatch: pytest.MonkeyPatch) -> Temporal:
    """The API's way to Temporal, patient enough that a slow machine is not taken for a run that turns away."""
    monkeypatch.setattr(temporal, "ACCEPT_SECONDS", 60.0)
    return Temporal(installation.server.address, rolling_parts.queue)


async def test_commands_by_the_api_across_many_runs_are_answered_and_each_recorded_once(
    rolling_parts: Parts, case_id: str, way: Temporal
) -> None:
    parts = rolling_parts
    async with parts.worker():
        await submit(await parts.start(case_id), IDEA)

        told = await _all_at_once(way, case_id)

        assert len(await runs(parts.client, case_id)) > 3
        assert await failed_tasks(parts.client, case_id) == []
    assert _refused(parts, case_id) == _sent()
    assert len(told) >= ENOUGH


async def test_commands_by_the_api_to_a_case_that_goes_to_rest_after_each_are_answered_and_each_recorded_once(
    rolling_parts: Parts, case_id: str, way: Temporal
) -> None:
    parts = rolling_parts
    async with parts.worker():
        handle = await parts.start(case_id)
        for days, wanted in enumerate((IDEA, SHARE, WITHDRAW)):
            await insist(handle, {**wanted, "at": (LONG_AGO + timedelta(days=days)).isoformat()})
        await handle.result()

        told = await _all_at_once(way, case_id)
    assert _refused(parts, case_id) == _sent()
    assert len(told) >= ENOUGH


async def test_the_query_answers_the_whole_forecast_in_every_run_though_only_its_changes_cross(
    rolling_parts: Parts, case_id: str
) -> None:
    parts = rolling_parts
    seen = Counter[bool]()
    async with parts.worker():
        handle = await parts.start(case_id)
        await insist(handle, IDEA)
        while len(await runs(parts.client, case_id)) < 3:
            for wanted in (SHELVE, RESUME):
                await insist(handle, wanted)
                with parts.record.sessions() as session:
                    whole = list(foretold(load(session, case_id)))
                told = await handle.query(FORECAST)
                assert told in (whole, [])  # a run that has just begun holds none yet
                seen[told == whole] += 1
        crossed = b"".join([event.SerializeToString() async for event in events(parts.client, case_id)])
    assert seen[True] > seen[False]
    assert crossed.count(b'"gone":[') > crossed.count(b'"forecast_change":null') > 0


def _sent() -> Counter[str]:
    return Counter(f"talk-{who}-{number}" for who in range(SENDERS) for number in range(EACH))


def _refused(parts: Parts, case: str) -> Counter[str]:
    return Counter(row.command_id for row in parts.journal(case) if row.event_type == "command_refused")


async def _all_at_once(way: Temporal, case: str) -> list[str]:
    """The commands that are answered, by several senders at once."""
    told = await asyncio.gather(*(_send(way, case, who) for who in range(SENDERS)))
    return [answer.command for answers in told for answer in answers if answer is not None]


async def _send(way: Temporal, case: str, who: int) -> list[Answer | None]:
    return [await way.submit(case, _command(f"talk-{who}-{number}")) for number in range(EACH)]


def _command(command_id: str) -> Command:
    """A command that is refused, since nothing is shelved: it changes nothing, and leaves its mark in the journal."""
    anna = Actor(person="anna", role=Role.PARTY_REPRESENTATIVE)
    body = ResumeIdea(reason=Enclosed.of("En part till."))
    return Command(id=command_id, at=datetime.now(UTC), actor=anna, body=body)
