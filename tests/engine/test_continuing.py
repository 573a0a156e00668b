"""A case outlives its runs: it continues as new, comes to rest, is started again, lost, and reset; nothing is lost."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from temporalio.api.common.v1 import WorkflowExecution
from temporalio.api.enums.v1 import EventType
from temporalio.api.workflowservice.v1 import ResetWorkflowExecutionRequest
from temporalio.client import WorkflowExecutionStatus

from models.contracts.names import COMMAND, STANDING, workflow_type
from models.contracts.search_attributes import ASSOCIATION, PHASE, TITLE, WAITING_FOR
from models.contracts.shell import Start
from models.record.verify import faults
from tests.engine.history import count, failed_tasks, runs
from tests.engine.parts import IDEA, RESUME, SHARE, SHELVE, WITHDRAW, Handle, Parts, details, insist, submit, until_told

LONG_AGO = datetime.now(UTC) - timedelta(days=2000)


async def test_under_traffic_a_case_continues_as_new_several_times_and_nothing_is_lost_or_doubled(
    rolling_parts: Parts, case_id: str
) -> None:
    parts = rolling_parts
    async with parts.worker():
        handle = await parts.start(case_id)
        await submit(handle, IDEA)

        answers = await asyncio.gather(*(_talk(handle, who) for who in range(3)))
        signalled = [f"signal-{number}" for number in range(10)]
        for one in signalled:
            await handle.signal(COMMAND, {**RESUME, "id": one})
            await asyncio.sleep(0.02)
        await parts.until(lambda: {row.command_id for row in parts.journal(case_id)} >= set(signalled))

        given = [one for told in answers for one in told]
        assert [answer["command"] for _, answer in given] == [wanted for wanted, _ in given]
        assert len(await runs(parts.client, case_id)) > 3
        assert await failed_tasks(parts.client, case_id) == []
    refused = [row.command_id for row in parts.journal(case_id) if row.event_type == "command_refused"]
    assert sorted(refused) == sorted([*signalled, *(wanted for wanted, _ in given)])
    with parts.record.sessions() as session:
        assert faults(session, case_id) == []


async def _talk(handle: Handle, who: int) -> list[tuple[str, dict[str, Any]]]:
    told = []
    for number in range(12):
        wanted = f"talk-{who}-{number}"
        told.append((wanted, await insist(handle, {**RESUME, "id": wanted})))
    return told


async def test_what_an_operator_sees_outlives_the_run(rolling_parts: Parts, case_id: str) -> None:
    parts = rolling_parts
    async with parts.worker():
        handle = await parts.start(case_id)
        await submit(handle, IDEA)
        seen = await _seen(parts, handle)
        while len(await runs(parts.client, case_id)) < 3:
            await insist(handle, RESUME)
        assert await _seen(parts, handle) == seen
        handed_over = parts.client.get_workflow_handle(case_id, run_id=(await runs(parts.client, case_id))[0])
        first = await anext(handed_over.fetch_history_events())
    assert list(first.workflow_execution_started_event_attributes.memo.fields) == ["title"]
    assert seen["title"] == "Steget vidare"
    assert seen["phase"] == "idea"
    assert "Steget vidare" in seen["details"]


async def _seen(parts: Parts, handle: Handle) -> dict[str, Any]:
    await parts.eventually_attribute(handle.id, PHASE, "idea")
    await until_told(handle, "**Fas:**")
    description = await parts.client.get_workflow_handle(handle.id).describe()
    shown = description.typed_search_attributes
    return {
        "title": await description.memo_value("title"),
        "phase": shown.get(PHASE),
        "association": shown.get(ASSOCIATION),
        "name": shown.get(TITLE),
        "waiting": shown.get(WAITING_FOR),
        "details": await details(handle),
    }


async def test_a_case_at_rest_completes_and_still_receives_when_it_is_started_again(parts: Parts, case_id: str) -> None:
    handle = await parts.start(case_id)
    for days, wanted in enumerate((IDEA, SHARE, WITHDRAW)):
        answer = await submit(handle, {**wanted, "at": (LONG_AGO + timedelta(days=days)).isoformat()})
        assert answer["accepted"], answer
    assert await handle.result() == len(parts.journal(case_id))
    assert parts.events(case_id)[-1] == "moment_settled"

    await parts.client.start_workflow(
        workflow_type(case_id), Start(case=case_id), id=case_id, task_queue=parts.queue,
        start_signal=COMMAND, start_signal_args=[{**RESUME, "id": "too-late"}],
    )  # fmt: skip
    again = parts.client.get_workflow_handle(case_id, result_type=int)

    assert await again.result() == len(parts.journal(case_id))
    assert ("command_refused", "too-late") in [(row.event_type, row.command_id) for row in parts.journal(case_id)]
    assert (await again.query(STANDING))["phase"] == "withdrawn"


async def test_a_case_whose_run_is_lost_is_started_again_by_its_id_and_carries_out_what_was_left(
    rolling_parts: Parts, case_id: str
) -> None:
    parts = rolling_parts
    async with parts.worker():
        handle = await parts.start(case_id)
        await submit(handle, IDEA)
        await handle.terminate("lost")
        journal = [row.hash for row in parts.journal(case_id)]

        again = await parts.start(case_id)

        assert (await submit(again, {**SHELVE, "expects": len(journal)}))["accepted"]
        await parts.settled(case_id)
    assert [row.hash for row in parts.journal(case_id)][: len(journal)] == journal
    assert {mail.state for mail in parts.mails(case_id)} <= {"done", "suppressed"}
    assert {document.state for document in parts.documents(case_id)} == {"done"}


async def test_a_reset_delivers_again_what_was_delivered_and_receipts_answer_it(
    rolling_parts: Parts, case_id: str
) -> None:
    parts = rolling_parts
    async with parts.worker():
        handle = await parts.start(case_id)
        await submit(handle, {**IDEA, "id": "idea-1"})
        await handle.signal(COMMAND, SHELVE)
        await parts.until(lambda: "idea_shelved" in parts.events(case_id))
        await parts.settled(case_id)
        journal = [row.hash for row in parts.journal(case_id)]
        mails = {mail.mail: mail.attempts for mail in parts.mails(case_id)}

        await _reset(parts, case_id)

        again = parts.client.get_workflow_handle(case_id)
        assert (await submit(again, {**IDEA, "id": "idea-1"}))["accepted"]
        assert await count(parts.client, case_id, EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED) == 1
        assert (await again.query(STANDING))["phase"] == "shelved"
        assert (await again.describe()).status is WorkflowExecutionStatus.RUNNING
        assert await failed_tasks(parts.client, case_id) == []
    assert [row.hash for row in parts.journal(case_id)] == journal
    assert {mail.mail: mail.attempts for mail in parts.mails(case_id)} == mails


async def _reset(parts: Parts, case: str) -> None:
    """Reset a case's run to its first completed task, as ``temporal workflow reset`` does."""
    handle = parts.client.get_workflow_handle(case)
    completed = [
        event.event_id
        async for event in handle.fetch_history_events()
        if event.event_type == EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED
    ]
    await parts.client.workflow_service.reset_workflow_execution(
        ResetWorkflowExecutionRequest(
            namespace=parts.client.namespace,
            workflow_execution=WorkflowExecution(workflow_id=case),
            reason="a test",
            workflow_task_finish_event_id=completed[0],
            request_id=uuid4().hex,
        )
    )
