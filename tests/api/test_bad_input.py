"""Bad input of every kind gets a clear error, and harms neither the run nor the record."""

import json
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import text

from api.documentation import describe
from tests.api.conftest import IDEA, Speak
from tests.engine.parts import Parts

SHELVE = {"type": "shelve_idea", "reason": "Parterna återkommer."}
JSON = {"Content-Type": "application/json"}


async def pointers(speak: Speak, case: str, body: object) -> list[str]:
    answer = await speak("sara").post(f"{case}/commands", content=json.dumps(body), headers=JSON)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid"), answer.text
    return [one["pointer"] for one in answer.json()["errors"]]


@pytest.fixture(autouse=True)
async def the_case_is_unharmed(speak: Speak, case: str) -> Any:
    """After each of these the case stands where it stood, and still takes a command."""
    before = (await speak("sara").get(case)).json()["sequence"]
    yield
    told = (await speak("sara").get(f"{case}/journal", params={"verify": True, "after": before})).json()
    assert told["verified"] is True
    assert {one["event"]["type"] for one in told["entries"]} <= {"command_refused"}
    assert (await speak("anna").post(f"{case}/commands", json=SHELVE)).status_code == 200


async def test_what_is_no_json_is_told_so(speak: Speak, case: str) -> None:
    for body in [
        b"{",
        b"nonsense",
        b"",
        b"\xff\xfe",
        b'{"type": "shelve_idea",}',
        b'{"a": ' + b"9" * 5000 + b"}",
        b"'",
    ]:
        answer = await speak("sara").post(f"{case}/commands", content=body, headers=JSON)
        assert answer.status_code in (400, 422), answer.text
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["code"] in ("malformed_json", "malformed_request", "invalid")


async def test_an_unknown_command_is_told_which_there_are(speak: Speak, case: str) -> None:
    answer = await speak("sara").post(f"{case}/commands", json={"type": "explode"})
    assert answer.status_code == 422
    assert "shelve_idea" in answer.json()["errors"][0]["says"]


async def test_what_is_no_command_is_told_so(speak: Speak, case: str) -> None:
    for body in [[], "text", 5, None, True, {}, {"type": 5}, {"type": None}]:
        assert await pointers(speak, case, body) == [""] or body is None


async def test_every_fault_has_its_place(speak: Speak, case: str) -> None:
    wrong = {
        "type": "file_staff_report",
        "proposed": "perhaps",
        "amounts": [{"year": 2027, "amount": "10,001 kr"}, {"year": "2028", "amount": 1.5}],
        "assessment": 7,
        "surplus": True,
    }
    assert sorted(await pointers(speak, case, wrong)) == [
        "/amounts/0/amount",
        "/amounts/1/amount",
        "/amounts/1/year",
        "/assessment",
        "/proposed",
        "/surplus",
    ]


async def test_a_date_that_does_not_exist_is_refused(speak: Speak, case: str) -> None:
    for day in ["2027-02-30", "2027-13-01", "30/4 2027", "", 20270430, "2027-04-30T10:00:00", None]:
        wrong = {"type": "extend_supplement", "due": day, "reason": "Sjukdom."}
        assert await pointers(speak, case, wrong) == ["/due"]


async def test_a_fraction_of_an_ore_and_what_is_no_sum_is_refused(speak: Speak, case: str) -> None:
    for amount in ["0,005 kr", "12,345 kr", 0.5, 1e300, "tusen kr", -1, "1e3", True, None, 10**30]:
        room = {"type": "file_staff_report", "proposed": "granted", "assessment": "Bra."}
        body = room | {"amounts": [{"year": 2027, "amount": amount}]}
        assert await pointers(speak, case, body) == ["/amounts/0/amount"]


