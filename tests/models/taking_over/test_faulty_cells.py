"""Every faulty cell of the spreadsheet is named, with what is wrong and what to do; and nothing is taken over then."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from models.domain.actor import Actor, Role
from models.domain.rules.rulebook import Rules
from models.taking_over.assembling import read_workbook
from models.taking_over.faults import FAULTS
from models.taking_over.judging import judge
from models.taking_over.layout import SHEETS
from models.taking_over.template import template
from tests.models.domain.story import CASE, RULEBOOK
from tests.models.taking_over.sheets import FILLED, KNOWN, Rows, changed, filled_in
from tests.register import REGISTER

TAKEN_AT = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)
SARA = Actor(person="sara", role=Role.SECRETARIAT)


def faults(rows: Rows) -> list[tuple[str, str, str]]:
    return _told(filled_in(rows))


def _told(content: bytes) -> list[tuple[str, str, str]]:
    return [(one.sheet, one.cell, one.code) for one in read_workbook(content, KNOWN).faults]


def judged(rows: Rows) -> str:
    """What the rules say of the one intervention of the workbook."""
    taken = read_workbook(filled_in(rows), KNOWN)
    assert taken.faults == []
    fault = judge(taken.interventions[0], CASE, Rules(RULEBOOK, "0" * 64, REGISTER), SARA, TAKEN_AT).fault
    return fault.tell() if fault else ""


@pytest.mark.parametrize(
    ("sheet", "row", "cells", "cell", "code"),
    [
        ("Insatser", 2, {"Titel": None}, "B2", "empty"),
        ("Insatser", 2, {"Titel": "x" * 121}, "B2", "too_long"),
        ("Insatser", 2, {"Slag": "enskild"}, "C2", "not_a_choice"),
        ("Insatser", 2, {"Ägare": "Okänd kommun"}, "D2", "organisation_unknown"),
        ("Insatser", 2, {"Ledare": "Nils Ingen"}, "F2", "person_unknown"),
        ("Insatser", 2, {"Sista_dag": "31 mars"}, "J2", "no_day"),
        ("Beslut", 3, {"År": "nästa år"}, "D3", "no_year"),
        ("Beslut", 3, {"Beviljat": "mycket"}, "E3", "no_sum"),
        ("Beslut", 3, {"Beviljat": 100.125}, "E3", "no_sum"),
        ("Ersättning", 4, {"Belopp": -5}, "E4", "negative"),
        ("Rekvisitioner", 2, {"Kvartal": "våren"}, "B2", "no_quarter"),
        ("Rekvisitioner", 2, {"Utbetalt": 149_000}, "G2", "paid_differs"),
        ("Rekvisitioner", 2, {"Utbetalt_den": None}, "H2", "paid_without_day"),
        ("Rapporter", 2, {"Rapport": "Dagbok"}, "B2", "report_unknown"),
        ("Mål", 2, {"Målvärde": "halva"}, "E2", "no_number"),
        ("Mål", 2, {"Insats": "2025-8"}, "A2", "reference_unknown"),
    ],
)
def test_a_cell_that_says_nothing_usable_is_named(
    sheet: str, row: int, cells: dict[str, Any], cell: str, code: str
) -> None:
    assert faults(changed(sheet, row, **cells)) == [(sheet, cell, code)]


def test_every_fault_is_named_at_once_in_the_order_of_the_sheets() -> None:
    rows = changed("Beslut", 2, Beviljat="x")
    rows["Insatser"][0]["Slag"] = None
    rows["Rapporter"][1]["Inkom den"] = "snart"
    assert faults(rows) == [("Insatser", "C2", "empty"), ("Beslut", "E2", "no_sum"), ("Rapporter", "D3", "no_day")]


def test_a_fault_is_told_in_swedish_with_sheet_cell_and_remedy() -> None:
    told = read_workbook(filled_in(changed("Beslut", 3, Beviljat="mycket")), KNOWN).faults[0]
    assert told.tell() == "Beslut!E3: ”mycket” är inget belopp; skriv kronor som ett tal, med högst två decimaler"
    assert told.tell("en").startswith("Beslut!E3: “mycket” is no sum;")


def test_a_reference_stands_once_and_every_intervention_has_parties_decisions_and_compensation() -> None:
    twice = {**FILLED, "Insatser": FILLED["Insatser"] * 2}
    assert faults(twice) == [("Insatser", "A3", "reference_twice")]
    without = {**FILLED, "Parter": []}
    assert faults(without) == [("Insatser", "A2", "sheet_lacks")]


def test_two_people_of_one_name_are_told_apart_by_their_id() -> None:
    register = REGISTER.model_copy(
        update={"people": (*REGISTER.people, REGISTER.people[-1].model_copy(update={"id": "rita.2", "email": "r@x"}))}
    )
    known = type(KNOWN)(register, RULEBOOK)
    rows = changed("Styrgrupp", 3, Person="Rita Chef")
    assert [one.code for one in read_workbook(filled_in(rows), known).faults] == ["several_people"]
    assert read_workbook(filled_in(), known).faults == []


def test_one_claim_is_paid_on_one_day() -> None:
    rows = {**FILLED, "Rekvisitioner": [dict(FILLED["Rekvisitioner"][0]) for _ in range(2)]}
    rows["Rekvisitioner"][1]["Utbetalt den"] = date(2026, 9, 2)
    assert faults(rows) == [("Rekvisitioner", "H3", "paid_on_two_days")]


def test_what_is_no_workbook_or_has_lost_a_sheet_or_a_heading_is_told_as_such() -> None:
    assert _told(b"Insats;Titel") == [("", "", "no_workbook")]
    workbook = load_workbook(BytesIO(filled_in()))
    del workbook["Mål"]
    workbook["Parter"]["C1"] = "Kontakt"
    out = BytesIO()
    workbook.save(out)
    assert _told(out.getvalue()) == [
        ("Parter", "1", "column_missing"), ("Mål", "", "sheet_missing"), ("Insatser", "A2", "sheet_lacks"),
    ]  # fmt: skip
    assert _told(template(KNOWN)) == [("Insatser", "A2", "nothing_to_take_over")]


def test_a_workbook_that_unpacks_to_far_more_than_anybody_writes_is_not_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("models.taking_over.workbook.MOST_BYTES", 1000)
    assert _told(filled_in()) == [("", "", "workbook_too_large")]


@pytest.mark.parametrize(
    ("sheet", "row", "cells", "place"),
    [
        ("Beslut", 2, {"Paragraf": "fjorton"}, "Beslut!C2: "),
        ("Rekvisitioner", 3, {"Godkänt": 700_000}, "Rekvisitioner!F3: "),
        ("Rekvisitioner", 4, {"Budgetpost": "Resor"}, "Rekvisitioner!D4: "),
        ("Rapporter", 3, {"Period": "2026-T9"}, "Rapporter!C3: "),
        ("Insatser", 2, {"Ägare": "fk"}, "Insatser!D2: "),
        ("Parter", 3, {"Undertecknare": None}, "Parter!D3: "),
        ("Ersättning", 4, {"År": 2031}, "Ersättning!D4: "),
    ],
)
def test_what_the_rules_refuse_is_told_at_the_cell_that_caused_it(
    sheet: str, row: int, cells: dict[str, Any], place: str
) -> None:
    rows = changed(sheet, row, **cells)
    told = [one.tell() for one in read_workbook(filled_in(rows), KNOWN).faults] or [judged(rows)]
    assert [one for one in told if one.startswith(place)] == told


def test_the_template_has_every_heading_and_lists_what_can_be_named() -> None:
    workbook = load_workbook(BytesIO(template(KNOWN)))
    for sheet in SHEETS:
        assert [cell.value for cell in workbook[sheet.title][1]] == [column.title for column in sheet.columns]
    named = {cell.value for row in workbook["Register"].iter_rows() for cell in row}
    assert {"Region Exempel", "anna@kommunen.example", "tertial_report"} <= named


def test_a_sheet_that_somebody_made_without_the_template_is_read_too_where_the_headings_are_the_same() -> None:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for title, rows in FILLED.items():
        worksheet = workbook.create_sheet(title)
        headings = [column.title for sheet in SHEETS if sheet.title == title for column in reversed(sheet.columns)]
        worksheet.append(headings)
        for row in rows:
            worksheet.append([row.get(heading) for heading in headings])
    out = BytesIO()
    workbook.save(out)
    bodies = [read_workbook(content, KNOWN).interventions[0].body for content in (out.getvalue(), filled_in())]
    assert bodies[0] == bodies[1]


def test_every_fault_has_a_sentence_with_a_remedy() -> None:
    assert all("; " in says for code, says in FAULTS.items() if code != "not_as_ruled")
