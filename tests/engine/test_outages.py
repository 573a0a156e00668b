"""A database or a mail server is down: everybody sees it, nothing is lost, and what can go on goes on."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import text
from temporalio.api.enums.v1 import EventType
from temporalio.client import WorkflowExecutionDescription, WorkflowUpdateStage
from temporalio.exceptions import ApplicationError

from activities import deliver
from activities.effects import Patience, alone
from deploy.local.ports import free_port
from models.contracts.names import COMMAND, RECORD, STANDING, SUBMIT
from models.contracts.search_attributes import ATTENTION
from models.record.record import Record
from tests.engine.history import events, failed_tasks, runs
from tests.engine.installation import Installation, Postbox
from tests.engine.odd_inputs import raw
from tests.engine.parts import IDEA, RESUME, SHELVE, Handle, Parts, details, insist, retry_effect, submit, until_told

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
            await handle.signal(COMMAND, args=[raw(b"x" * 1_900_000)])
            await _pending(handle)
            waits = await handle.start_update(SUBMIT, SHELVE, wait_for_stage=WorkflowUpdateStage.ACCEPTED)
            await handle.signal(COMMAND, RESUME)

            asked = time.monotonic()
            assert (await handle.query(STANDING))["phase"] == "idea"
            assert time.monotonic() - asked < 1
            assert "Väntar på databasen" in await details(handle)
        finally:
            await asyncio.to_thread(installation.tend)

        assert (await waits.result())["accepted"]
        await parts.until(lambda: "idea_resumed" in parts.events(case_id))
        assert "Väntar på databasen" not in await details(handle)
    recorded = parts.events(case_id)
    order = [one for one in recorded if one in {"idea_shelved", "command_malformed", "idea_resumed"}]
    assert order == ["command_malformed", "idea_shelved", "idea_resumed"]
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


async def test_a_mail_on_which_the_program_breaks_is_parked_and_can_be_retried(
    parts: Parts, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasty = replace(parts, queue=f"{parts.queue}-hasty", patience=HASTY)
    async with hasty.worker():
        with monkeypatch.context() as broken:
            broken.setattr(deliver, "compose", _breaks)
            handle = await hasty.start(case_id)
            await submit(handle, IDEA)
            await hasty.settled(case_id)
        assert {mail.reason for mail in hasty.mails(case_id)} == {
            "Programmet gick sönder på brevet. Visa felet för den som sköter programmet. Felet: ”ZeroDivisionError”."
        }

        for mail in hasty.mails(case_id):
            await submit(handle, retry_effect(mail.mail))
        await hasty.settled(case_id)
    assert {(mail.state, mail.possibly_twice) for mail in hasty.mails(case_id)} == {("done", False)}


async def test_what_a_mail_server_says_of_a_recipient_is_shown_without_the_address(parts: Parts, case_id: str) -> None:
    port = free_port()
    refusing = replace(parts, queue=f"{parts.queue}-refused", mail_port=port)
    with _mail_server(port, Refusing(port)):
        async with refusing.worker():
            handle = await refusing.start(case_id)
            await submit(handle, IDEA)
            await refusing.settled(case_id)
            await until_told(handle, "Parkerat")
            told = await details(handle)
    assert {mail.state for mail in refusing.mails(case_id)} == {"parked"}
    assert "Adressen nekades" in told
    assert "550" in told
    assert "@" not in told
    assert not [event async for event in events(parts.client, case_id) if "anna@" in str(event)]


def test_an_effect_is_carried_out_by_one_attempt_at_a_time(record: Record) -> None:
    with alone(record.sessions, "case", "mail"):
        for _ in range(3):  # whichever connection of the pool it asks on
            with pytest.raises(ApplicationError, match="another attempt"), alone(record.sessions, "case", "mail"):
                pass
        with alone(record.sessions, "case", "another mail"), record.sessions() as session:
            session.execute(text("select 1"))
    with alone(record.sessions, "case", "mail"), alone(record.sessions, "another case", "mail"):
        pass


def _breaks(*_: object, **__: object) -> None:
    raise ZeroDivisionError


class Refusing(Postbox):
    """A mail server that knows nobody."""

    async def handle_RCPT(  # noqa: N802 - the name by which the server calls it
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Refuse a recipient, as mail servers do."""
        del server, session, envelope, options
        return f"550 5.1.1 <{address}>: no such user"


@contextmanager
def _mail_server(port: int, given: Postbox | None = None) -> Iterator[Postbox]:
    postbox = given or Postbox(port)
    controller = Controller(postbox, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield postbox
    finally:
        controller.stop()
