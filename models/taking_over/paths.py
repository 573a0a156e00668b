"""From where something stands in a command to the cell that it came from."""

from models.taking_over.workbook import Row

Cells = dict[str, tuple[str, str]]
"""By the path in the command (``claims.3.paid_on``), the sheet and the cell."""


def put(cells: Cells, path: str, row: Row, **columns: str) -> None:
    """Note where a part of the command came from: the row as a whole, and its fields by their columns."""
    cells[path] = (row.sheet, row.cell("reference"))
    for name, column in columns.items():
        cells[f"{path}.{name}" if path else name] = (row.sheet, row.cell(column))


def cell_of(cells: Cells, path: str) -> tuple[str, str]:
    """The cell that a path came from, or the nearest part above it that is known."""
    parts = path.split(".")
    for length in range(len(parts), 0, -1):
        for before in ("", "agreement."):
            found = cells.get(before + ".".join(parts[:length]))
            if found is not None:
                return found
    return cells[""]
