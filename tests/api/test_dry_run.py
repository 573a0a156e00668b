"""A dry run tells what would change, and does nothing."""

from datetime import datetime, timedelta
from typing import Any

import structlog

from models.domain.enclosed import sha256
from models.record.sealing import unseal
from settings import Settings
from tests.api.conftest import Speak, another_service
from tests.engine.parts import Parts

SHELVE = {"type": "shelve_idea", "reason": "Parterna återkommer."}
DRY = {"dry_run": "true"}


def event_types(parts: Parts, case: str) -> list[str]:
    return [row.event_type for row in parts.journal("intervention" + case.removeprefix("/api/interventions"))]


async def test_a_dry_run_tells_phase_dates_and_obligations(speak: Speak, case: str) -> None:
    coming = (await speak("anna").get(f"{case}/forecast")).json()
    answer = await speak("anna").post(f"{case}/commands", json=SHELVE, params=DRY)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["phase"]["before"], told["phase"]["after"], told["phase"]["says"]) == (
        "idea",
        "shelved",
        "Vilande",
    )
    assert coming
    assert [one["key"] for one in told["dates_dropped"]] == [one["key"] for one in coming]
    assert [(one["obligation"], one["before"], one["after"]) for one in told["obligations"]] == [
        ("application", "open", "waived")
    ]


async def test_a_dry_run_does_nothing(speak: Speak, case: str, parts: Parts) -> None:
    before = event_types(parts, case)
    keyed = speak("anna", **{"Idempotency-Key": "prov-1"})
    await keyed.post(f"{case}/commands", json=SHELVE, params=DRY)
    assert event_types(parts, case) == before
    assert (await keyed.get("/api/commands/prov-1")).status_code == 404


async def test_the_facts_of_a_dry_run_are_the_facts_then_recorded(speak: Speak, case: str, parts: Parts) -> None:
    anna = speak("anna")
    told = (await anna.post(f"{case}/commands", json=SHELVE, params=DRY)).json()
    done = await anna.post(f"{case}/commands", json=SHELVE, params={"expects": told["sequence"]})
    assert done.status_code == 200, done.text
    rows = [row for row in parts.journal(done.json()["case"]) if row.sequence > told["sequence"]]
    texts = {sha256(text): text for text in _texts(told["facts"])}
    recorded = [unseal(row.event, texts).model_dump(mode="json") for row in rows]
    assert [fact["event"] for fact in told["facts"]] == recorded


def _texts(facts: list[dict[str, Any]]) -> list[str]:
    found: list[str] = []

    def look(value: object) -> None:
        if isinstance(value, dict):
            if set(value) == {"enclosed"}:
                found.append(str(value["enclosed"]))
            for inner in value.values():
                look(inner)
        elif isinstance(value, list):
            for inner in value:
                look(inner)

    look(facts)
    return found


async def test_if_the_case_has_moved_the_command_is_refused_with_a_new_preview(speak: Speak, case: str) -> None:
    anna = speak("anna")
    told = (await anna.post(f"{case}/commands", json=SHELVE, params=DRY)).json()
    refused = {"type": "resume_idea", "reason": "För tidigt."}
    await anna.post(f"{case}/commands", json=refused)
    answer = await anna.post(f"{case}/commands", json=SHELVE, params={"expects": told["sequence"]})
    moved = answer.json()
    assert (answer.status_code, moved["code"]) == (409, "case_moved")
    assert moved["preview"]["phase"]["after"] == "shelved"
    again = {"expects": moved["preview"]["sequence"]}
    assert (await anna.post(f"{case}/commands", json=SHELVE, params=again)).status_code == 200


async def test_a_dry_run_of_what_may_not_happen_tells_the_refusal_and_records_none(
    speak: Speak, case: str, parts: Parts
) -> None:
    before = event_types(parts, case)
    resume = {"type": "resume_idea", "reason": "För tidigt."}
    answer = await speak("anna").post(f"{case}/commands", json=resume, params=DRY)
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_phase")
    assert answer.json()["dry_run"] is True
    assert event_types(parts, case) == before


async def test_a_dry_run_counts_what_is_due_by_now_as_settled(
    speak: Speak, case: str, settings: Settings, tokens: dict[str, str]
) -> None:
    stands = (await speak("anna").get(case)).json()["sequence"]
    (first, *rest) = (await speak("anna").get(f"{case}/forecast")).json()
    when_it_is_due = datetime.fromisoformat(first["at"]) + timedelta(minutes=1)
    authorised = {"Authorization": f"Bearer {tokens['anna']}"}
    async with another_service(settings, authorised, lambda: when_it_is_due) as anna:
        told = (await anna.post(f"{case}/commands", json=SHELVE, params=DRY)).json()
        assert told["sequence"] > stands
        assert [one["key"] for one in told["dates_dropped"]] == [one["key"] for one in rest]
        expected = {"expects": told["sequence"], **DRY}
        assert (await anna.post(f"{case}/commands", json=SHELVE, params=expected)).status_code == 200


async def test_a_dry_run_warns_of_what_may_be_done_and_ought_to_be_known(speak: Speak, case: str) -> None:
    share = {"type": "share_application", "application": {}}
    told = (await speak("anna").post(f"{case}/commands", json=share, params=DRY)).json()
    (warning,) = told["warnings"]
    assert warning.startswith("I ansökan saknas något under: ")
    english = speak("anna", **{"Accept-Language": "en"})
    told = (await english.post(f"{case}/commands", json=share, params=DRY)).json()
    assert told["warnings"][0].startswith("The application lacks something under: ")


async def test_a_dry_run_of_what_brings_no_decision_tells_of_no_release(speak: Speak, case: str) -> None:
    told = (await speak("anna").post(f"{case}/commands", json=SHELVE, params=DRY)).json()
    assert told["on_release"] is None


async def test_the_line_of_a_dry_run_in_the_log_names_the_command(speak: Speak, case: str) -> None:
    keyed = speak("anna", **{"Idempotency-Key": "prov-7"})
    with structlog.testing.capture_logs([structlog.contextvars.merge_contextvars]) as logged:
        await keyed.post(f"{case}/commands", json=SHELVE, params=DRY)
        await speak("anna").post(f"{case}/commands", json=SHELVE, params=DRY)
        await speak("anna").get(case)
    first, second, read = [line for line in logged if line["event"] == "request"]
    assert (first["command"], first["type"]) == ("prov-7", "shelve_idea")
    assert second["command"] != "prov-7"
    assert "command" not in read
