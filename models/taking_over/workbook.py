"""Reading the workbook: every row of every sheet as values, and every faulty cell by its name."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from models.taking_over.cells import BadCell, Known, read_cell
from models.taking_over.faults import CellFault
from models.taking_over.layout import SHEETS, Column, Sheet

MOST_BYTES: Final = 50_000_000
"""How large a workbook may be when unpacked, so that a small file cannot fill the memory."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row.

    Attributes:
        sheet: The sheet's title.
        number: As the spreadsheet numbers it.
        values: What each filled-in cell means, by the column's key.
        letters: Where each column stands, by its key.
    """

    sheet: str
    number: int
    values: dict[str, object]
    letters: dict[str, str]

    def cell(self, column: str) -> str:
        """``D7``; the first of the row where the column is not known."""
        return f"{self.letters.get(column, 'A')}{self.number}"

    def fault(self, column: str, code: str, **particulars: str) -> CellFault:
        """A fault in one cell of the row."""
        return CellFault(self.sheet, self.cell(column), code, particulars)


@dataclass(slots=True)
class Tables:
    """What the workbook holds: rows by the key of their sheet, and what is wrong."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    faults: list[CellFault] = field(default_factory=list)


def read_tables(content: bytes, known: Known) -> Tables:
    """Every row of the workbook, and every faulty cell in the order of sheets and rows."""
    workbook = _open(content)
    if isinstance(workbook, CellFault):
        return Tables(faults=[workbook])
    tables = Tables()
    for sheet in SHEETS:
        tables.rows[sheet.key] = []
        if sheet.title not in workbook.sheetnames:
            tables.faults.append(CellFault(sheet.title, "", "sheet_missing"))
            continue
        _read_sheet(workbook[sheet.title], sheet, known, tables)
    if not tables.faults and not tables.rows["interventions"]:
        tables.faults.append(CellFault(SHEETS[0].title, "A2", "nothing_to_take_over"))
    return tables


def _open(content: bytes) -> Workbook | CellFault:
    try:
        with ZipFile(BytesIO(content)) as packed:
            if sum(one.file_size for one in packed.infolist()) > MOST_BYTES:
                return CellFault("", "", "workbook_too_large")
        with warnings.catch_warnings():
            # Excel's own extensions, such as its newer validations, say nothing of the cells.
            warnings.simplefilter("ignore", UserWarning)
            return load_workbook(BytesIO(content), data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError):
        return CellFault("", "", "no_workbook")


def _read_sheet(worksheet: Worksheet, sheet: Sheet, known: Known, tables: Tables) -> None:
    letters = _letters(worksheet)
    lacking = [column for column in sheet.columns if column.title.casefold() not in letters]
    tables.faults += [CellFault(sheet.title, "1", "column_missing", {"column": one.title}) for one in lacking]
    if lacking:
        return
    placed = {column.key: letters[column.title.casefold()] for column in sheet.columns}
    for number in range(2, worksheet.max_row + 1):
        cells = {column.key: worksheet[f"{placed[column.key]}{number}"].value for column in sheet.columns}
        if any(_is_filled(value) for value in cells.values()):
            row = Row(sheet.title, number, {}, placed)
            tables.faults += _fill(row, sheet.columns, cells, known)
            tables.rows[sheet.key].append(row)


def _letters(worksheet: Worksheet) -> dict[str, str]:
    """Where each heading stands."""
    first: tuple[Cell | MergedCell, ...] = next(worksheet.iter_rows(min_row=1, max_row=1), ())
    return {
        str(cell.value).strip().casefold(): get_column_letter(place)
        for place, cell in enumerate(first, start=1)
        if cell.value is not None
    }


def _fill(row: Row, columns: tuple[Column, ...], cells: dict[str, object], known: Known) -> Iterator[CellFault]:
    for column in columns:
        written = cells[column.key]
        if not _is_filled(written):
            if column.required:
                yield row.fault(column.key, "empty")
            continue
        try:
            row.values[column.key] = read_cell(written, column, known)
        except BadCell as bad:
            yield row.fault(column.key, bad.code, **bad.particulars)


def _is_filled(written: object) -> bool:
    return written is not None and str(written).strip() != ""
