"""Reading cases: lists, one case, what comes, what has happened, mails and documents."""

import asyncio
import hashlib
from typing import Any

from sqlalchemy import text

from tests.api.conftest import IDEA, Speak
from tests.engine.parts import Parts, command, submit

NOBODY_KNOWS_IT: dict[str, Any] = {
    **{name: IDEA[name] for name in ("kind", "title", "summary")},
    "parties": [{"organisation": "okand", "contact": "anna"}],
}
SHELVE = {"type": "shelve_idea", "reason": "Parterna återkommer."}


def case_of(address: str) -> str:
    return "intervention" + address.removeprefix("/api/interventions")


async def test_a_case_tells_where_it_stands(speak: Speak, case: str) -> None:
    told = (await speak("sara").get(case)).json()
    assert (told["title"], told["phase"], told["phase_name"]) == ("Steget vidare", "idea", "Idé")
    assert [(one["name"], one["contact_name"]) for one in told["parties"]] == [
        ("Exempelstads kommun", "Anna Andersson"),
        ("Region Exempel", "Rolf Region"),
    ]
    assert [one["obligation"] for one in told["waiting"]] == ["application"]
    assert told["waiting_for"] == ["party_representative"]


async def test_the_forecast_is_in_order_and_in_stockholms_time(speak: Speak, case: str) -> None:
    coming = (await speak("sara").get(f"{case}/forecast")).json()
    assert coming
    assert [one["at"] for one in coming] == sorted(one["at"] for one in coming)
    assert all(one["local"].endswith("08:00") for one in coming if one["happening"] == "remind")


async def test_the_journal_comes_in_pages_and_is_verified_when_asked(speak: Speak, case: str) -> None:
    sara = speak("sara")
    whole = (await sara.get(f"{case}/journal", params={"verify": True})).json()
    assert (whole["verified"], whole["faults"], whole["next_after"]) == (True, [], None)
    first = (await sara.get(f"{case}/journal", params={"limit": 2})).json()
    rest = (await sara.get(f"{case}/journal", params={"after": first["next_after"]})).json()
    assert first["entries"] + rest["entries"] == whole["entries"]
    assert first["verified"] is None
    told = next(one for one in whole["entries"] if one["event"]["type"] == "idea_registered")
    assert (told["name"], told["channel"]) == ("Anna Andersson", "api")
    assert "”Steget vidare”" in told["says"]


async def test_a_changed_journal_is_found_out(speak: Speak, case: str, parts: Parts) -> None:
    with parts.record.sessions.begin() as session:
        session.execute(text("alter table journal disable trigger user"))
        session.execute(text("update journal set person = 'lena' where event_type = 'idea_registered'"))
    told = (await speak("rut").get(f"{case}/journal", params={"verify": True})).json()
    assert told["verified"] is False
    assert told["faults"]


async def test_a_produced_document_is_handed_out_as_a_file(speak: Speak, case: str, parts: Parts) -> None:
    await parts.settled(case_of(case))
    (document,) = (await speak("anna").get(f"{case}/documents")).json()
    assert (document["document"], document["state"]) == ("idea_receipt/1", "done")
    answer = await speak("anna").get(document["address"])
    assert answer.content.startswith(b"%PDF")
    assert hashlib.sha256(answer.content).hexdigest() == document["sha256"]
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_the_ledger_of_mails_tells_what_was_sent(speak: Speak, case: str, parts: Parts) -> None:
    await parts.settled(case_of(case))
    mails = (await speak("sara").get(f"{case}/mails")).json()
    assert {(one["recipient"], one["state"]) for one in mails} == {("anna", "done"), ("rolf", "done")}
    assert all(one["subject"] and one["body"] and one["message_id"] for one in mails)


async def test_a_party_sees_only_the_mails_to_itself(speak: Speak, case: str) -> None:
    mails = (await speak("rolf").get(f"{case}/mails")).json()
    assert {one["recipient"] for one in mails} == {"rolf"}


