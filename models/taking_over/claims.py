"""The rows of the sheet of claims, put together to one claim for each quarter and payee."""

from typing import Any

from models.domain.money import kronor
from models.taking_over.faults import CellFault
from models.taking_over.paths import Cells, put
from models.taking_over.workbook import Row


def past_claims(rows: list[Row], cells: Cells, faults: list[CellFault]) -> list[dict[str, Any]]:
    """A claim for each quarter and payee, in the order of the rows. Sums in whole öre."""
    together: dict[tuple[object, object], list[Row]] = {}
    for row in rows:
        together.setdefault((row.values["period"], row.values["payee"]), []).append(row)
    return [_claim(number, of_one, cells, faults) for number, of_one in enumerate(together.values())]


def _claim(number: int, rows: list[Row], cells: Cells, faults: list[CellFault]) -> dict[str, Any]:
    first = rows[0]
    put(cells, f"claims.{number}", first, period="period", payee="payee", paid_on="paid_on")
    for place, row in enumerate(rows):
        put(cells, f"claims.{number}.rows.{place}", row, line="line", claimed="claimed", approved="approved")
        faults += _payment_faults(first, row)
    return {
        "period": first.values["period"],
        "payee": first.values["payee"],
        "paid_on": _paid_on(rows),
        "rows": [{name: row.values.get(name) for name in ("line", "claimed", "approved")} for row in rows],
    }


def _payment_faults(first: Row, row: Row) -> list[CellFault]:
    """A claim is paid as a whole, on one day, by as much as was approved."""
    paid, approved = row.values.get("paid") or 0, row.values.get("approved") or 0
    if paid and paid != approved:
        told = {"paid": kronor(int(str(paid))), "approved": kronor(int(str(approved)))}
        return [row.fault("paid", "paid_differs", **told)]
    if paid and "paid_on" not in row.values:
        return [row.fault("paid_on", "paid_without_day")]
    if approved and row.values.get("paid_on") != first.values.get("paid_on"):
        return [row.fault("paid_on", "paid_on_two_days")]
    return []


def _paid_on(rows: list[Row]) -> object:
    return next((row.values["paid_on"] for row in rows if "paid_on" in row.values), None)
