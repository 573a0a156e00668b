"""Whoever has a new idea is shown similar work in the association (seed 004, chapter 5)."""

import pytest

from tests.api.conftest import IDEA, Speak


async def registers(speak: Speak, title: str, summary: str) -> str:
    answer = await speak("anna").post("/api/interventions", json=IDEA | {"title": title, "summary": summary})
    assert answer.status_code == 201, answer.text
    return str(answer.headers["location"])


@pytest.mark.shows("X-06", "X-05")
async def test_the_receipt_of_an_idea_leads_to_cases_that_share_its_words(speak: Speak) -> None:
    await registers(speak, "Odling som arbetsträning", "Arbetsträning i stadsodling.")
    await registers(speak, "Språkstöd i vården", "Tolkar på vårdcentraler.")
    answer = await speak("anna").post(
        "/api/interventions", json=IDEA | {"title": "Grön väg", "summary": "Unga prövar arbetsträning i en odling."}
    )
    assert answer.headers["link"] == f'<{answer.headers["location"]}/similar>; rel="related"'
    found = (await speak("anna").get(f"{answer.headers['location']}/similar")).json()
    assert [(one["title"], one["phase_name"]) for one in found] == [("Odling som arbetsträning", "Idé")]


async def test_an_idea_like_no_other_has_no_similar_cases(speak: Speak, case: str) -> None:
    assert (await speak("sara").get(f"{case}/similar")).json() == []