async def test_what_is_wrong_with_a_sum_is_told_in_swedish_and_in_english(speak: Speak, case: str) -> None:
    told = {
        "99999999999999999999999 kr": "Summan är för stor: högst 100\xa0000\xa0000\xa0000\xa0kr går att skriva in.",
        10**13 + 1: "Summan är för stor: högst 100\xa0000\xa0000\xa0000\xa0kr går att skriva in.",
        "tusen kr": "Är ingen summa: skriv hela ören",
        "0,005 kr": "Innehåller en del av ett öre",
        0.5: "Skriv summan i hela ören",
    }
    for amount, words in told.items():
        body = {"type": "file_staff_report", "proposed": "granted", "assessment": "Bra."}
        body["amounts"] = [{"year": 2027, "amount": amount}]  # type: ignore[assignment]
        answer = await speak("sara").post(f"{case}/commands", json=body)
        assert answer.json()["errors"][0]["says"].startswith(words), answer.text
    english = await speak("sara", **{"Accept-Language": "en"}).post(f"{case}/commands", json=body)
    assert english.json()["errors"][0]["says"].startswith("Write the sum as whole öre")


async def test_spaces_alone_are_no_reason_and_no_title(speak: Speak, case: str) -> None:
    for reason in ["", "   ", "\n\t\u00a0"]:
        assert await pointers(speak, case, SHELVE | {"reason": reason}) == ["/reason"]
    answer = await speak("sara").post(f"{case}/commands", json=SHELVE | {"reason": "  "})
    assert answer.json()["errors"][0]["says"] == "Skriv något; bara blanksteg räcker inte."
    answer = await speak("anna").post("/api/interventions", json=IDEA | {"title": "    ", "summary": " "})
    assert [one["pointer"] for one in answer.json()["errors"]] == ["/title", "/summary"]


async def test_text_of_another_form_is_told_in_words_and_never_by_its_pattern(speak: Speak, case: str) -> None:
    wrong = {"type": "board_decision", "meeting": "2027-03-15", "paragraph": "fjorton", "outcome": "granted"}
    answer = await speak("bo").post(f"{case}/commands", json=wrong)
    assert answer.json()["errors"][0]["says"] == "Ska vara en paragraf i protokollet, till exempel § 14."


async def test_where_json_breaks_is_told_in_swedish(speak: Speak, case: str) -> None:
    answer = await speak("sara").post(f"{case}/commands", content=b'{"type" 1}', headers=JSON)
    assert answer.json()["detail"] == (
        "Det som skickades är inte JSON: ett kolon saknas, vid tecken 9. Skicka giltig JSON i UTF-8."
    )


async def test_a_misspelt_parameter_is_refused_and_the_near_one_named(speak: Speak, case: str) -> None:
    answer = await speak("anna").post(f"{case}/commands", json=SHELVE, params={"dryrun": "true"})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
    assert answer.json()["errors"] == [
        {
            "pointer": "dryrun",
            "location": "query",
            "code": "parameter_misspelt",
            "says": "Parametern dryrun finns inte här. Menade du dry_run?",
        }
    ]
    assert (await speak("sara").get(case)).json()["phase"] == "idea"


async def test_no_route_takes_a_parameter_that_it_does_not_know(speak: Speak, case: str, app: FastAPI) -> None:
    for path, methods in describe(app)["paths"].items():
        for method in methods:
            address = path.replace("/api/interventions/{association}/{case_number}", case)
            address = address.replace("{body}/{on}", "board/2027-03-15").replace("{name}", "idea_receipt/1")
            address = address.replace("{sha256}", "0" * 64).replace("{command}", "x")
            answer = await speak("sara").request(method, address, params={"nonsens": "1"})
            assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "nonsens"), (method, path)
    for address in ("/", "/openapi.json", "/arenden/exempel/2027-014"):
        assert (await speak().get(address, params={"nonsens": "1"})).status_code == 422


async def test_numbers_that_are_none_are_refused(speak: Speak, case: str) -> None:
    for number in ["NaN", "Infinity", "-Infinity"]:
        body = f'{{"type": "sign_agreement", "organisation": "kommunen", "manner": "here", "version": {number}}}'
        answer = await speak("sara").post(f"{case}/commands", content=body, headers=JSON)
        assert answer.status_code in (400, 422), answer.text


