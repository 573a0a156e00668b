"""What can be wrong with the spreadsheet: the sheet and cell, what is wrong there, and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from models.wording.catalogue import DEFAULT_LANGUAGE, catalogue


def _(msgid: str) -> str:
    """Mark a sentence for the catalogues; it is translated when it is told."""
    return msgid


FAULTS: Final[dict[str, str]] = {
    "no_workbook": _("this is no Excel workbook; save it as .xlsx and send it again"),
    "workbook_too_large": _("the workbook is too large; send fewer interventions at a time"),
    "sheet_missing": _("the sheet is missing; start from the template and keep its sheets"),
    "column_missing": _("the column “{column}” is missing; start from the template and keep its headings"),
    "nothing_to_take_over": _("no intervention is filled in; write one on each row, from the second on"),
    "empty": _("this is empty; fill it in"),
    "too_long": _("the text is {length} characters; shorten it to {most}"),
    "no_day": _("“{value}” is no day; write it as 2027-03-31"),
    "no_sum": _("“{value}” is no sum; write kronor as a number, with two decimals at the most"),
    "negative": _("“{value}” is below zero; write what came back as a repayment afterwards, in the case"),
    "no_year": _("“{value}” is no year; write four digits, such as 2027"),
    "no_quarter": _("“{value}” is no quarter; write the year and the quarter, such as 2027-Q1"),
    "no_number": _("“{value}” is no whole number; write one, without decimals"),
    "not_a_choice": _("“{value}” is not possible here; write one of: {known}"),
    "organisation_unknown": _("“{value}” is no organisation in the register; enter it there, or write its id or name"),
    "person_unknown": _("“{value}” is nobody in the register; enter the person there, or write id, e-mail or name"),
    "several_people": _("several people are called “{value}”; write the id or e-mail of the one you mean"),
    "report_unknown": _("“{value}” is nothing that the rules ask for; write one of: {known}"),
    "reference_unknown": _("“{value}” is on no row of “{sheet}”; write the same reference there and here"),
    "reference_twice": _("“{value}” stands on row {row} too; give each intervention a reference of its own"),
    "sheet_lacks": _("the sheet “{sheet}” has no row for “{value}”; add at least one"),
    "paid_differs": _("{paid} is paid but {approved} is approved; write what was paid as approved, or leave it unpaid"),
    "paid_without_day": _("the day of the payment is missing; fill it in"),
    "paid_on_two_days": _("the claim's rows are paid on different days; write one day for the quarter and payee"),
    "not_as_ruled": _("{says} {remedy}"),
}
"""Each mistake with its remedy, by its code. ``not_as_ruled`` tells what the rules of the case refuse."""


@dataclass(frozen=True, slots=True)
class CellFault:
    """Something that is wrong in the spreadsheet.

    Attributes:
        sheet: The sheet's title; empty for the file as a whole.
        cell: The cell, such as ``D7``; empty for the sheet as a whole.
        code: Which mistake it is: a key of ``FAULTS``.
        particulars: What its sentence names.
    """

    sheet: str
    cell: str
    code: str
    particulars: Mapping[str, str] = field(default_factory=dict)

    def says(self, language: str = DEFAULT_LANGUAGE) -> str:
        """What is wrong and what to do, in Swedish or English."""
        return str(catalogue(language).gettext(FAULTS[self.code])).format_map(self.particulars)

    def tell(self, language: str = DEFAULT_LANGUAGE) -> str:
        """``Beslut!D7: …``, as far as the place is known."""
        place = "!".join(part for part in (self.sheet, self.cell) if part)
        return f"{place}: {self.says(language)}" if place else self.says(language)
