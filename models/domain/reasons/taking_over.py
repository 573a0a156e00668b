"""Refusals about taking over an intervention that is running."""

from typing import Final

from models.domain.reasons.who import STAFF
from models.domain.refusal import Reason

TAKING_OVER: Final[dict[str, Reason]] = {
    "ended_already": Reason(
        says="Its funding ended on {ends}, so it is not running.",
        remedy="Take over only what still runs; correct the last day if it was extended.",
        who=STAFF,
    ),
    "claim_named_twice": Reason(
        says="The claim {remittance} is given twice.",
        remedy="Give each payee's quarter once, with one row for each budget line.",
        who=STAFF,
    ),
    "line_not_agreed": Reason(
        says="The agreement gives {payee} nothing on the line “{line}” that year.",
        remedy="Write the line as the agreement does, or add it to the agreement.",
        who=STAFF,
    ),
    "claim_half_judged": Reason(
        says="Some lines of the claim have an approved sum, but “{line}” has none.",
        remedy="Give the approved sum on each line, 0 where nothing was approved, or on none.",
        who=STAFF,
    ),
    "paid_unapproved": Reason(
        says="The claim was paid on {day}, but nothing of it is approved.",
        remedy="Give what was approved, or leave the day of payment out.",
        who=STAFF,
    ),
    "claim_not_expected": Reason(
        says="The agreement asks for no claim from {payee} for {period}.",
        remedy="Check the quarter against the first and last day, and the payee against what the year gives.",
        who=STAFF,
    ),
    "report_not_expected": Reason(
        says="Nothing called {obligation} is owed in this intervention.",
        remedy="Name the report and period as the rules have them: {known}.",
        who=STAFF,
    ),
}
