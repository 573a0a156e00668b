"""The association's meetings, and the decisions of one entered together."""

from datetime import UTC, date, datetime, timedelta

import pytest

from models.calendar.zone import local_date
from models.domain.register import Body, Meeting
from models.record.journal import load
from models.record.record import Record
from models.record.register import put
from tests.api.conftest import IDEA, Speak

MARCH = {"body": "board", "on": "2097-03-15"}
DECISION = {"meeting": "2097-03-15", "paragraph": "§ 14", "outcome": "rejected", "reasons": "Utanför ändamålet."}


@pytest.fixture
def march(record: Record) -> Meeting:
    meeting = Meeting(body=Body.BOARD, on=date(2097, 3, 15))
    with record.sessions.begin() as session:
        put(session, "exempel", meeting, "test", datetime.now(UTC))
    return meeting


async def listed(speak: Speak) -> list[tuple[str, bool]]:
    return [(one["on"], one["cancelled"]) for one in (await speak("gun").get("/api/meetings")).json()]


async def test_a_meeting_is_added_moved_and_cancelled(speak: Speak) -> None:
    bo = speak("bo")
    assert (await bo.post("/api/meetings", json={"action": "add", **MARCH})).status_code == 200
    assert await listed(speak) == [("2097-03-15", False)]
    move = {"action": "move", **MARCH, "moved_to": "2097-03-22", "reason": "Snöstorm."}
    moved = await bo.post("/api/meetings", json=move)
    assert moved.status_code == 200, moved.text
    assert await listed(speak) == [("2097-03-15", True), ("2097-03-22", False)]
    cancel = {"action": "cancel", "body": "board", "on": "2097-03-22", "reason": "Ingen kan."}
    await bo.post("/api/meetings", json=cancel)
    assert await listed(speak) == [("2097-03-15", True), ("2097-03-22", True)]


@pytest.mark.usefixtures("march")
async def test_the_same_change_sent_again_changes_nothing(speak: Speak) -> None:
    move = {"action": "move", **MARCH, "moved_to": "2097-03-22", "reason": "Snöstorm."}
    first = await speak("bo").post("/api/meetings", json=move)
    second = await speak("bo").post("/api/meetings", json=move)
    assert (second.status_code, second.json()) == (first.status_code, first.json())


async def test_a_meeting_that_is_not_there_cannot_be_moved(speak: Speak) -> None:
    move = {"action": "move", **MARCH, "moved_to": "2097-03-22", "reason": "Snöstorm."}
    answer = await speak("bo").post("/api/meetings", json=move)
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_meeting")


@pytest.mark.usefixtures("march")
async def test_a_cancelled_meeting_cannot_be_moved(speak: Speak) -> None:
    await speak("bo").post("/api/meetings", json={"action": "cancel", **MARCH, "reason": "Ingen kan."})
    move = {"action": "move", **MARCH, "moved_to": "2097-03-22", "reason": "Snöstorm."}
    answer = await speak("bo").post("/api/meetings", json=move)
    assert (answer.status_code, answer.json()["code"]) == (409, "meeting_cancelled")


@pytest.mark.usefixtures("march")
async def test_a_meeting_is_not_moved_to_a_day_that_has_passed(speak: Speak) -> None:
    move = {"action": "move", **MARCH, "moved_to": "2026-01-12", "reason": "Snöstorm."}
    answer = await speak("bo").post("/api/meetings", json=move)
    assert (answer.status_code, answer.json()["code"]) == (409, "meeting_gone_by")
    assert await listed(speak) == [("2097-03-15", False)]


async def test_a_party_does_not_keep_the_register(speak: Speak) -> None:
    answer = await speak("anna").post("/api/meetings", json={"action": "add", **MARCH})
    assert (answer.status_code, answer.json()["code"]) == (403, "not_for_your_role")


@pytest.mark.usefixtures("march")
async def test_the_decisions_of_a_meeting_are_answered_case_by_case(speak: Speak, case: str) -> None:
    number = case.rsplit("/", 1)[-1]
    decisions = [
        {"case_number": number, "decision": DECISION},
        {"case_number": "2027-999", "decision": DECISION | {"paragraph": "§ 15"}},
    ]
    answer = await speak("bo").post("/api/meetings/board/2097-03-15/decisions", json=decisions)
    assert answer.status_code == 200, answer.text
    assert [one["problem"]["code"] for one in answer.json()] == ["wrong_phase", "unknown_case"]


@pytest.mark.usefixtures("march")
async def test_a_decision_of_another_day_is_not_one_of_this_meeting(speak: Speak, case: str) -> None:
    elsewhere = [{"case_number": case.rsplit("/", 1)[-1], "decision": DECISION | {"meeting": "2097-03-16"}}]
    answer = await speak("bo").post("/api/meetings/board/2097-03-15/decisions", json=elsewhere)
    assert answer.status_code == 422
    assert [one["pointer"] for one in answer.json()["errors"]] == ["/0/decision/meeting"]


async def test_a_meeting_that_the_register_does_not_have_decides_nothing(speak: Speak, case: str) -> None:
    decisions = [{"case_number": case.rsplit("/", 1)[-1], "decision": DECISION}]
    answer = await speak("bo").post("/api/meetings/board/2097-03-15/decisions", json=decisions)
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_meeting")


async def test_a_moved_meeting_reaches_the_cases_that_are_on_for_it(speak: Speak, case: str, record: Record) -> None:
    other = (await speak("anna").post("/api/interventions", json=IDEA)).headers["location"]
    on = local_date(datetime.now(UTC)) + timedelta(days=120)
    later = on + timedelta(days=7)
    group = {"body": "preparatory_group", "on": on.isoformat()}
    await speak("bo").post("/api/meetings", json={"action": "add", **group})
    share = {"type": "share_application", "application": {}}
    shared = await speak("anna").post(f"{case}/commands", json=share)
    assert shared.status_code == 200, shared.text
    found = await speak("sara").post(f"{case}/commands", json={"type": "find_complete"})
    assert found.status_code == 200, found.text

    move = {"action": "move", **group, "moved_to": later.isoformat(), "reason": "Lokalen är upptagen."}
    answer = await speak("bo", **{"Idempotency-Key": "flytt-1"}).post("/api/meetings", json=move)
    (told,) = answer.json()["cases"]
    assert (told["receipt"]["command"], told["receipt"]["accepted"]) == ("flytt-1", True)
    assert told["case"].endswith(case.rsplit("/", 1)[-1])
    with record.sessions() as session:
        assert load(session, told["case"]).meetings[Body.PREPARATORY_GROUP] == later
        untouched = "intervention" + other.removeprefix("/api/interventions")
        assert not load(session, untouched).meetings
