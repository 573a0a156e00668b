"""Giving a case a command, and what is answered."""

import asyncio

import pytest

from deploy.local.ports import free_port
from settings import Settings
from tests.api.conftest import IDEA, Speak, another_service
from tests.engine.parts import Parts

SHELVE = {"type": "shelve_idea", "reason": "Parterna återkommer."}


async def test_a_command_is_done_and_its_receipt_can_be_read_again(speak: Speak, case: str) -> None:
    anna = speak("anna", **{"Idempotency-Key": "vila-1"})
    answer = await anna.post(f"{case}/commands", json=SHELVE)
    assert answer.status_code == 200, answer.text
    assert answer.json()["accepted"] is True
    again = await speak("anna").get("/api/commands/vila-1")
    assert again.json() == answer.json()


async def test_what_was_done_shows_in_the_next_read(speak: Speak, case: str) -> None:
    anna = speak("anna")
    await anna.post(f"{case}/commands", json=SHELVE)
    assert (await anna.get(case)).json()["phase"] == "shelved"


async def test_the_same_key_twice_is_the_same_receipt(speak: Speak, case: str, parts: Parts) -> None:
    anna = speak("anna", **{"Idempotency-Key": "vila-1"})
    first = await anna.post(f"{case}/commands", json=SHELVE)
    recorded = len(parts.journal(first.json()["case"]))
    second = await anna.post(f"{case}/commands", json=SHELVE)
    assert (second.status_code, second.content) == (first.status_code, first.content)
    assert len(parts.journal(first.json()["case"])) == recorded


async def test_the_same_key_gets_its_receipt_although_temporal_has_nothing_left(
    speak: Speak, case: str, settings: Settings, tokens: dict[str, str]
) -> None:
    first = await speak("anna", **{"Idempotency-Key": "vila-1"}).post(f"{case}/commands", json=SHELVE)
    down = settings.model_copy(update={"temporal_port": free_port()})
    headers = {"Authorization": f"Bearer {tokens['anna']}", "Idempotency-Key": "vila-1"}
    async with another_service(down, headers) as client:
        second = await client.post(f"{case}/commands", json=SHELVE)
    assert (second.status_code, second.content) == (first.status_code, first.content)


async def test_the_same_key_with_another_content_is_refused(speak: Speak, case: str) -> None:
    anna = speak("anna", **{"Idempotency-Key": "vila-1"})
    await anna.post(f"{case}/commands", json=SHELVE)
    answer = await anna.post(f"{case}/commands", json=SHELVE | {"reason": "Något annat."})
    assert (answer.status_code, answer.json()["code"]) == (409, "id_reused")


async def test_a_command_without_a_key_is_given_one(speak: Speak, case: str) -> None:
    answer = await speak("anna").post(f"{case}/commands", json=SHELVE)
    receipt = await speak("anna").get(f"/api/commands/{answer.json()['command']}")
    assert receipt.json() == answer.json()


async def test_a_refusal_says_what_is_missing_and_is_recorded(speak: Speak, case: str, parts: Parts) -> None:
    resume = {"type": "resume_idea", "reason": "Nu är alla med."}
    answer = await speak("anna", **{"Idempotency-Key": "tidigt"}).post(f"{case}/commands", json=resume)
    told = answer.json()
    assert (answer.status_code, told["code"], told["command"]) == (409, "wrong_phase", "tidigt")
    assert told["says"]
    assert told["remedy"]
    receipt = (await speak("anna").get("/api/commands/tidigt")).json()
    assert (receipt["accepted"], receipt["refusal"]["code"]) == (False, "wrong_phase")
    assert parts.journal(receipt["case"])[-1].event_type == "command_refused"


async def test_a_command_to_a_run_that_was_lost_starts_it_again(speak: Speak, case: str, parts: Parts) -> None:
    handle = parts.client.get_workflow_handle("intervention" + case.removeprefix("/api/interventions"))
    await handle.terminate("store lost")
    answer = await speak("anna").post(f"{case}/commands", json=SHELVE)
    assert (answer.status_code, answer.json()["accepted"]) == (200, True)


async def test_who_acts_is_taken_from_the_token_and_never_from_the_body(speak: Speak, case: str) -> None:
    forged = SHELVE | {"actor": {"person": "sara", "role": "secretariat"}}
    answer = await speak("anna").post(f"{case}/commands", json=forged)
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/actor"]


async def test_an_unknown_command_id_has_no_receipt(speak: Speak) -> None:
    answer = await speak("sara").get("/api/commands/aldrig-given")
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_command")


async def test_nobody_else_reads_a_receipt(speak: Speak, case: str) -> None:
    await speak("anna", **{"Idempotency-Key": "vila-1"}).post(f"{case}/commands", json=SHELVE)
    assert (await speak("rolf").get("/api/commands/vila-1")).status_code == 200
    assert (await speak("lena").get("/api/commands/vila-1")).status_code == 404


class TestWhileNoWorkerRuns:
    """The command is taken on, and decided when a worker comes."""

    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"task_queue": f"{settings.task_queue}-unserved"})

    async def test_a_command_is_taken_on_and_its_receipt_comes_later(
        self, speak: Speak, settings: Settings, parts: Parts
    ) -> None:
        anna = speak("anna", **{"Idempotency-Key": "sen-1"})
        answer = await anna.post("/api/interventions", json=IDEA | {"year": 2029})
        assert answer.status_code == 202, answer.text
        link = answer.headers["location"]
        assert link == answer.json()["receipt"]
        assert (await anna.get(link)).status_code == 404
        served = Parts(parts.client, parts.record, parts.mail_port, queue=settings.task_queue)
        async with served.worker():
            for _ in range(200):
                await asyncio.sleep(0.1)
                if (receipt := await anna.get(link)).status_code == 200:
                    break
        assert receipt.json()["accepted"] is True


class TestWhileTemporalIsDown:
    """The command is not taken on, and can be sent again."""

    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"temporal_port": free_port()})

    async def test_a_command_is_answered_with_what_to_do(self, speak: Speak) -> None:
        answer = await speak("anna").post("/api/interventions", json=IDEA)
        assert (answer.status_code, answer.json()["code"]) == (503, "temporal_unreachable")
        assert answer.headers["retry-after"] == "5"

    async def test_the_same_key_gets_the_same_number_when_temporal_is_back(
        self, speak: Speak, settings: Settings, temporal_address: str, tokens: dict[str, str]
    ) -> None:
        key = {"Idempotency-Key": "igen-1"}
        await speak("anna", **key).post("/api/interventions", json=IDEA | {"year": 2027})
        await speak("anna").post("/api/interventions", json=IDEA | {"year": 2027})
        back = settings.model_copy(update={"temporal_port": int(temporal_address.split(":")[1])})
        headers = {"Authorization": f"Bearer {tokens['anna']}", **key}
        async with another_service(back, headers) as client:
            answer = await client.post("/api/interventions", json=IDEA | {"year": 2027})
        assert answer.headers["location"] == "/api/interventions/exempel/2027-001"
