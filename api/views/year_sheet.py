"""The economist's year as a spreadsheet, in Swedish. Sums are kronor there, with two decimals."""

from collections.abc import Iterable
from decimal import Decimal
from io import BytesIO
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from api.views.books import AccrualTold, ClaimExpected, LastQuarterTold, RoomTold, YearTold
from models.wording.dates import period_in_words

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KRONOR: Final = '#,##0.00" kr"'
_WIDTH: Final = 22

Cell = str | Decimal | None
"""What stands in a cell: text, a sum in kronor, or nothing."""


def year_sheet(told: YearTold) -> bytes:
    """The year as an .xlsx file with a sheet for accruals, one for claims to come, and one for coming years."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _sheet(book, "Periodisering", _ACCRUALS, [_accrual(one) for one in told.accruals], totals=range(4, 11))
    _sheet(book, "Kvartal 4", _LAST_QUARTER, [_last_quarter(one) for one in told.last_quarter], totals=range(3, 5))
    _sheet(book, "Väntade rekvisitioner", _EXPECTED, [_expected(one) for one in told.expected], totals=range(6, 7))
    _sheet(book, "Kommande år", _ROOM, [_room(one) for one in told.room])
    made = BytesIO()
    book.save(made)
    return made.getvalue()


_ACCRUALS: Final = (
    *("Ärende", "Insats", "Mottagare", "Väntat", "Inkommet", "Godkänt", "Utbetalt", "Ej godkänt"),
    *("Skuld", "Återstår att rekvirera"),
)
_LAST_QUARTER: Final = ("Ärende", "Insats", "Uppskattning", "Att reservera", "Rekvisition saknas")
_EXPECTED: Final = ("Ärende", "Insats", "Mottagare", "Period", "Senast", "Väntat belopp")
_ROOM: Final = (*("År", "Budget för insatser", "Beviljat", "Villkorat", "Avtalat", "Kvar", "Kvar om villkorat släpps"),)


def _kronor(ore: int | None) -> Decimal | None:
    return None if ore is None else Decimal(ore) / 100


def _accrual(of: AccrualTold) -> tuple[Cell, ...]:
    sums = (of.expected, of.received, of.approved, of.paid, of.not_covered, of.owed, of.to_claim)
    return of.case_number, of.title, of.payee_name, *map(_kronor, sums)


def _last_quarter(of: LastQuarterTold) -> tuple[Cell, ...]:
    return of.case_number, of.title, _kronor(of.estimate), _kronor(of.accrued), "ja" if of.awaited else "nej"


def _expected(of: ClaimExpected) -> tuple[Cell, ...]:
    due = of.due.isoformat() if of.due else ""
    return of.case_number, of.title, of.payee_name, period_in_words(of.period, "sv"), due, _kronor(of.amount)


def _room(of: RoomTold) -> tuple[Cell, ...]:
    sums = (of.budget, of.granted, of.conditional, of.agreed, of.left, of.left_if_released)
    return str(of.year), *map(_kronor, sums)


def _sheet(
    book: Workbook, title: str, headings: tuple[str, ...], rows: list[tuple[Cell, ...]], totals: range = range(0)
) -> None:
    """A sheet with its headings, its rows and, under the columns of ``totals`` (from 1), their sums."""
    sheet: Worksheet = book.create_sheet(title)
    _write(sheet, 1, headings, bold=True)
    for line, row in enumerate(rows, start=2):
        _write(sheet, line, row)
    if rows and totals:
        added = (_added(row[at - 1] for row in rows) if at in totals else None for at in range(2, len(headings) + 1))
        _write(sheet, len(rows) + 2, ("Summa", *added), bold=True)
    sheet.freeze_panes = "A2"
    for at in range(1, len(headings) + 1):
        sheet.column_dimensions[get_column_letter(at)].width = _WIDTH


def _added(values: Iterable[Cell]) -> Decimal:
    return sum((one for one in values if isinstance(one, Decimal)), Decimal(0))


def _write(sheet: Worksheet, line: int, values: Iterable[Cell], *, bold: bool = False) -> None:
    """A row. Text is written as the text it is, also where it begins as a formula would."""
    for at, value in enumerate(values, start=1):
        cell = sheet.cell(line, at, value)
        if isinstance(value, str):
            cell.data_type = "s"
        elif value is not None:
            cell.number_format = KRONOR
        cell.font = Font(bold=bold)
