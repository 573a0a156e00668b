"""It cannot be wedged: whatever arrives, and wherever the program breaks, the case goes on and says what happened."""

import asyncio
import base64
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session
from temporalio.client import WorkflowExecutionStatus

from models.contracts.names import COMMAND, FORECAST, NAMED_SIGNALS, STANDING, SUBMIT
from models.contracts.search_attributes import ATTENTION
from models.contracts.shell import Delivery, Input
from models.domain.commands.idea import ShelveIdea
from models.domain.decide import DECIDE, moments
from models.domain.decide.deliberation import Deliberation
from models.domain.decide.reminders import remind
from models.domain.events.engine import MailOrdered
from models.domain.journal import Entry
from models.domain.moment import Happening, Moment
from models.record import ledgers, record, view
from models.record.delivery import Unread, read
from tests.engine.conftest import Failpoints
from tests.engine.history import failed_tasks
from tests.engine.odd_inputs import ODD, nested
from tests.engine.parts import IDEA, SHELVE, Handle, Parts, retry, submit

MISSPELT = "bord_decision"
A_YEAR_AND_A_HALF_AGO = (datetime.now(UTC) - timedelta(days=550)).isoformat()
"""Both reminders of an idea have been due since then."""


def _breaks(*_: object) -> None:
    raise ZeroDivisionError


def _breaks_at_first(settle: Callable[[Deliberation, Moment], None]) -> Callable[[Deliberation, Moment], None]:
    broken: list[Moment] = []

    def settle_but_the_first(deliberation: Deliberation, moment: Moment) -> None:
        if not broken:
            broken.append(moment)
            _breaks()
        settle(deliberation, moment)

    return settle_but_the_first


def _breaks_on_reminders(session: Session, case: str, facts: Iterable[Entry]) -> None:
    kept: list[Any] = list(facts)
    if any(isinstance(fact.event, MailOrdered) and fact.event.rule == "reminder" for fact in kept):
        _breaks()
    ledgers.enter(session, case, kept)


async def _registered(parts: Parts, case_id: str) -> Handle:
    handle = await parts.start(case_id)
    await submit(handle, IDEA)
    return handle


async def _goes_on(parts: Parts, handle: Handle) -> None:
    """The case still runs, no task of it failed, it answers, and it takes a command."""
    assert await handle.query(FORECAST)
    assert (await submit(handle, SHELVE))["accepted"]
    assert (await handle.query(STANDING))["phase"] == "shelved"
    assert await failed_tasks(parts.client, handle.id) == []
    assert (await handle.describe()).status is WorkflowExecutionStatus.RUNNING


@pytest.mark.parametrize("name", [*NAMED_SIGNALS, COMMAND, MISSPELT])
async def test_whatever_a_signal_brings_is_recorded_and_the_case_goes_on(parts: Parts, case_id: str, name: str) -> None:
    handle = await _registered(parts, case_id)

    for given in ODD.values():
        await handle.signal(name, args=given)

    await _goes_on(parts, handle)
    assert parts.events(case_id).count("command_malformed") == len(ODD)


@pytest.mark.parametrize("name", [SUBMIT, "sumbit"])
async def test_whatever_an_update_brings_is_answered_and_recorded(parts: Parts, case_id: str, name: str) -> None:
    handle = await _registered(parts, case_id)

    answers = [await handle.execute_update(name, args=given) for given in ODD.values()]

    assert [answer["refusal"]["code"] for answer in answers] == ["malformed"] * len(ODD)
    await _goes_on(parts, handle)
    assert parts.events(case_id).count("command_malformed") == len(ODD)


def test_however_deeply_an_input_is_nested_reading_it_ends() -> None:
    """The limits of the readers differ, so each depth around them is tried."""
    for depth in range(150, 1050):
        inputs = (Input(encoding="json/plain", base64=base64.b64encode(nested(depth)).decode()),)
        assert isinstance(read(Delivery(name=COMMAND, kind="signal", inputs=inputs), datetime.now(UTC)), Unread)


async def test_a_name_that_temporal_keeps_for_itself_harms_nothing(parts: Parts, case_id: str) -> None:
    handle = await _registered(parts, case_id)

    await handle.signal("__temporal_odd", SHELVE)

    await _goes_on(parts, handle)


async def test_the_same_id_twice_at_once_is_decided_once(parts: Parts, case_id: str) -> None:
    handle = await parts.start(case_id)
    wanted = {**IDEA, "id": "idea-1"}

    first, second = await asyncio.gather(submit(handle, wanted), submit(handle, wanted))

    assert first == second
    assert first["accepted"]
    assert parts.events(case_id).count("idea_registered") == 1
    assert await failed_tasks(parts.client, case_id) == []


async def test_the_same_id_again_from_a_signal_is_decided_once(parts: Parts, case_id: str) -> None:
    handle = await parts.start(case_id)
    wanted = {**IDEA, "id": "idea-1"}
    await submit(handle, wanted)
    sequence = len(parts.journal(case_id))

    await handle.signal(COMMAND, wanted)

    assert (await submit(handle, wanted))["accepted"]
    assert len(parts.journal(case_id)) == sequence


