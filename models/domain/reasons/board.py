"""Refusals about meetings, the board's decision and its release."""

from typing import Final

from models.domain.reasons.who import BOARD, STAFF
from models.domain.refusal import Reason

BOARD_AND_MEETINGS: Final[dict[str, Reason]] = {
    "no_such_meeting": Reason(
        says="The register has no coming meeting of {body} on {on}.",
        remedy="Choose a day from the list of meetings, or enter the meeting first.",
        who=STAFF,
    ),
    "not_on_for_meeting": Reason(
        says="The case is not on for the meeting on {on} ({body}).",
        remedy="The case's page shows which meetings it is on for. If a meeting has been moved, note that first.",
        who=STAFF,
    ),
    "not_booked_for_group": Reason(
        says="The application is not on for a meeting of the preparatory group.",
        remedy="Find the application complete: it is then put on for the next meeting that it is in time for.",
        who=STAFF,
    ),
    "meeting_not_held": Reason(
        says="The meeting on {meeting} has not been held yet.",
        remedy="Wait until that day; if the meeting has been moved or cancelled, note that first.",
        who=STAFF,
    ),
    "outcome_not_used": Reason(
        says="This association's board does not use the outcome “{outcome}”.",
        remedy="Choose one of these: {outcomes}.",
    ),
    "grant_without_amount": Reason(
        says="A grant must say what is granted, and no sum is given.",
        remedy="Give the sum for each year, as the minutes have it.",
        who=BOARD,
    ),
    "only_a_grant_has_amounts": Reason(
        says="Sums and conditions belong to a grant, and the outcome is “{outcome}”.",
        remedy="Take away the sums and the conditions, or correct the outcome.",
        who=BOARD,
    ),
    "year_named_twice": Reason(
        says="The same year is given two sums.",
        remedy="Give one sum for each year.",
        who=BOARD,
    ),
    "year_not_applied_for": Reason(
        says="Nothing has been applied for in {year}.",
        remedy="Choose years that are in the application's budget, or let the applicants share a new budget.",
        who=BOARD,
    ),
    "more_than_applied_for": Reason(
        says="{granted} would be granted, but only {applied} has been applied for.",
        remedy="Check the sums against the minutes; they cannot exceed what has been applied for.",
        who=BOARD,
    ),
    "say_what_is_wanted": Reason(
        says="The decision does not say what more is wanted of the applicants.",
        remedy="Write what is wanted, item by item.",
        who=BOARD,
    ),
    "correction_changes_outcome": Reason(
        says="The decision has been released. Its outcome “{outcome}” and its meeting can no longer be changed.",
        remedy="Correct what else is wrong. Another outcome needs a new decision of the board.",
        who=BOARD,
    ),
    "nothing_to_release": Reason(
        says="No decision waits to be released.",
        remedy="Enter the board's decision first; if it has been released already, correct it instead.",
        who=BOARD,
    ),
    "held_already": Reason(
        says="The decision is held already.",
        remedy="Release it when it can go, or correct it first.",
        who=BOARD,
    ),
}
