"""Registering an intervention."""

import asyncio
import json
from datetime import UTC, datetime

import pytest
from sqlmodel import select
from temporalio.service import RPCError

from models.calendar.zone import local_date
from models.tables.association import CaseNumberRow, RulebookRow
from models.tables.ledgers import DocumentRow, MailRow
from models.tables.record import CaseRow, JournalRow, ReceiptRow
from tests.api.conftest import IDEA, Speak
from tests.engine.parts import Parts

DRY = {"dry_run": "true"}


async def test_an_idea_becomes_a_case_with_a_number_and_a_journal(speak: Speak, parts: Parts) -> None:
    answer = await speak("anna").post("/api/interventions", json=IDEA | {"year": 2027})
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"] == "/api/interventions/exempel/2027-001"
    receipt = answer.json()
    assert (receipt["case"], receipt["accepted"]) == ("intervention/exempel/2027-001", True)
    journal = parts.journal("intervention/exempel/2027-001")
    assert len(journal) == receipt["sequence"]
    by = {(row.person, row.channel) for row in journal if row.command_id == receipt["command"]}
    assert by == {("anna", "api")}


async def test_the_year_of_a_number_is_the_present_one_in_stockholm(speak: Speak) -> None:
    answer = await speak("anna").post("/api/interventions", json=IDEA)
    assert answer.headers["location"].split("/")[-1] == f"{local_date(datetime.now(UTC)).year}-001"


async def test_the_same_key_is_the_same_case_and_the_same_receipt(speak: Speak, parts: Parts) -> None:
    keyed = speak("anna", **{"Idempotency-Key": "once"})
    first = await keyed.post("/api/interventions", json=IDEA | {"year": 2027})
    second = await keyed.post("/api/interventions", json=IDEA | {"year": 2028})
    assert (second.status_code, second.json(), second.headers["location"]) == (
        201,
        first.json(),
        first.headers["location"],
    )
    with parts.record.sessions() as session:
        assert len(session.scalars(select(CaseNumberRow)).all()) == 1


async def test_the_same_key_with_another_idea_is_refused(speak: Speak) -> None:
    keyed = speak("anna", **{"Idempotency-Key": "once"})
    await keyed.post("/api/interventions", json=IDEA)
    second = await keyed.post("/api/interventions", json=IDEA | {"title": "Något helt annat"})
    assert (second.status_code, second.json()["code"]) == (409, "id_reused")
    assert "location" not in second.headers


async def test_many_at_once_get_a_number_each_without_gaps(speak: Speak) -> None:
    anna = speak("anna")
    answers = await asyncio.gather(*(anna.post("/api/interventions", json=IDEA | {"year": 2027}) for _ in range(12)))
    numbers = sorted(answer.headers["location"].split("/")[-1] for answer in answers)
    assert numbers == [f"2027-{number:03d}" for number in range(1, 13)]


async def test_an_idea_with_an_unknown_organisation_is_refused_in_swedish_and_in_english(
    speak: Speak,
) -> None:
    wrong = IDEA | {"parties": [{"organisation": "okand", "contact": "anna"}]}
    swedish = await speak("anna").post("/api/interventions", json=wrong)
    assert swedish.status_code == 409
    assert swedish.headers["content-type"] == "application/problem+json"
    told = swedish.json()
    assert (told["code"], told["field"]) == ("unknown_organisation", "parties.0.organisation")
    assert told["says"] == "Organisationen okand finns inte i registret."
    assert told["who"] == ["kansli"]
    english = await speak("anna", **{"Accept-Language": "en"}).post("/api/interventions", json=wrong)
    assert english.json()["says"] == "The register knows no organisation okand."


async def test_an_idea_that_is_refused_takes_no_number_and_leaves_no_run(speak: Speak, parts: Parts) -> None:
    keyed = speak("anna", **{"Idempotency-Key": "once"})
    wrong = IDEA | {"year": 2097, "parties": [{"organisation": "okand", "contact": "anna"}]}
    refused = await keyed.post("/api/interventions", json=wrong)
    assert (refused.status_code, refused.json()["code"]) == (409, "unknown_organisation")
    with parts.record.sessions() as session:
        assert [len(session.scalars(select(table)).all()) for table in (CaseNumberRow, CaseRow)] == [0, 0]
    with pytest.raises(RPCError):
        await parts.client.get_workflow_handle("intervention/exempel/2097-001").describe()
    done = await keyed.post("/api/interventions", json=IDEA | {"year": 2097})
    assert done.headers["location"] == "/api/interventions/exempel/2097-001"


