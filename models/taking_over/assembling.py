"""What the rows come to: for each intervention the command that takes it over, and where each part of it stands."""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic import ValidationError

from models.domain.commands.taking_over import TakeOverIntervention
from models.taking_over.cells import Known
from models.taking_over.claims import past_claims
from models.taking_over.faults import CellFault
from models.taking_over.layout import BY_KEY
from models.taking_over.paths import Cells, cell_of, put
from models.taking_over.workbook import Row, Tables, read_tables
from models.wording.catalogue import DEFAULT_LANGUAGE
from models.wording.faults import tell_fault

NEEDED: Final = ("parties", "grants", "compensation")
"""Sheets in which every intervention has a row."""

AS_AGREED: Final = "Enligt det undertecknade avtalet."
"""Stands where the sheet leaves it to the agreement itself."""

Rows = dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Assembled:
    """An intervention to take over.

    Attributes:
        reference: What the sheets call it.
        body: The command.
        cells: Where each part of the command stands.
    """

    reference: str
    body: TakeOverIntervention
    cells: Cells


@dataclass(slots=True)
class Taken:
    """What a workbook comes to: the interventions, and all that is wrong. With faults nothing is taken over."""

    interventions: list[Assembled] = field(default_factory=list)
    faults: list[CellFault] = field(default_factory=list)


def read_workbook(content: bytes, known: Known, language: str = DEFAULT_LANGUAGE) -> Taken:
    """The interventions of a workbook, or every faulty cell of it."""
    tables = read_tables(content, known)
    taken = Taken(faults=tables.faults)
    by_reference = _by_reference(tables)
    for row in tables.rows.get("interventions", []):
        reference = str(row.values.get("reference", ""))
        own = by_reference[reference]
        taken.faults += [
            row.fault("reference", "sheet_lacks", sheet=BY_KEY[sheet].title, value=reference)
            for sheet in NEEDED
            if reference and not own[sheet]
        ]
        if not taken.faults:
            _assemble(reference, row, own, taken, language)
    return taken


def _by_reference(tables: Tables) -> dict[str, Rows]:
    """The rows of each intervention; a reference that stands twice, or nowhere among them, is a fault."""
    found: dict[str, Rows] = defaultdict(lambda: defaultdict(list))
    first: dict[str, Row] = {}
    for row in tables.rows.get("interventions", []):
        reference = str(row.values.get("reference", ""))
        if reference in first:
            told = {"value": reference, "row": str(first[reference].number)}
            tables.faults.append(row.fault("reference", "reference_twice", **told))
        first.setdefault(reference, row)
    for key, rows in tables.rows.items():
        for row in rows:
            reference = str(row.values.get("reference", ""))
            if reference and reference not in first:
                told = {"value": reference, "sheet": BY_KEY["interventions"].title}
                tables.faults.append(row.fault("reference", "reference_unknown", **told))
            found[reference][key].append(row)
    return found


def _assemble(reference: str, row: Row, own: Rows, taken: Taken, language: str) -> None:
    cells: Cells = {}
    put(cells, "", row, title="title", kind="kind", agreed_on="agreed_on")
    wanted = _command(reference, row, own, cells, taken.faults)
    try:
        body = TakeOverIntervention.model_validate_json(json.dumps(wanted, default=str))
    except ValidationError as invalid:
        taken.faults += [_of_shape(cells, error, language) for error in invalid.errors()]
        return
    taken.interventions.append(Assembled(reference, body, cells))


def _of_shape(cells: Cells, error: Any, language: str) -> CellFault:
    sheet, cell = cell_of(cells, ".".join(str(part) for part in error["loc"]))
    says = tell_fault(error["type"], error.get("ctx", {}), language) or str(error["msg"])
    return CellFault(sheet, cell, "not_as_ruled", {"says": says, "remedy": ""})


def _command(reference: str, row: Row, own: Rows, cells: Cells, faults: list[CellFault]) -> dict[str, Any]:
    return {
        "earlier_number": reference,
        "title": row.values["title"],
        "kind": row.values["kind"],
        "agreed_on": row.values["agreed_on"],
        "agreement": _agreement(row, own, cells),
        "parties": _list(own["parties"], cells, "parties", "organisation", "contact"),
        "decisions": _decisions(own["grants"], cells),
        "steering_group": _list(own["seats"], cells, "steering_group", "organisation", "person"),
        "goals": _list(own["goals"], cells, "goals", "kind", "text", "measure", "target", "by"),
        "claims": past_claims(own["claims"], cells, faults),
        "reports": _list(own["reports"], cells, "reports", "report", "period", "received_on"),
    }


def _agreement(row: Row, own: Rows, cells: Cells) -> dict[str, Any]:
    names = ("owner", "contact", "lead", "starts", "ends", "summary", "surveys", "withholding", "new_methods")
    put(cells, "agreement", row, association_signatory="signatory", **dict(zip(names, names, strict=True)))
    texts = {name: row.values.get(name, AS_AGREED) for name in ("follow_up", "evaluation")}
    return {
        **{name: row.values[name] for name in names if name in row.values},
        **texts,
        "association_signatory": row.values["signatory"],
        "parties": _list(own["parties"], cells, "agreement.parties", "organisation", "signatory", "contracting"),
        "compensation": _list(own["compensation"], cells, "agreement.compensation", "line", "payee", "year", "amount"),
    }


def _list(rows: list[Row], cells: Cells, path: str, *names: str) -> list[dict[str, object]]:
    """A part of the command for each row, with the columns that are filled in."""
    for number, row in enumerate(rows):
        put(cells, f"{path}.{number}", row, **{name: name for name in names})
    return [{name: row.values[name] for name in names if name in row.values} for row in rows]


def _decisions(rows: list[Row], cells: Cells) -> list[dict[str, Any]]:
    """The rows of one paragraph of one meeting are one decision; decisions stand in the order of their meetings."""
    together: dict[tuple[object, object], list[Row]] = {}
    for row in sorted(rows, key=lambda one: str(one.values["meeting"])):
        together.setdefault((row.values["meeting"], row.values["paragraph"]), []).append(row)
    decisions = []
    for number, ((meeting, paragraph), of_one) in enumerate(together.items()):
        put(cells, f"decisions.{number}", of_one[0], meeting="meeting", paragraph="paragraph")
        amounts = _list(of_one, cells, f"decisions.{number}.amounts", "year", "amount", "conditional")
        decisions.append({"meeting": meeting, "paragraph": paragraph, "amounts": amounts})
    return decisions
