"""Filling in the template as a secretariat would, with real workbooks."""

from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from models.taking_over.cells import Known
from models.taking_over.layout import SHEETS
from models.taking_over.template import template
from tests.models.domain.story import RULEBOOK
from tests.register import REGISTER

KNOWN = Known(REGISTER, RULEBOOK)
TITLES = {sheet.key: sheet.title for sheet in SHEETS}

Rows = dict[str, list[dict[str, Any]]]

FILLED: Rows = {
    "Insatser": [
        {
            "Insats": "2025-7",
            "Titel": "Grön rehabilitering",
            "Slag": "Individinriktad",
            "Ägare": "Exempelstads kommun",
            "Ägarens kontakt": "anna@kommunen.example",
            "Ledare": "Lena Ledare",
            "Undertecknare för förbundet": "frida",
            "Avtalet undertecknat": date(2026, 3, 12),
            "Första dag": date(2026, 4, 1),
            "Sista dag": date(2028, 3, 31),
            "Sammanfattning": "Odling som rehabilitering.",
        }
    ],
    "Parter": [
        {"Insats": "2025-7", "Organisation": "kommunen", "Kontaktperson": "anna", "Undertecknare": "kim"},
        {"Insats": "2025-7", "Organisation": "Region Exempel", "Kontaktperson": "rolf", "Undertecknare": "rita"},
    ],
    "Styrgrupp": [
        {"Insats": "2025-7", "Organisation": "kommunen", "Person": "kim"},
        {"Insats": "2025-7", "Organisation": "regionen", "Person": "rita"},
    ],
    "Beslut": [
        {"Insats": "2025-7", "Sammanträde": date(2026, 2, 26), "Paragraf": "§ 9", "År": 2026, "Beviljat": 600_000},
        {"Insats": "2025-7", "Sammanträde": date(2026, 2, 26), "Paragraf": "§ 9", "År": 2027, "Beviljat": "800 000,00"},
        {
            "Insats": "2025-7",
            "Sammanträde": "2026-11-26",
            "Paragraf": "§ 61",
            "År": 2028,
            "Beviljat": 200_000,
            "Villkorat": "ja",
        },
    ],
    "Ersättning": [
        {"Insats": "2025-7", "Budgetpost": "Personal", "Mottagare": "kommunen", "År": 2026, "Belopp": 600_000},
        {"Insats": "2025-7", "Budgetpost": "Personal", "Mottagare": "kommunen", "År": 2027, "Belopp": 700_000},
        {"Insats": "2025-7", "Budgetpost": "Lokaler", "Mottagare": "regionen", "År": 2027, "Belopp": 100_000},
        {"Insats": "2025-7", "Budgetpost": "Personal", "Mottagare": "kommunen", "År": 2028, "Belopp": 200_000},
    ],
    "Rekvisitioner": [
        {
            "Insats": "2025-7",
            "Kvartal": "2026-Q2",
            "Mottagare": "kommunen",
            "Budgetpost": "Personal",
            "Rekvirerat": 150_000.5,
            "Godkänt": 150_000,
            "Utbetalt": 150_000,
            "Utbetalt den": date(2026, 9, 1),
        },
        {
            "Insats": "2025-7",
            "Kvartal": "2026 Q3",
            "Mottagare": "kommunen",
            "Budgetpost": "Personal",
            "Rekvirerat": 160_000,
            "Godkänt": 160_000,
        },
        {
            "Insats": "2025-7",
            "Kvartal": "2026-Q4",
            "Mottagare": "kommunen",
            "Budgetpost": "Personal",
            "Rekvirerat": 170_000,
        },
    ],
    "Rapporter": [
        {"Insats": "2025-7", "Rapport": "tertial_report", "Period": "2026-T2", "Inkom den": date(2026, 9, 28)},
        {"Insats": "2025-7", "Rapport": "tertial_report", "Period": "2026-T3", "Inkom den": date(2027, 1, 8)},
    ],
    "Mål": [
        {"Insats": "2025-7", "Slag": "Nyttomål", "Mål": "Deltagare arbetar.", "Mått": "procent", "Målvärde": 50},
    ],
}
"""One intervention as it stands on 11 January 2027: Q2 is paid, Q3 approved, Q4 nobody has judged yet."""


def changed(sheet: str, row: int, **cells: Any) -> Rows:
    """The same, with some cells of one row, counted from 2 as the spreadsheet does, written otherwise."""
    rows = {title: [dict(one) for one in of_one] for title, of_one in FILLED.items()}
    rows[sheet][row - 2] |= {title.replace("_", " "): value for title, value in cells.items()}
    return rows


def filled_in(rows: Rows = FILLED) -> bytes:
    """The template with rows written into it, under the headings that they name."""
    workbook = load_workbook(BytesIO(template(KNOWN)))
    for title, of_one in rows.items():
        worksheet = workbook[title]
        headings = {cell.value: column for column, cell in enumerate(worksheet[1], start=1)}
        for number, row in enumerate(of_one, start=2):
            for heading, value in row.items():
                worksheet.cell(number, headings[heading], value)
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()