async def test_a_list_is_filtered_sorted_and_paged(speak: Speak) -> None:
    anna = speak("anna")
    made = []
    for title in ("Bron", "Arbetsliv", "Cirkus"):
        answer = await anna.post("/api/interventions", json=IDEA | {"title": title, "year": 2027})
        made.append(answer.headers["location"])
    await anna.post(f"{made[1]}/commands", json=SHELVE)

    async def titles(**query: object) -> list[str]:
        answer = await speak("sara").get("/api/interventions", params=query)  # type: ignore[arg-type]
        assert answer.status_code == 200, answer.text
        return [one["title"] for one in answer.json()["interventions"]]

    assert await titles() == ["Bron", "Arbetsliv", "Cirkus"]
    assert await titles(sort="title", descending=True) == ["Cirkus", "Bron", "Arbetsliv"]
    assert await titles(phase="shelved") == ["Arbetsliv"]
    assert await titles(phase=["shelved", "idea"], limit=2, offset=1) == ["Arbetsliv", "Cirkus"]
    assert await titles(waiting_for="party_representative") == ["Bron", "Cirkus"]
    assert await titles(waiting_for="director") == []
    assert await titles(text="cirk") == ["Cirkus"]
    assert await titles(text="2027-002") == ["Arbetsliv"]
    assert await titles(attention="parked") == []
    assert await titles(kind="structural") == []


async def test_a_parked_mail_shows_in_list_and_case(speak: Speak, case: str, parts: Parts) -> None:
    await parts.settled(case_of(case))
    with parts.record.sessions.begin() as session:
        session.execute(text("update mails set state = 'parked', reason = 'no such mailbox' where recipient = 'rolf'"))
    listed = (await speak("olle").get("/api/interventions", params={"attention": "parked"})).json()
    assert [one["attention"] for one in listed["interventions"]] == [["parked"]]
    told = (await speak("olle").get(case)).json()
    assert told["parked"] == [{"effect": "idea_received/idea/rolf", "reason": "no such mailbox"}]
    retry = {"type": "retry_effect", "effect": "idea_received/idea/rolf"}
    assert (await speak("olle").post(f"{case}/commands", json=retry)).status_code == 200
    await parts.settled(case_of(case))
    assert (await speak("olle").get(case)).json()["parked"] == []


async def test_what_was_never_registered_is_listed_only_when_asked_for(
    speak: Speak, parts: Parts, case_id: str
) -> None:
    handle = await parts.start(case_id)
    wrong = command("register_idea", "anna", "party_representative", **NOBODY_KNOWS_IT)
    assert (await submit(handle, wrong))["refusal"]["code"] == "unknown_organisation"
    sara = speak("sara")
    assert (await sara.get("/api/interventions")).json()["total"] == 0
    asked = await sara.get("/api/interventions", params={"phase": "unregistered"})
    assert asked.json()["total"] == 1


async def test_the_run_of_a_case_that_was_never_registered_ends(parts: Parts, case_id: str) -> None:
    handle = await parts.start(case_id)
    wrong = command("register_idea", "anna", "party_representative", **NOBODY_KNOWS_IT)
    assert (await submit(handle, wrong))["accepted"] is False
    async with asyncio.timeout(10):
        assert await handle.result() == len(parts.journal(case_id))


async def test_what_is_not_parked_is_not_tried_again(speak: Speak, case: str, parts: Parts) -> None:
    await parts.settled(case_of(case))
    before = parts.events(case_of(case))
    retry = {"type": "retry_effect", "effect": "idea_received/idea/rolf"}
    for params in ({"dry_run": "true"}, {}):
        answer = await speak("olle").post(f"{case}/commands", json=retry, params=params)
        assert (answer.status_code, answer.json()["code"]) == (409, "nothing_parked"), answer.text
    assert answer.json()["says"].startswith("Brevet eller dokumentet idea_received/idea/rolf är inte parkerat")
    assert parts.events(case_of(case)) == [*before, "command_refused"]


async def test_what_was_malformed_is_told_in_swedish_in_the_journal(speak: Speak, case: str, parts: Parts) -> None:
    handle = parts.client.get_workflow_handle(case_of(case))
    for came in (None, "text", [1]):
        await handle.signal("bord_decision", args=[came])
    await handle.signal("remittance", args=[{"actor": {"person": "anna", "role": "party_representative"}}])
    await parts.until(lambda: parts.events(case_of(case)).count("command_malformed") == 4)
    entries = (await speak("sara").get(f"{case}/journal")).json()["entries"]
    *misspelt, bare = [one["says"] for one in entries if one["event"]["type"] == "command_malformed"]
    assert set(misspelt) == {
        (
            "Något som inte gick att tolka kom in som ”bord_decision”: "
            "bord_decision tar emot ett JSON-objekt, men något annat kom."
        )
    }
    assert "body.remittance.payee: Saknas." in bare