async def test_an_idea_for_another_association_is_not_taken(speak: Speak) -> None:
    answer = await speak("anna").post("/api/interventions", json=IDEA | {"association": "ingenstans"})
    assert (answer.status_code, answer.json()["code"]) == (403, "other_association")


async def test_a_dry_run_of_an_idea_tells_phase_dates_mails_and_the_number_it_would_have(speak: Speak) -> None:
    answer = await speak("anna").post("/api/interventions", json=IDEA | {"year": 2027}, params=DRY)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["dry_run"], told["case_number"], told["sequence"]) == (True, "2027-001", 0)
    assert (told["phase"]["before"], told["phase"]["after"]) == ("unregistered", "idea")
    assert {mail["recipient"] for mail in told["mails"]} >= {"anna"}
    assert [paper["kind"] for paper in told["documents"]] == ["idea_receipt"]
    assert [one["obligation"] for one in told["obligations"]] == ["application"]
    assert told["dates_added"]
    assert told["on_release"] is None


async def test_a_dry_run_of_an_idea_reserves_no_number_and_writes_nothing(speak: Speak, parts: Parts) -> None:
    keyed = speak("anna", **{"Idempotency-Key": "prov-1"})
    told = [(await keyed.post("/api/interventions", json=IDEA | {"year": 2098}, params=DRY)).json() for _ in range(2)]
    assert told[0]["case_number"] == told[1]["case_number"]
    with parts.record.sessions() as session:
        tables = (CaseNumberRow, CaseRow, JournalRow, ReceiptRow, MailRow, DocumentRow, RulebookRow)
        assert [len(session.scalars(select(table)).all()) for table in tables] == [0] * len(tables)
    case = f"intervention/exempel/{told[0]['case_number']}"
    with pytest.raises(RPCError):
        await parts.client.get_workflow_handle(case).describe()


async def test_what_a_dry_run_of_an_idea_foretold_is_what_is_recorded(speak: Speak, parts: Parts) -> None:
    told = (await speak("anna").post("/api/interventions", json=IDEA, params=DRY)).json()
    done = await speak("anna").post("/api/interventions", json=IDEA)
    assert done.headers["location"].rsplit("/", 1)[-1] == told["case_number"]
    assert parts.events(done.json()["case"]) == [fact["event"]["type"] for fact in told["facts"]]


async def test_a_dry_run_of_an_idea_that_may_not_be_registered_tells_the_refusal(speak: Speak, parts: Parts) -> None:
    wrong = IDEA | {"parties": [{"organisation": "okand", "contact": "anna"}]}
    answer = await speak("anna").post("/api/interventions", json=wrong, params=DRY)
    assert (answer.status_code, answer.json()["code"], answer.json()["dry_run"]) == (409, "unknown_organisation", True)
    with parts.record.sessions() as session:
        assert not session.scalars(select(CaseNumberRow)).all()


async def test_a_dry_run_for_another_association_is_not_taken(speak: Speak) -> None:
    answer = await speak("anna").post("/api/interventions", json=IDEA | {"association": "ingenstans"}, params=DRY)
    assert (answer.status_code, answer.json()["code"]) == (403, "other_association")


async def test_a_case_that_follows_on_another_is_noted_in_the_older_one(speak: Speak, parts: Parts) -> None:
    sara = speak("sara")
    first = await sara.post("/api/interventions", json=IDEA | {"year": 2027})
    older = first.headers["location"].split("/")[-1]
    assert (await sara.post("/api/interventions", json=IDEA | {"year": 2027, "predecessor": older})).status_code == 201
    noted = [row.event for row in parts.journal(first.json()["case"]) if row.event_type == "successor_noted"]
    assert [json.loads(event)["successor"] for event in noted] == ["2027-002"]