async def test_an_id_with_another_content_is_refused_and_recorded_once(parts: Parts, case_id: str) -> None:
    handle = await parts.start(case_id)
    await submit(handle, {**IDEA, "id": "idea-1"})
    other = {**SHELVE, "id": "idea-1"}

    answers = [await submit(handle, other), await submit(handle, other)]

    assert [answer["refusal"]["code"] for answer in answers] == ["id_reused", "id_reused"]
    assert parts.events(case_id).count("command_refused") == 1
    assert (await handle.query(STANDING))["phase"] == "idea"
    assert await failed_tasks(parts.client, case_id) == []


async def test_an_id_is_known_after_the_run_was_continued_and_by_a_new_run(parts: Parts, case_id: str) -> None:
    handle = await parts.start(case_id)
    answer = await submit(handle, {**IDEA, "id": "idea-1"})
    await handle.terminate("lost")
    again = await parts.start(case_id)

    assert await submit(again, {**IDEA, "id": "idea-1"}) == answer
    assert (await submit(again, {**SHELVE, "id": "idea-1"}))["refusal"]["code"] == "id_reused"


async def test_a_command_on_which_the_program_breaks_is_set_aside_and_can_be_retried(
    parts: Parts, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    handle = await parts.start(case_id)
    await submit(handle, IDEA)
    with monkeypatch.context() as broken:
        broken.setitem(DECIDE, ShelveIdea, _breaks)
        answer = await submit(handle, {**SHELVE, "id": "shelve-1"})
    assert answer["stalled"]
    assert (await handle.query(STANDING))["stalled"] == ["shelve-1"]
    assert await parts.eventually_attribute(case_id, ATTENTION, ["stalled"])

    assert (await submit(handle, retry("shelve-1")))["accepted"]

    standing = await handle.query(STANDING)
    assert (standing["phase"], standing["stalled"]) == ("shelved", [])
    assert await failed_tasks(parts.client, case_id) == []


async def test_a_command_that_breaks_when_it_is_retried_stays_set_aside(
    parts: Parts, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    handle = await parts.start(case_id)
    await submit(handle, IDEA)
    monkeypatch.setitem(DECIDE, ShelveIdea, _breaks)
    await submit(handle, {**SHELVE, "id": "shelve-1"})

    assert (await submit(handle, retry("shelve-1")))["accepted"]

    assert (await handle.query(STANDING))["stalled"] == ["shelve-1"]
    assert await failed_tasks(parts.client, case_id) == []


async def test_a_moment_on_which_the_program_breaks_is_set_aside_and_those_after_it_come(
    parts: Parts, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(moments._SETTLE, Happening.REMIND, _breaks_at_first(remind))
    handle = await parts.start(case_id)

    await submit(handle, {**IDEA, "at": A_YEAR_AND_A_HALF_AGO})
    await parts.until(lambda: "moment_settled" in parts.events(case_id))

    assert parts.events(case_id).count("moment_stalled") == 1
    (stalled,) = (await handle.query(STANDING))["stalled"]
    assert (await submit(handle, retry(stalled)))["accepted"]
    assert (await handle.query(STANDING))["stalled"] == []
    assert parts.events(case_id).count("moment_settled") == 2
    assert await failed_tasks(parts.client, case_id) == []


async def test_a_command_that_cannot_be_written_is_set_aside_in_a_transaction_of_its_own(
    parts: Parts, case_id: str, failpoints: Failpoints
) -> None:
    handle = await parts.start(case_id)
    await submit(handle, IDEA)
    failpoints("record.writing:break")

    assert (await submit(handle, {**SHELVE, "id": "shelve-1"}))["stalled"]
    assert (await handle.query(STANDING))["phase"] == "idea"

    await submit(handle, retry("shelve-1"))
    assert (await handle.query(STANDING))["phase"] == "shelved"
    assert await failed_tasks(parts.client, case_id) == []


async def test_moments_that_cannot_be_written_are_set_aside_and_deadlines_go_on(
    parts: Parts, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(record, "enter", _breaks_on_reminders)
        handle = await parts.start(case_id)
        await submit(handle, {**IDEA, "at": A_YEAR_AND_A_HALF_AGO})
        await parts.until(lambda: parts.events(case_id).count("moment_stalled") == 2)

    for stalled in (await handle.query(STANDING))["stalled"]:
        await submit(handle, retry(stalled))

    assert (await handle.query(STANDING))["stalled"] == []
    assert [mail.rule for mail in parts.mails(case_id)].count("reminder") == 4
    assert await failed_tasks(parts.client, case_id) == []


async def test_a_case_whose_standing_cannot_be_told_goes_on(
    parts: Parts, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "details", _breaks)
    handle = await _registered(parts, case_id)

    await _goes_on(parts, handle)
