"""The example association is loaded into an empty store, once."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from temporalio.client import Client

from deploy.local.example.sending import send
from deploy.local.example.story import Story
from deploy.local.example_data import enter_register, stories
from models.record.database import Sessions, sessions
from models.record.journal import load
from models.record.record import Record
from models.tables.ledgers import EffectState
from tests.conftest import RULEBOOKS, Mailbox
from tests.engine.parts import Parts


@pytest.fixture
def empty(engine: Engine) -> Sessions:
    return sessions(engine)


def test_the_same_cases_are_told_until_they_are_in_the_store(empty: Sessions) -> None:
    assert dumped(empty, None) == []
    first = dumped(empty, datetime(2027, 3, 3, 9, tzinfo=UTC))
    assert first == dumped(empty, datetime(2027, 4, 4, 9, tzinfo=UTC))
    assert {name.rsplit("/", 1)[-1] for name, _ in first} == {
        "2026-001",
        "2026-002",
        "2026-003",
        "2027-001",
        "2027-002",
    }


def dumped(empty: Sessions, now: datetime | None) -> list[tuple[str, Sequence[str]]]:
    with empty.begin() as session:
        if now is not None:
            enter_register(session, now)
        return [(one.case.id, [c.model_dump_json() for c in one.commands]) for one in stories(session, RULEBOOKS)]


async def test_the_cases_are_loaded_once_and_stand_as_they_were_told(
    client: Client, empty: Sessions, mailbox: Mailbox
) -> None:
    parts = Parts(client, Record(empty, RULEBOOKS), mailbox.port)
    with empty.begin() as session:
        enter_register(session, datetime.now(UTC))
        cases = stories(session, RULEBOOKS)
    await send(parts.client, parts.queue, cases)
    await send(parts.client, parts.queue, cases)
    async with parts.worker():
        for story in cases:
            await parts.until(lambda case=story: stands(empty, case) >= case.case.sequence)  # type: ignore[misc]
            await parts.settled(story.case.id)
    for story in cases:
        rows = parts.journal(story.case.id)
        given = [row.command_id for row in rows if row.command_id.startswith("example/")]
        assert list(dict.fromkeys(given)) == [command.id for command in story.commands]
        assert {row.at for row in rows} >= {command.at for command in story.commands}
        assert not {"command_refused", "command_stalled", "moment_stalled"} & set(parts.events(story.case.id))
        assert all(row.state in (EffectState.DONE, EffectState.SUPPRESSED) for row in parts.mails(story.case.id))
    with empty.begin() as session:
        assert stories(session, RULEBOOKS) == []


def stands(made: Sessions, story: Story) -> int:
    with made() as session:
        return load(session, story.case.id).sequence
