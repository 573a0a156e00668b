"""All of one person's cases are handed over at once, seen first; whoever leaves answers for nothing afterwards."""

import httpx

from tests.api.conftest import IDEA, Speak
from tests.engine.parts import Parts

DRY = {"dry_run": "true"}
TO_KIM = {"to": "kim", "reason": "Anna har slutat."}


async def two_cases(speak: Speak) -> list[str]:
    answers = [
        await speak("anna").post("/api/interventions", json=IDEA | {"title": title})
        for title in ("Steget vidare", "Grön rehabilitering")
    ]
    return [one.headers["location"] for one in answers]


async def contacts(client: httpx.AsyncClient, cases: list[str]) -> list[list[str]]:
    told = [(await client.get(case)).json() for case in cases]
    return [[party["contact"] for party in one["parties"]] for one in told]


async def test_a_dry_run_shows_each_case_with_its_duties_and_changes_nothing(speak: Speak) -> None:
    cases = await two_cases(speak)
    shown = await speak("sara").post("/api/people/anna/hand-over", json=TO_KIM, params=DRY)
    assert shown.status_code == 200, shown.text
    assert [one["title"] for one in shown.json()] == ["Steget vidare", "Grön rehabilitering"]
    first = shown.json()[0]
    assert [(one["role"], one["organisation_name"]) for one in first["duties"]] == [
        ("party_representative", "Exempelstads kommun")
    ]
    assert first["obligations"] == ["application"]
    assert first["reminders"] == 2
    assert [mail["recipient"] for mail in first["answer"]["preview"]["mails"]] == ["kim"]
    assert await contacts(speak("sara"), cases) == [["anna", "rolf"]] * 2


async def test_every_case_of_the_person_is_handed_over_and_only_those_of_that_person(
    speak: Speak, parts: Parts
) -> None:
    cases = await two_cases(speak)
    done = await speak("sara").post("/api/people/anna/hand-over", json=TO_KIM)
    assert [one["answer"]["receipt"]["accepted"] for one in done.json()] == [True, True]
    assert await contacts(speak("sara"), cases) == [["kim", "rolf"]] * 2
    again = await speak("sara").post("/api/people/anna/hand-over", json=TO_KIM)
    assert again.json() == []
    mails = [mail.recipient for one in done.json() for mail in parts.mails(one["case"]) if mail.rule == "handed_over"]
    assert mails == ["kim", "kim"]


async def test_only_the_staff_hands_over_and_a_case_that_refuses_says_why(speak: Speak) -> None:
    await two_cases(speak)
    assert (await speak("anna").post("/api/people/anna/hand-over", json=TO_KIM)).status_code == 403
    refused = await speak("sara").post("/api/people/anna/hand-over", json={"to": "nobody"})
    assert [one["answer"]["problem"]["code"] for one in refused.json()] == ["unknown_person"] * 2