async def test_signs_that_cannot_be_kept_are_refused(speak: Speak, case: str) -> None:
    for said in ["a\x00b", "\ud800"]:
        body = json.dumps(SHELVE | {"reason": said})
        answer = await speak("sara").post(f"{case}/commands", content=body, headers=JSON)
        assert answer.status_code in (400, 422), answer.text


async def test_a_key_of_another_form_is_refused(speak: Speak, case: str) -> None:
    for key in ["", " ", "a b", "å", "x" * 201, "-begins-with-a-dash", "a\tb"]:
        answer = await speak("sara").post(
            f"{case}/commands",
            json=SHELVE,
            headers={b"Idempotency-Key": key.encode()},
        )
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["location"] == "header"


async def test_more_than_a_megabyte_is_too_large(speak: Speak, case: str) -> None:
    answer = await speak("sara").post(f"{case}/commands", json=SHELVE | {"reason": "x" * 1_100_000})
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


async def test_what_does_not_say_how_large_it_is_is_counted(speak: Speak, case: str) -> None:
    async def endless() -> Any:
        for _ in range(20):
            yield b"x" * 100_000

    answer = await speak("sara").post(f"{case}/commands", content=endless(), headers=JSON)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


async def test_what_is_nested_too_deeply_is_refused(speak: Speak, case: str) -> None:
    for body in [b"[" * 900_000, b'{"a":' * 100_000, b"[" * 33 + b"]" * 33]:
        answer = await speak("sara").post(f"{case}/commands", content=body, headers=JSON)
        assert (answer.status_code, answer.json()["code"]) == (413, "too_deep")


async def test_brackets_in_text_are_no_depth(speak: Speak, case: str) -> None:
    dry = {"dry_run": "true"}
    body = SHELVE | {"reason": '[[[{{{"\\' * 100}
    assert (await speak("anna").post(f"{case}/commands", json=body, params=dry)).status_code == 200


async def test_what_is_not_sent_as_json_is_refused(speak: Speak, case: str) -> None:
    for content_type in ["text/plain", "application/xml", "application/x-www-form-urlencoded", ""]:
        headers = {"Content-Type": content_type}
        answer = await speak("sara").post(f"{case}/commands", content=json.dumps(SHELVE), headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (415, "wrong_content_type")


async def test_an_unknown_case_is_told_so_and_comes_to_nothing(speak: Speak, parts: Parts) -> None:
    for number in ["2027-999", "nonsense", "2027-14", "0000-000", "2027-014'--", "%00", "2027-%F0%9F%92%A3"]:
        answer = await speak("sara").post(f"/api/interventions/exempel/{number}/commands", json=SHELVE)
        assert answer.status_code in (404, 422), answer.text
        with parts.record.sessions() as session:
            assert session.execute(text("select count(*) from cases")).scalar_one() == 1


async def test_a_query_of_another_form_is_refused(speak: Speak) -> None:
    for query in [
        "limit=0",
        "limit=1e9",
        "offset=-1",
        "sort=password",
        "phase=nowhere",
        "waiting_for=nobody",
        "text=%00",
        "unknown=1",
    ]:
        answer = await speak("sara").get(f"/api/interventions?{query}")
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["location"] == "query"


async def test_an_address_that_is_none_is_a_problem_document(speak: Speak) -> None:
    answer = await speak("sara").get("/api/nothing")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_method_that_is_none_says_which_there_are(speak: Speak) -> None:
    answer = await speak("sara").delete("/api/interventions")
    assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
    assert "GET" in answer.headers["allow"]


async def test_an_idea_of_another_form_has_pointers_without_the_type(speak: Speak) -> None:
    wrong = IDEA | {"kind": "other", "title": "x", "year": 1}
    answer = await speak("anna").post("/api/interventions", json=wrong)
    assert sorted(one["pointer"] for one in answer.json()["errors"]) == ["/kind", "/title", "/year"]
    assert all(one["says"].startswith("Ska ") for one in answer.json()["errors"])
