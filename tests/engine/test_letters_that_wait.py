"""A letter that follows from what the secretariat did waits, and can be taken back until then (rules.md 10)."""

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from models.contracts.names import COMMAND, workflow_type
from models.contracts.shell import Start
from tests.conftest import Mailbox
from tests.engine.installation import Installation
from tests.engine.parts import IDEA, SHARE, WITHDRAW, Parts, command, submit
from workflows.pacing import lateness

WINDOW = timedelta(minutes=30)
SOON = timedelta(seconds=4)
TO_ANNA, TO_ROLF = "idea_received/idea/anna", "idea_received/idea/rolf"


def punctual(number: int) -> str:
    """A case that wakes within a second of what comes next."""
    cases = (f"intervention/exempel/2031-{number}{one}" for one in count(100))
    return next(case for case in cases if lateness(case) <= timedelta(seconds=1))


def idea_of_staff(left: timedelta) -> dict[str, Any]:
    """The secretariat registered an idea so long ago that little of its letters' window is left."""
    at = datetime.now(UTC) - WINDOW + left
    return {**IDEA, "actor": {"person": "sara", "role": "secretariat"}, "at": at.isoformat()}


def recall(mail: str) -> dict[str, Any]:
    return command("recall_letter", "sara", "secretariat", mail=mail, reason="Fel bifogat.")


def states(parts: Parts, case: str) -> dict[str, tuple[str, str]]:
    return {mail.mail: (mail.state, mail.reason) for mail in parts.mails(case)}


def addressed(mailbox: Mailbox) -> list[str]:
    return sorted(mail["To"] for mail in mailbox.mails)


async def test_a_letter_of_the_secretariats_is_not_sent_before_its_window_has_ended(
    parts: Parts, mailbox: Mailbox
) -> None:
    case = punctual(1)
    handle = await parts.start(case)
    assert (await submit(handle, idea_of_staff(SOON)))["accepted"]
    await parts.until(lambda: all(one.state == "done" for one in parts.documents(case)))
    assert mailbox.mails == []
    assert set(states(parts, case).values()) == {("ordered", "")}

    await parts.settled(case)
    assert addressed(mailbox) == [
        "Anna Andersson <anna@kommunen.example>",
        "Rolf Region <rolf@regionen.example>",
    ]
    assert all(mail.finished_at >= mail.not_before for mail in parts.mails(case))  # type: ignore[operator]


async def test_a_letter_that_was_taken_back_is_never_sent(parts: Parts, mailbox: Mailbox) -> None:
    case = punctual(2)
    handle = await parts.start(case)
    await submit(handle, idea_of_staff(SOON))
    assert (await submit(handle, recall(TO_ANNA)))["accepted"]
    assert states(parts, case)[TO_ROLF] == ("ordered", "")

    await parts.settled(case)
    assert states(parts, case) == {TO_ANNA: ("suppressed", "recalled"), TO_ROLF: ("done", "")}
    assert addressed(mailbox) == ["Rolf Region <rolf@regionen.example>"]
    assert (await submit(handle, recall(TO_ROLF)))["refusal"]["code"] == "letter_has_gone"


async def test_an_applicants_own_receipt_does_not_wait(parts: Parts, mailbox: Mailbox, case_id: str) -> None:
    await submit(await parts.start(case_id), IDEA)
    await parts.settled(case_id)
    assert len(mailbox.mails) == 2


async def test_a_worker_that_is_killed_while_letters_wait_loses_none_and_sends_none_twice(
    installation: Installation, rolling_parts: Parts
) -> None:
    parts, case = rolling_parts, punctual(3)
    parts.queue = installation.queue
    installation.start_worker()
    try:
        handle = await parts.start(case)
        assert (await submit(handle, idea_of_staff(timedelta(seconds=6))))["accepted"]
        installation.kill("worker")
        assert installation.postbox.copies == {}
        await asyncio.to_thread(installation.tend)
        await parts.settled(case, 40)
    finally:
        await asyncio.to_thread(installation.stop_worker)
    assert installation.deaths["worker"] == 1
    assert sorted(installation.postbox.copies) == sorted(str(mail.message_id) for mail in parts.mails(case))
    assert set(installation.postbox.copies.values()) == {1}


async def test_a_run_of_a_case_that_has_ended_goes_on_until_its_letters_have_left(
    parts: Parts, mailbox: Mailbox
) -> None:
    case, long_ago = punctual(4), datetime.now(UTC) - timedelta(days=2000)
    handle = await parts.start(case)
    for days, wanted in enumerate((IDEA, SHARE, WITHDRAW)):
        await submit(handle, {**wanted, "at": (long_ago + timedelta(days=days)).isoformat()})
    await handle.result()
    await parts.settled(case)
    mailbox.mails.clear()

    at = datetime.now(UTC) - WINDOW + SOON
    changed = command("change_contact", "sara", "secretariat", organisation="kommunen", person="anna")
    again = await parts.client.start_workflow(
        workflow_type(case), Start(case=case), id=case, task_queue=parts.queue,
        start_signal=COMMAND, start_signal_args=[{**changed, "at": at.isoformat()}],
    )  # fmt: skip
    await asyncio.wait_for(again.result(), 30)
    assert addressed(mailbox) == ["Anna Andersson <anna@kommunen.example>"]
