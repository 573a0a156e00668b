"""Registering an intervention."""

import asyncio
from datetime import UTC, datetime

from sqlmodel import select

from models.calendar.zone import local_date
from models.tables.association import CaseNumberRow
from tests.api.conftest import IDEA, Speak
from tests.engine.parts import Parts


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


async def test_an_idea_for_another_association_is_not_taken(speak: Speak) -> None:
    answer = await speak("anna").post("/api/interventions", json=IDEA | {"association": "ingenstans"})
    assert (answer.status_code, answer.json()["code"]) == (403, "other_association")
