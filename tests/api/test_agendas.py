"""The local collaboration group's meetings: their standing item, and the reports that follow them."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.access import issue_token
from models.calendar.zone import local_date
from models.domain.actor import Role
from models.record.journal import load
from models.record.record import Record
from models.record.register import put_all
from tests.engine.parts import Parts, submit
from tests.models.domain.assignment_story import ASSIGNMENT, REGISTER

CASE = "assignment/fyrbodal/2027-001"
TODAY = local_date(datetime.now(UTC))
MEETING = {"body": "local_collaboration_group", "on": (TODAY + timedelta(days=60)).isoformat()}


def commission() -> dict[str, Any]:
    """A working group is given an assignment that runs for the coming months."""
    ends = (TODAY + timedelta(days=200)).isoformat()
    body = {"type": "commission_assignment", **ASSIGNMENT, "starts": TODAY.isoformat(), "ends": ends}
    actor = {"person": "gunnel", "role": "local_collaboration_group", "channel": "api"}
    return {"id": "uppdrag-1", "at": datetime.now(UTC).isoformat(), "actor": actor, "body": body}


@pytest.fixture
async def keeper(app: FastAPI, record: Record) -> httpx.AsyncClient:
    """Sara at the secretariat, who keeps the register."""
    with record.sessions.begin() as session:
        people = REGISTER.model_copy(update={"meetings": ()})
        put_all(session, "fyrbodal", people, "test", datetime(2024, 1, 1, tzinfo=UTC))
        token = issue_token(session, "fyrbodal", "sara", Role.SECRETARIAT)
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app),
        base_url="http://tertial.example",
        headers={"Authorization": f"Bearer {token}"},
        timeout=30,
    )


@pytest.fixture
async def commissioned(keeper: httpx.AsyncClient, parts: Parts) -> Any:
    """An assignment that runs, with a meeting to report to."""
    await keeper.post("/api/meetings", json={"action": "add", **MEETING})
    handle = await parts.start(CASE)
    answer = await submit(handle, commission())
    assert answer["refusal"] is None, json.dumps(answer)
    yield
    await handle.terminate("the test is over")


def owed(record: Record) -> list[str]:
    """What is owed for meetings, and still awaited or to come."""
    with record.sessions() as session:
        known = load(session, CASE).obligations.values()
    return [
        f"{one.span.key}" for one in known if one.kind == "progress_report" and one.span and one.standing != "waived"
    ]


@pytest.mark.usefixtures("commissioned")
@pytest.mark.shows("T-11")
async def test_the_agenda_of_a_meeting_lists_the_assignments_that_run(keeper: httpx.AsyncClient) -> None:
    answer = await keeper.get(f"/api/meetings/local_collaboration_group/{MEETING['on']}/standing-item")
    assert answer.status_code == 200, answer.text
    [listed] = answer.json()["assignments"]
    assert (listed["number"], listed["convener"], listed["report"]) == ("2027-001", "karin", "open")


@pytest.mark.usefixtures("commissioned")
async def test_a_meeting_that_is_moved_or_added_reaches_the_assignments_that_report_to_it(
    keeper: httpx.AsyncClient, record: Record
) -> None:
    assert owed(record) == [MEETING["on"]]
    later, added = ((TODAY + timedelta(days=days)).isoformat() for days in (67, 120))
    move = {"action": "move", **MEETING, "moved_to": later, "reason": "Lokalen är upptagen."}
    [told] = (await keeper.post("/api/meetings", json=move)).json()["cases"]
    assert told["receipt"]["accepted"]
    [told] = (await keeper.post("/api/meetings", json={"action": "add", **MEETING, "on": added})).json()["cases"]
    assert told["receipt"]["accepted"]
    assert owed(record) == [later, added]
