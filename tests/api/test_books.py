"""The association's books over all its cases, for its own roles alone."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from models.record.record import Record
from tests.api.conftest import Speak
from tests.models.domain.prologues import running
from tests.models.domain.test_association_books import PAID, claiming, reporting
from tests.recorded import put_on_record

BOOKS = "/api/associations/exempel"


@pytest.fixture(autouse=True)
def cases(record: Record) -> None:
    put_on_record(record, reporting(PAID - 5_000_00), "intervention/exempel/2027-001")
    put_on_record(record, claiming(paid=False), "intervention/exempel/2027-002")


async def test_the_four_numbers_of_each_case_and_of_the_association_are_told_with_where_they_deviate(
    speak: Speak,
) -> None:
    told = (await speak("erik").get(f"{BOOKS}/reconciliation", params={"year": 2027})).json()
    assert (told["total"]["granted"], told["total"]["claimed"], told["total"]["paid"]) == (120_000_000, 2 * PAID, PAID)
    assert [one["case_number"] for one in told["cases"]] == ["2027-001", "2027-002"]
    assert not told["ties"]
    assert told["deviations"] == [
        {"case_number": "2027-001", "year": 2027, "code": "reported_differs", "amount": 5_000_00}
    ]


async def test_without_a_year_every_year_is_told_of(speak: Speak) -> None:
    told = (await speak("rut").get(f"{BOOKS}/reconciliation")).json()
    assert (told["year"], told["total"]["granted"]) == (None, 2 * 170_000_000)


async def test_the_economists_year_has_claims_to_come_accruals_and_the_room_of_coming_years(speak: Speak) -> None:
    told = (await speak("erik").get(f"{BOOKS}/year/2027")).json()
    assert {(one["payee_name"], one["period"]) for one in told["expected"]} == {
        ("Exempelstads kommun", "2027-Q3"), ("Exempelstads kommun", "2027-Q4"),
    }  # fmt: skip
    assert [(one["case_number"], one["received"], one["owed"]) for one in told["accruals"]] == [
        ("2027-001", PAID, 0),
        ("2027-002", PAID, PAID),
    ]
    assert [one["year"] for one in told["room"]] == [2027, 2028, 2029]


async def test_the_spreadsheet_has_the_same_sums_in_kronor_with_a_row_of_totals(speak: Speak) -> None:
    answer = await speak("erik").get(f"{BOOKS}/year/2027.xlsx")
    assert answer.headers["content-disposition"].startswith('attachment; filename="exempel 2027.xlsx"')
    book = load_workbook(BytesIO(answer.content))
    assert book.sheetnames == ["Periodisering", "Kvartal 4", "Väntade rekvisitioner", "Kommande år"]
    rows = list(book["Periodisering"].values)
    assert rows[0][2:6] == ("Mottagare", "Väntat", "Inkommet", "Godkänt")
    assert [row[4] for row in rows[1:]] == [120_000, 120_000, 240_000]
    assert rows[-1][0] == "Summa"


async def test_a_title_that_looks_like_a_formula_is_text_in_the_spreadsheet(speak: Speak, record: Record) -> None:
    story = running()
    story.entries = tuple(
        entry.model_copy(update={"event": entry.event.model_copy(update={"title": "=1+1"})})
        if entry.event.type == "idea_registered"
        else entry
        for entry in story.entries
    )
    put_on_record(record, story, "intervention/exempel/2027-003")
    answer = await speak("erik").get(f"{BOOKS}/year/2027.xlsx")
    sheet = load_workbook(BytesIO(answer.content))["Periodisering"]
    cells = [sheet.cell(line, 2) for line in range(2, 5)]
    assert [(cell.value, cell.data_type) for cell in cells][2] == ("=1+1", "s")


@pytest.mark.parametrize("address", ["reconciliation", "year/2027", "year/2027.xlsx"])
async def test_the_books_are_for_the_associations_own_roles(speak: Speak, address: str) -> None:
    answers = {who: (await speak(who).get(f"{BOOKS}/{address}")).status_code for who in ("sara", "anna", "olle")}
    assert answers == {"sara": 200, "anna": 403, "olle": 403}
    assert (await speak("sara").get(f"/api/associations/annat/{address}")).status_code == 403
