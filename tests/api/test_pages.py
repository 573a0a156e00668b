"""What people see who follow a letter's link."""

import pytest

from tests.api.conftest import Speak


async def test_a_letters_link_leads_to_a_page_that_says_what_it_is_and_who_answers(speak: Speak, case: str) -> None:
    number = case.rsplit("/", 1)[-1]
    answer = await speak().get(f"/arenden/exempel/{number}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert '<html lang="sv">' in answer.text
    assert f"<h1>Ärende {number}</h1>" in answer.text
    assert "inloggningen kommer med kansliets sidor" in answer.text
    assert '<a href="mailto:kansli@exempel.example">' in answer.text


async def test_the_page_tells_nothing_of_a_case_not_even_that_it_exists(speak: Speak, case: str) -> None:
    number = case.rsplit("/", 1)[-1]
    there = await speak().get(f"/arenden/exempel/{number}")
    nowhere = await speak().get("/arenden/exempel/2099-999")
    assert there.text.replace(number, "2099-999") == nowhere.text
    assert "Steget vidare" not in there.text


@pytest.mark.parametrize("address", ["/arenden/ingenstans/2027-014", "/arenden/exempel/%3Cb%3E", "/arenden/..%2Fx/1"])
async def test_an_address_of_no_case_is_answered_without_repeating_it(speak: Speak, address: str) -> None:
    answer = await speak().get(address)
    assert "<b>" not in answer.text
    assert answer.status_code == 404 or "<h1>Ärende</h1>" in answer.text


async def test_the_root_says_what_this_is(speak: Speak) -> None:
    answer = await speak().get("/")
    assert (answer.status_code, "<h1>Tertial</h1>" in answer.text) == (200, True)
