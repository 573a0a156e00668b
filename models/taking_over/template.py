"""The template: a workbook with every sheet and heading, what is written where, and what can be named."""

from io import BytesIO
from typing import Final

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from models.domain.owed import REMITTANCE
from models.taking_over.cells import Known
from models.taking_over.layout import CHOICES, SHEETS, Column, Sheet

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FILE_NAME: Final = "overtagande.xlsx"
REGISTER: Final = "Register"
_HEADING: Final = PatternFill("solid", fgColor="DCE6F1")
_REQUIRED: Final = Font(bold=True)
_FORMATS: Final = {"day": "yyyy-mm-dd", "sum": "#,##0.00"}
_ROWS: Final = 500
"""How many rows are given formats and choices; more can be filled in."""


def template(known: Known) -> bytes:
    """An empty workbook to fill in, as an .xlsx file."""
    workbook = Workbook()
    for old in list(workbook.worksheets):
        workbook.remove(old)
    for sheet in SHEETS:
        _add(workbook.create_sheet(sheet.title), sheet)
    _add_register(workbook.create_sheet(REGISTER), known)
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def _add(worksheet: Worksheet, sheet: Sheet) -> None:
    worksheet.freeze_panes = "B2"
    for place, column in enumerate(sheet.columns, start=1):
        _add_column(worksheet, place, column)


def _add_column(worksheet: Worksheet, place: int, column: Column) -> None:
    letter = get_column_letter(place)
    heading = worksheet[f"{letter}1"]
    heading.value = column.title
    heading.fill = _HEADING
    heading.font = _REQUIRED if column.required else Font()
    heading.comment = Comment(column.hint, "Tertial")
    worksheet.column_dimensions[letter].width = max(16, len(column.title) + 4)
    for row in range(2, _ROWS + 2) if column.sort in _FORMATS else ():
        worksheet[f"{letter}{row}"].number_format = _FORMATS[column.sort]
    if column.sort in CHOICES:
        choices = DataValidation("list", formula1=f'"{",".join(CHOICES[column.sort])}"', allow_blank=True)
        worksheet.add_data_validation(choices)
        choices.add(f"{letter}2:{letter}{_ROWS + 1}")


def _add_register(worksheet: Worksheet, known: Known) -> None:
    """What can be named on the other sheets. This one is not read."""
    worksheet.append(["Organisation", "Id", "", "Person", "Id", "E-post", "", "Rapport", "Nyckel"])
    organisations: list[tuple[str, ...]] = [(one.name, one.id) for one in known.register.organisations]
    people: list[tuple[str, ...]] = [(one.name, one.id, one.email) for one in known.register.people]
    owed = [(key, rule) for key, rule in known.rulebook.obligations.items() if rule.cadence or rule.anchor]
    reports: list[tuple[str, ...]] = [(rule.label, key) for key, rule in owed if key != REMITTANCE]
    lists = (organisations, people, reports)
    for row in range(max(len(rows) for rows in lists)):
        for first, rows in zip((1, 4, 8), lists, strict=True):
            for place, text in enumerate(rows[row] if row < len(rows) else ()):
                _write_text(worksheet, row + 2, first + place, text)
    for letter in "ADFH":
        worksheet.column_dimensions[letter].width = 32


def _write_text(worksheet: Worksheet, row: int, column: int, text: str) -> None:
    """As text, whatever it begins with: a name is never a formula."""
    cell = worksheet[f"{get_column_letter(column)}{row}"]
    cell.value = text
    cell.data_type = "s"
