"""Running interventions are taken over from a real spreadsheet: seen first, all or nothing, and each of them once."""

from io import BytesIO
from typing import Any

import httpx
from openpyxl import load_workbook

from api.clock import system_clock
from models.calendar.zone import local_date
from models.taking_over.template import MEDIA_TYPE
from tests.api.conftest import Speak
from tests.engine.parts import Parts
from tests.models.taking_over.sheets import Rows, filled_in

DRY = {"dry_run": "true"}
YEAR = local_date(system_clock()).year


def running_now(**first_row: Any) -> Rows:
    """An intervention of last year, this and the next, without claims."""
    told: dict[str, Any] = {
        "Titel": "Grön rehabilitering", "Slag": "Individinriktad", "Ägare": "kommunen", "Ägarens kontakt": "anna",
        "Undertecknare för förbundet": "frida", "Avtalet undertecknat": f"{YEAR - 1}-03-12",
        "Första dag": f"{YEAR - 1}-04-01", "Sista dag": f"{YEAR + 1}-03-31", "Sammanfattning": "Odling.",
    }  # fmt: skip
    row = {"Organisation": "kommunen", "Kontaktperson": "anna", "Undertecknare": "kim"}
    other = {"Organisation": "regionen", "Kontaktperson": "rolf", "Undertecknare": "rita"}
    decided = {"Sammanträde": f"{YEAR - 1}-02-26", "Paragraf": "§ 9", "År": YEAR, "Beviljat": 800_000}
    agreed = {"Budgetpost": "Personal", "Mottagare": "kommunen", "År": YEAR, "Belopp": 800_000}
    rows = {
        "Insatser": [told | first_row], "Parter": [row, other], "Beslut": [decided], "Ersättning": [agreed],
    }  # fmt: skip
    return {title: [{"Insats": "7", **one} for one in of_one] for title, of_one in rows.items()}


async def send(client: httpx.AsyncClient, rows: Rows, params: dict[str, str] | None = None) -> httpx.Response:
    file = {"file": ("overtagande.xlsx", filled_in(rows), MEDIA_TYPE)}
    return await client.post("/api/take-over", files=file, params=params)


async def test_a_dry_run_shows_what_would_come_and_does_nothing(speak: Speak) -> None:
    answer = await send(speak("sara"), running_now(), DRY)
    assert answer.status_code == 200, answer.text
    [one] = answer.json()
    assert one["reference"] == "7"
    assert one["answer"]["preview"]["phase"]["after"] == "running"
    assert (await speak("sara").get("/api/interventions")).json()["total"] == 0


async def test_an_intervention_is_taken_over_once_however_often_the_spreadsheet_is_sent(
    speak: Speak, parts: Parts
) -> None:
    sara = speak("sara")
    first = await send(sara, running_now())
    [one] = first.json()
    case = one["answer"]["case"]
    assert one["answer"]["receipt"]["accepted"], first.text
    again = await send(sara, running_now())
    assert again.json() == first.json()
    listed = (await sara.get("/api/interventions")).json()["interventions"]
    assert [(row["title"], row["phase"]) for row in listed] == [("Grön rehabilitering", "running")]
    assert parts.mails(case) == []


async def test_where_a_cell_is_wrong_each_is_named_and_nothing_is_taken_over(speak: Speak) -> None:
    answer = await send(speak("sara"), running_now(Slag="enskild", Ägare="Okända kommunen"))
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (422, "faulty_spreadsheet")
    assert [one["pointer"] for one in problem["errors"]] == ["Insatser!C2", "Insatser!D2"]
    assert (await speak("sara").get("/api/interventions")).json()["total"] == 0


async def test_what_the_rules_refuse_is_told_at_its_cell(speak: Speak) -> None:
    answer = await send(speak("sara"), running_now(**{"Sista dag": f"{YEAR - 1}-12-31"}))
    assert [one["pointer"] for one in answer.json()["errors"]] == ["Insatser!J2"]


async def test_the_template_is_for_the_staff_and_opens_with_its_sheets(speak: Speak) -> None:
    answer = await speak("sara").get("/api/take-over/template.xlsx")
    assert answer.headers["content-type"] == MEDIA_TYPE
    assert "Insatser" in load_workbook(BytesIO(answer.content)).sheetnames
    assert (await speak("anna").get("/api/take-over/template.xlsx")).status_code == 403
    assert (await send(speak("erik"), running_now())).status_code == 403
