"""A database or a mail server is down: everybody sees it, nothing is lost, and what can go on goes on."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from aiosmtpd.controller import Controller
from temporalio.api.enums.v1 import EventType
from temporalio.client import WorkflowExecutionDescription

from activities.effects import Patience
from deploy.local.ports import free_port
from models.contracts.names import COMMAND, RECORD, STANDING, SUBMIT
from models.contracts.search_attributes import ATTENTION
from tests.engine.history import failed_tasks, runs
from tests.engine.installation import Installation, Postbox
from tests.engine.odd_inputs import raw
from tests.engine.parts import IDEA, RESUME, SHELVE, Handle, Parts, details, insist, retry_effect, submit

HASTY = Patience(attempts=2, time=timedelta(0))


async def test_while_the_database_is_down_a_case_says_so_answers_queries_and_loses_nothing(
    installation: Installation, rolling_parts: Parts, case_id: str
) -> None:
    parts = rolling_parts
    async with parts.worker():
        handle = await parts.start(case_id)
        await submit(handle, IDEA)
        await parts.settled(case_id)
        await asyncio.to_thread(installation.postgres.stop)
        try:
            waits = asyncio.create_task(handle.execute_update(SUBMIT, SHELVE))
            await _pending(handle)
            await handle.signal(COMMAND, args=[raw(b"x" * 1_900_000)])
            await handle.signal(COMMAND, RESUME)

            asked = time.monotonic()
            assert (await handle.query(STANDING))["phase"] == "idea"
            assert time.monotonic() - asked < 1
            assert "Väntar på databasen" in await details(handle)
            assert not waits.done()
        finally:
            await asyncio.to_thread(installation.tend)

        assert (await waits)["accepted"]
        await parts.until(lambda: "idea_resumed" in parts.events(case_id))
        assert "Väntar på databasen" not in await details(handle)
    recorded = parts.events(case_id)
    order = [one for one in recorded if one in {"idea_shelved", "command_malformed", "idea_resumed"}]
    assert order == ["idea_shelved", "command_malformed", "idea_resumed"]
    assert await failed_tasks(parts.client, case_id) == []


async def _pending(handle: Handle) -> None:
    """Wait until Temporal shows that the record is awaited, with the reason, and the summary in Swedish."""
    async with asyncio.timeout(20):
        while not _waits_for_the_record(await handle.describe()):
            await asyncio.sleep(0.1)
    scheduled = [
        event.user_metadata.summary.data.decode()
        async for event in handle.fetch_history_events()
        if event.event_type == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED
        and event.activity_task_scheduled_event_attributes.activity_type.name == RECORD
    ]
    assert scheduled[-1] == '"Väntar på databasen"'


def _waits_for_the_record(description: WorkflowExecutionDescription) -> bool:
    pending = description.raw_description.pending_activities
    return any(one.activity_type.name == RECORD and one.last_failure.message for one in pending)


async def test_what_the_database_says_of_a_failure_holds_no_text_of_a_case(
    installation: Installation, rolling_parts: Parts, case_id: str
) -> None:
    parts = rolling_parts
    async with parts.worker():
        handle = await parts.start(case_id)
        await submit(handle, IDEA)
        await asyncio.to_thread(installation.postgres.stop)
        try:
            await handle.signal(COMMAND, SHELVE)
            await _pending(handle)
            (failure,) = [one.last_failure for one in (await handle.describe()).raw_description.pending_activities][-1:]
        finally:
            await asyncio.to_thread(installation.tend)
        await parts.until(lambda: "idea_shelved" in parts.events(case_id))
    assert failure.application_failure_info.type == "OperationalError"
    assert "anna" not in str(failure).lower()
    assert "ny part" not in str(failure)


async def test_while_the_mail_server_is_down_mails_are_parked_and_all_else_goes_on_until_they_are_retried(
    rolling_parts: Parts, case_id: str
) -> None:
    parts = replace(rolling_parts, mail_port=free_port(), patience=HASTY)
    async with parts.worker():
        handle = await parts.start(case_id)
        await submit(handle, IDEA)
        await parts.settled(case_id)
        assert {(mail.state, mail.attempts) for mail in parts.mails(case_id)} == {("parked", 2)}
        assert await parts.eventually_attribute(case_id, ATTENTION, ["parked"])
        assert "retry_effect" in await details(handle)

        while len(await runs(parts.client, case_id)) < 2:
            await insist(handle, RESUME)
        assert (await insist(handle, SHELVE))["accepted"]
        await parts.settled(case_id)
        parked = {mail.mail for mail in parts.mails(case_id) if mail.state == "parked"}
        assert parked >= set((await handle.query(STANDING))["parked"])

        with _mail_server(parts.mail_port) as postbox:
            for effect in parked:
                assert (await insist(handle, retry_effect(effect)))["accepted"]
            await parts.settled(case_id)
        assert await parts.eventually_attribute(case_id, ATTENTION, None)
    assert {mail.state for mail in parts.mails(case_id)} == {"done"}
    assert len(parked) > 1
    assert postbox.copies == {mail.message_id: 1 for mail in parts.mails(case_id)}


@contextmanager
def _mail_server(port: int) -> Iterator[Postbox]:
    postbox = Postbox(port)
    controller = Controller(postbox, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield postbox
    finally:
        controller.stop()
